#include "ui/practice/note_saver.h"

#include <algorithm>

#include <QEventLoop>

namespace coach::practice {

using framework::StageId;

NoteSaver::NoteSaver(Write write, QObject* parent) : QObject(parent), m_write(std::move(write)) {
    for (auto [timer, interval] : {std::pair{&m_rest, kRestMs}, std::pair{&m_longest, kLongestMs},
                                   std::pair{&m_retry, kRetryMs}}) {
        timer->setSingleShot(true);
        timer->setInterval(interval);
        // A coarse timer may be 5 % late; the promise of a second has room, but not for nothing.
        timer->setTimerType(Qt::PreciseTimer);
        connect(timer, &QTimer::timeout, this, &NoteSaver::saveNow);
    }
}

void NoteSaver::reset(const framework::PerStage<QString>& onDisk) {
    ++m_generation;
    m_writing = false;
    m_onDisk = onDisk;
    m_pending = {};
    for (QTimer* timer : {&m_rest, &m_longest, &m_retry})
        timer->stop();
    setState(SaveState::Saved);
}

void NoteSaver::edit(StageId stage, const QString& text) {
    auto& pending = m_pending[framework::indexOf(stage)];
    if (!pending && !m_writing && text == m_onDisk[framework::indexOf(stage)])
        return;
    pending = text;
    m_rest.start();
    if (!m_longest.isActive())
        m_longest.start();
    if (m_state == SaveState::Saved)
        setState(SaveState::Saving);
}

void NoteSaver::saveNow() {
    for (QTimer* timer : {&m_rest, &m_longest, &m_retry})
        timer->stop();
    if (!m_writing)
        writeNext();
}

bool NoteSaver::flush(int timeoutMs) {
    saveNow();
    if (isIdle() || (!m_writing && m_state == SaveState::Failed))
        return isIdle();
    QEventLoop loop;
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    connect(this, &NoteSaver::stateChanged, &loop, [this, &loop] {
        if (isIdle() || m_state == SaveState::Failed)
            loop.quit();
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    return isIdle();
}

bool NoteSaver::hasPending() const {
    return std::ranges::any_of(m_pending, [](const auto& text) { return text.has_value(); });
}

void NoteSaver::writeNext() {
    for (const StageId stage : framework::kStages) {
        auto& pending = m_pending[framework::indexOf(stage)];
        if (!pending)
            continue;
        const NoteEdit edit{stage, *pending, m_onDisk[framework::indexOf(stage)]};
        pending.reset();
        m_writing = true;
        m_write(edit, [this, edit, generation = m_generation](const auto& result) {
            if (generation == m_generation)
                finishWrite(edit, result);
        });
        return;
    }
    setState(SaveState::Saved);
}

void NoteSaver::finishWrite(const NoteEdit& edit, const base::Result<usecase::Saved>& result) {
    m_writing = false;
    auto& pending = m_pending[framework::indexOf(edit.stage)];
    if (!result) {
        m_error = result.error();
        if (!pending)
            pending = edit.text;
        m_retry.start();
        setState(SaveState::Failed);
        return;
    }
    m_onDisk[framework::indexOf(edit.stage)] = edit.text;
    Q_EMIT saved(edit.stage);
    if (result->conflict)
        Q_EMIT conflictFound(edit.stage);
    if (!hasPending())
        setState(SaveState::Saved);
    else if (!m_rest.isActive() && !m_longest.isActive())
        writeNext();
}

void NoteSaver::setState(SaveState state) {
    const bool same = state == m_state && state == SaveState::Saving;
    m_state = state;
    if (!same)
        Q_EMIT stateChanged(state);
}

} // namespace coach::practice
