// Which question to ask, one at a time: looks once the writer pauses, keeps the question until it
// is answered, passed over or put off, and says nothing when nothing is missing. Works on a copy,
// with a number; an answer with an old number is dropped. Owned by the practice room.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/base/result.h"
#include "core/framework/stage.h"
#include "core/usecase/coaching.h"
#include "ui/practice/pauses.h"

namespace coach::practice {

class QuestionWatch : public QObject {
    Q_OBJECT

public:
    static constexpr int kQuietWords = 25; ///< written after "not now" before another may come

    using Questions = std::vector<usecase::CoachQuestion>;
    using Found = std::function<void(base::Result<Questions>)>;
    struct Snapshot {
        framework::StageId stage = framework::StageId::Problem;
        std::string note;
        int words = 0;
        bool begun = false; ///< its first sentence stands there
    };
    using Find = std::function<void(const Snapshot&, Found)>;

    QuestionWatch(Find find, std::function<Snapshot()> snapshot, Pauses pauses,
                  QObject* parent = nullptr);

    /// The writer typed: a question comes after the next pause.
    void restart();
    /// Another stage: its own question, after a pause.
    void enter();
    void stop();
    const std::optional<usecase::CoachQuestion>& question() const { return m_question; }

    /// Passes over to the next one; round and round.
    void another();
    /// Puts this one off for this attempt, and any other until there is more text.
    void notNow();

    /// What to ask, given what is missing.
    std::optional<usecase::CoachQuestion> choose(const Questions& missing, int words);

Q_SIGNALS:
    /// None: nothing is asked now.
    void questionChanged(const std::optional<coach::usecase::CoachQuestion>& question);

private:
    void look();
    void ask(std::optional<usecase::CoachQuestion> question);

    Find m_find;
    std::function<Snapshot()> m_snapshot;
    Pauses m_pauses;
    QTimer m_rest;
    unsigned m_number = 0;
    std::optional<usecase::CoachQuestion> m_question;
    std::set<std::string> m_passed; ///< by "another", since the stage was entered
    std::set<std::string> m_putOff;
    std::optional<int> m_quietSince; ///< words there were at "not now"
};

} // namespace coach::practice
