#include "ui/support/usecase_thread.h"

namespace coach::support {

UsecaseThread::UsecaseThread(Open open, QObject* parent)
    : QObject(parent), m_open(std::move(open)), m_worker(new QObject) {
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("usecases"));
    m_thread.start();
}

UsecaseThread::~UsecaseThread() {
    // Queued behind the jobs that are still waiting; QThread::quit alone would skip them. The
    // database is closed on the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker,
        [this] {
            m_context.reset();
            m_thread.quit();
        },
        Qt::QueuedConnection);
    m_thread.wait();
    delete m_worker;
}

UsecaseThread::Open UsecaseThread::like(const usecase::Context& context) {
    return [places = context.places(), &clock = context.clock()] {
        return usecase::Context::open(places, clock);
    };
}

void UsecaseThread::post(std::function<void(base::Result<usecase::Context*>)> job) {
    QMetaObject::invokeMethod(
        m_worker,
        [this, job = std::move(job)] {
            if (!m_context) {
                auto opened = m_open();
                if (!opened) {
                    job(tl::unexpected<base::Error>(opened.error()));
                    return;
                }
                m_context = std::move(*opened);
            }
            job(m_context.get());
        },
        Qt::QueuedConnection);
}

} // namespace coach::support
