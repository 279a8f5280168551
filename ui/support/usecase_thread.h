// Runs usecases on a thread of its own, with a Context of its own, one after the other, so that a
// slow disk never blocks typing. Owned by a window; called from the window's thread.
#pragma once

#include <exception>
#include <functional>
#include <memory>

#include <QObject>
#include <QPointer>
#include <QThread>

#include "core/base/result.h"
#include "core/usecase/context.h"

namespace coach::support {

class UsecaseThread : public QObject {
    Q_OBJECT

public:
    using Open = std::function<base::Result<std::unique_ptr<usecase::Context>>()>;

    /// `open` is called on the thread, before the first job and again after it failed.
    explicit UsecaseThread(Open open, QObject* parent = nullptr);
    /// Waits until every job is done.
    ~UsecaseThread() override;

    /// A second Context on the places of `context`.
    static Open like(const usecase::Context& context);

    /// Runs `job` on the thread, then `done` on the window's, unless `receiver` is gone by then.
    template <class T>
    void run(QObject* receiver, std::function<base::Result<T>(usecase::Context&)> job,
             std::function<void(base::Result<T>)> done) {
        post([this, guard = QPointer<QObject>(receiver), job = std::move(job),
              done = std::move(done)](base::Result<usecase::Context*> context) {
            auto result = guarded<T>(job, context);
            QMetaObject::invokeMethod(
                this,
                [guard, done, result = std::move(result)] {
                    if (guard)
                        done(result);
                },
                Qt::QueuedConnection);
        });
    }

private:
    /// A fault of ours in a job must not take the window, and what is typed in it, down with it.
    template <class T>
    static base::Result<T> guarded(const std::function<base::Result<T>(usecase::Context&)>& job,
                                   const base::Result<usecase::Context*>& context) {
        if (!context)
            return tl::unexpected<base::Error>(context.error());
        try {
            return job(**context);
        } catch (const std::exception& fault) {
            return base::machineError(fault.what());
        }
    }
    void post(std::function<void(base::Result<usecase::Context*>)> job);

    Open m_open;
    std::unique_ptr<usecase::Context> m_context; ///< touched on the thread alone
    QThread m_thread;
    QObject* m_worker;
};

} // namespace coach::support
