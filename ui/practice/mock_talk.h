// What the interviewer says of his own accord in a mock interview: a question after a stage, the
// change after Best approach, the time. Owned by the room; answers are judged and kept on the
// usecase threads. Window's thread.
#pragma once

#include <deque>

#include <QObject>

#include "core/session/attempt.h"
#include "core/usecase/interviewing.h"
#include "ui/support/services.h"
#include "ui/support/usecase_thread.h"

namespace coach::practice {

class InterviewerPanel;

class MockTalk : public QObject {
    Q_OBJECT

public:
    MockTalk(const support::Services& services, support::UsecaseThread& judge,
             InterviewerPanel& panel, QObject* parent);

    /// Shows what was said before.
    void load(const session::Attempt& attempt);
    /// After Next: one question about the note, and the change after Best approach. Each once.
    void stageLeft(framework::StageId stage, const std::string& note);
    struct Times {
        framework::StageId stage;
        base::Milliseconds spent;
        base::Milliseconds budget;
        base::Milliseconds total;
        base::Milliseconds whole;
    };
    /// Says once when a stage's time is up, when to move on, when the whole is over. The first look
    /// after loading says nothing: what is over then was said before.
    void watch(const Times& times);
    void answer(const QString& words);
    /// Leaves the question without an answer and goes on to the next; nothing happens when there is
    /// none.
    void pass();
    /// The same with all that wait: the interview is left.
    void passAll();
    bool isAsking() const { return !m_waiting.empty(); }

Q_SIGNALS:
    void questionPut();
    void questionsDone();
    void failed(const coach::base::Error& error);

private:
    struct Question {
        session::Exchange exchange;
        bool isChange = false;
    };
    struct Found {
        std::optional<session::Exchange> followUp;
        std::optional<session::Exchange> change;
    };
    void put(Found found);
    void showFirst();
    void takeFirst();
    void keep(const Question& question);
    void save(bool changes);
    void freeze();
    static QString captionOf(const Question& question);
    static QString wordsOf(const Question& question);

    support::Services m_services;
    support::UsecaseThread& m_judge;
    InterviewerPanel& m_panel;
    framework::AttemptId m_attempt;
    framework::PromptId m_prompt;
    std::deque<Question> m_waiting; ///< the first one is being asked
    std::vector<session::Exchange> m_followUps;
    std::vector<session::Exchange> m_changes;
    framework::PerStage<int> m_paceSaid{};
    framework::PerStage<bool> m_questioned{};
    bool m_wholeSaid = false;
    bool m_watched = false;
};

} // namespace coach::practice
