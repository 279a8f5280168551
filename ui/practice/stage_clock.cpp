#include "ui/practice/stage_clock.h"

#include <numeric>

namespace coach::practice {

using base::Milliseconds;
using framework::indexOf;
using framework::StageId;

StageClock::StageClock(QObject* parent) : QObject(parent) {
    m_tick.setInterval(500);
    connect(&m_tick, &QTimer::timeout, this, &StageClock::ticked);
}

void StageClock::reset(const framework::PerStage<Milliseconds>& spent) {
    m_tick.stop();
    m_paused = true;
    m_spent = spent;
    m_unsaved = {};
}

void StageClock::enter(StageId stage) {
    collect();
    m_stage = stage;
    Q_EMIT ticked();
}

void StageClock::setPaused(bool paused) {
    if (paused == m_paused)
        return;
    collect();
    m_paused = paused;
    m_since.start();
    if (paused)
        m_tick.stop();
    else
        m_tick.start();
    Q_EMIT pausedChanged(paused);
    Q_EMIT ticked();
}

Milliseconds StageClock::spent(StageId stage) const {
    const Milliseconds running =
        stage == m_stage && !m_paused ? Milliseconds(m_since.elapsed()) : Milliseconds{};
    return m_spent[indexOf(stage)] + running;
}

Milliseconds StageClock::total() const {
    Milliseconds sum{};
    for (const StageId stage : framework::kStages)
        sum += spent(stage);
    return sum;
}

Milliseconds StageClock::takeUnsaved(StageId stage) {
    collect();
    return std::exchange(m_unsaved[indexOf(stage)], Milliseconds{});
}

void StageClock::collect() {
    if (m_paused)
        return;
    const Milliseconds passed(m_since.restart());
    m_spent[indexOf(m_stage)] += passed;
    m_unsaved[indexOf(m_stage)] += passed;
}

} // namespace coach::practice
