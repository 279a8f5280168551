// Brings what is typed to disk: a moment after the last key, or in between when typing never rests.
// Knows what is on disk, tries again after a failure, and never loses the text that it was given.
// Owned by the practice room; window's thread. Writing itself happens where `Write` takes it.
#pragma once

#include <functional>
#include <optional>

#include <QObject>
#include <QString>
#include <QTimer>

#include "core/base/result.h"
#include "core/framework/stage.h"
#include "core/usecase/practise.h"

namespace coach::practice {

struct NoteEdit {
    framework::StageId stage = framework::StageId::Problem;
    QString text;
    QString before; ///< what this window last read or saved
};

enum class SaveState { Saved, Saving, Failed };

class NoteSaver : public QObject {
    Q_OBJECT

public:
    static constexpr int kRestMs = 250;    ///< after the last key
    static constexpr int kLongestMs = 500; ///< between the first unsaved key and the write
    static constexpr int kRetryMs = 5'000; ///< after a failure

    using Written = std::function<void(base::Result<usecase::Saved>)>;
    /// Starts one write and calls back, now or later, on this object's thread. Never called again
    /// before it has called back.
    using Write = std::function<void(const NoteEdit&, Written)>;

    explicit NoteSaver(Write write, QObject* parent = nullptr);

    /// The notes as they are on disk; forgets everything that waits.
    void reset(const framework::PerStage<QString>& onDisk);
    void edit(framework::StageId stage, const QString& text);
    /// Writes what waits without delay; `stateChanged` and `saved` tell the outcome.
    void saveNow();
    /// Writes what waits and returns when it is on disk (true), failed, or took too long.
    bool flush(int timeoutMs);

    SaveState state() const { return m_state; }
    bool isIdle() const { return !m_writing && !hasPending(); }
    const base::Error& lastError() const { return m_error; }

Q_SIGNALS:
    void stateChanged(coach::practice::SaveState state);
    void saved(coach::framework::StageId stage);
    /// Another window had changed the note: this window's text is saved, the other is a revision.
    void conflictFound(coach::framework::StageId stage);

private:
    bool hasPending() const;
    void writeNext();
    void finishWrite(const NoteEdit& edit, const base::Result<usecase::Saved>& result);
    void setState(SaveState state);

    Write m_write;
    framework::PerStage<QString> m_onDisk;
    framework::PerStage<std::optional<QString>> m_pending;
    QTimer m_rest;
    QTimer m_longest;
    QTimer m_retry;
    SaveState m_state = SaveState::Saved;
    base::Error m_error;
    bool m_writing = false;
    unsigned m_generation = 0; ///< answers to writes from before a reset are dropped
};

} // namespace coach::practice
