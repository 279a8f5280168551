#include "ui/practice/mock_talk.h"

#include "core/framework/time_plan.h"
#include "ui/practice/interviewer_panel.h"
#include "ui/support/qt_text.h"

namespace coach::practice {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using session::Exchange;
using support::toQString;
using usecase::Interviewing;

namespace {

constexpr int kQuotedLength = 140;

/// A sentence as one says it back: on one line, without its end, not endlessly long.
QString asQuoted(const std::string& sentence) {
    QString words = toQString(sentence).simplified();
    if (words.endsWith(QLatin1Char('.')))
        words.chop(1);
    if (words.size() > kQuotedLength) {
        words.truncate(words.lastIndexOf(QLatin1Char(' '), kQuotedLength));
        words += QStringLiteral(" …");
    }
    return words;
}

} // namespace

MockTalk::MockTalk(const support::Services& services, support::UsecaseThread& judge,
                   InterviewerPanel& panel, QObject* parent)
    : QObject(parent), m_services(services), m_judge(judge), m_panel(panel) {
    connect(&panel, &InterviewerPanel::answered, this, &MockTalk::answer);
    connect(&panel, &InterviewerPanel::passed, this, &MockTalk::pass);
}

void MockTalk::load(const session::Attempt& attempt) {
    m_attempt = attempt.id;
    m_prompt = attempt.prompt;
    Interviewing interviewing(m_services.context);
    m_followUps = interviewing.kept(attempt.id, "followups").value_or(std::vector<Exchange>{});
    m_changes = interviewing.kept(attempt.id, "curveball").value_or(std::vector<Exchange>{});
    const auto show = [this](const Question& question) {
        m_panel.say(captionOf(question), wordsOf(question));
        m_panel.addAnswer(toQString(question.exchange.answer));
    };
    for (const Exchange& one : m_followUps) {
        m_questioned[indexOf(one.stage)] = true;
        show({one, false});
    }
    for (const Exchange& one : m_changes)
        show({one, true});
}

void MockTalk::stageLeft(StageId stage, const std::string& note) {
    pass();
    if (m_questioned[indexOf(stage)])
        return;
    m_questioned[indexOf(stage)] = true;
    const bool changes = stage == StageId::Approach && m_changes.empty();
    m_judge.run<Found>(
        this,
        [prompt = m_prompt, stage, note,
         changes](usecase::Context& context) -> base::Result<Found> {
            Interviewing interviewing(context);
            Found found;
            auto followUp = interviewing.followUp(prompt, stage, note);
            if (!followUp)
                return tl::unexpected<base::Error>(followUp.error());
            found.followUp = *followUp;
            if (!changes)
                return found;
            auto change = interviewing.curveball(prompt, note);
            if (!change)
                return tl::unexpected<base::Error>(change.error());
            found.change = *change;
            return found;
        },
        [this](const base::Result<Found>& found) {
            if (found)
                put(*found);
            else
                Q_EMIT failed(found.error());
        });
}

void MockTalk::put(Found found) {
    const bool wasAsking = isAsking();
    if (found.followUp)
        m_waiting.push_back({std::move(*found.followUp), false});
    if (found.change) {
        freeze();
        m_waiting.push_back({std::move(*found.change), true});
    }
    if (!wasAsking && isAsking())
        showFirst();
}

void MockTalk::freeze() {
    // Behind the notes that are still on their way to the disk.
    m_services.thread.run<usecase::Changes>(
        this,
        [id = m_attempt](usecase::Context& context) { return Interviewing(context).freeze(id); },
        [this](const base::Result<usecase::Changes>& done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

QString MockTalk::captionOf(const Question& question) {
    return question.isChange
               ? tr("One thing changes")
               : tr("After %1").arg(toQString(framework::stageTitle(question.exchange.stage)));
}

QString MockTalk::wordsOf(const Question& question) {
    const QString said = toQString(question.exchange.said);
    if (question.exchange.quoted.empty())
        return said;
    return tr("You say “%1”. %2").arg(asQuoted(question.exchange.quoted), said);
}

void MockTalk::showFirst() {
    m_panel.say(captionOf(m_waiting.front()), wordsOf(m_waiting.front()));
    m_panel.setAnswering(true);
    Q_EMIT questionPut();
}

void MockTalk::takeFirst() {
    m_waiting.pop_front();
    if (!m_waiting.empty()) {
        showFirst();
        return;
    }
    Q_EMIT questionsDone(); // takes the focus before its field goes
    m_panel.setAnswering(false);
}

void MockTalk::answer(const QString& words) {
    if (!isAsking())
        return;
    Question question = m_waiting.front();
    question.exchange.answer = support::toUtf8(words);
    m_panel.addAnswer(words);
    takeFirst();
    keep(question); // at once, and again when it is judged
    auto& kept = question.isChange ? m_changes : m_followUps;
    m_judge.run<Exchange>(
        this,
        [prompt = m_prompt, question](usecase::Context& context) -> base::Result<Exchange> {
            Interviewing interviewing(context);
            const std::string& said = question.exchange.answer;
            return question.isChange ? interviewing.answerCurveball(prompt, question.exchange, said)
                                     : interviewing.answerFollowUp(prompt, question.exchange, said);
        },
        [this, &kept, at = kept.size() - 1,
         changes = question.isChange](const base::Result<Exchange>& judged) {
            if (!judged) {
                Q_EMIT failed(judged.error());
                return;
            }
            kept[at] = *judged;
            save(changes);
        });
}

void MockTalk::pass() {
    if (!isAsking())
        return;
    const Question question = m_waiting.front();
    m_panel.addAnswer({});
    takeFirst();
    keep(question);
}

void MockTalk::passAll() {
    while (isAsking())
        pass();
}

void MockTalk::keep(const Question& question) {
    (question.isChange ? m_changes : m_followUps).push_back(question.exchange);
    save(question.isChange);
}

void MockTalk::save(bool changes) {
    m_services.thread.run<usecase::Changes>(
        this,
        [id = m_attempt, kind = changes ? "curveball" : "followups",
         all = changes ? m_changes : m_followUps](usecase::Context& context) {
            return Interviewing(context).keep(id, kind, all);
        },
        [this](const base::Result<usecase::Changes>& done) {
            if (!done)
                Q_EMIT failed(done.error());
        });
}

void MockTalk::watch(const Times& times) {
    const auto pace = static_cast<int>(framework::paceOf(times.spent, times.budget));
    int& said = m_paceSaid[indexOf(times.stage)];
    const bool over = times.total >= times.whole;
    if (m_watched && over && !m_wholeSaid)
        m_panel.say(tr("Interviewer"), tr("The time is up. Finish your sentence, then finish the "
                                          "interview."));
    else if (m_watched && pace > said && !over) {
        const bool last = times.stage == kStages.back();
        const auto to = last ? times.stage : kStages[indexOf(times.stage) + 1];
        if (pace == static_cast<int>(framework::Pace::TimeToMoveOn) && !last)
            m_panel.say(tr("Interviewer"),
                        tr("Let us move on to %1. What is missing can come later.")
                            .arg(toQString(framework::stageTitle(to))));
        else if (said == 0)
            m_panel.say(tr("Interviewer"),
                        tr("Time is up for %1. Go on when your sentence is finished.")
                            .arg(toQString(framework::stageTitle(times.stage))));
    }
    said = std::max(said, pace);
    m_wholeSaid = m_wholeSaid || over;
    m_watched = true;
}

} // namespace coach::practice
