// Counts the time spent in each stage while the room is open and not paused. Window's thread.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include "core/base/clock.h"
#include "core/framework/stage.h"

namespace coach::practice {

class StageClock : public QObject {
    Q_OBJECT

public:
    explicit StageClock(QObject* parent = nullptr);

    /// Starts from the times on disk, stopped.
    void reset(const framework::PerStage<base::Milliseconds>& spent);
    void enter(framework::StageId stage);
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    base::Milliseconds spent(framework::StageId stage) const;
    base::Milliseconds total() const;
    /// The time of a stage that was not taken before, to be written to disk; zero when there is
    /// none.
    base::Milliseconds takeUnsaved(framework::StageId stage);

Q_SIGNALS:
    void ticked();
    void pausedChanged(bool paused);

private:
    void collect();

    framework::PerStage<base::Milliseconds> m_spent{};
    framework::PerStage<base::Milliseconds> m_unsaved{};
    framework::StageId m_stage = framework::StageId::Problem;
    bool m_paused = true;
    QElapsedTimer m_since; ///< monotonic: stands still while the machine sleeps
    QTimer m_tick;
};

} // namespace coach::practice
