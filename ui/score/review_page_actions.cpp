// The review, second part: threads, findings, and what can be done with the attempt.
#include <algorithm>

#include "core/usecase/practise.h"
#include "ui/score/criteria_panel.h"
#include "ui/score/evidence_text.h"
#include "ui/score/problem_word.h"
#include "ui/score/review_page.h"
#include "ui/support/export_attempt.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/widgets/message_strip.h"

namespace coach::score {

using framework::StageId;
using support::toQString;

namespace {

struct ThreadEnds {
    std::string_view finding;
    StageId from;
    StageId to;
};

constexpr ThreadEnds kThreads[]{
    {"thread-metric", StageId::Problem, StageId::Evaluation},
    {"thread-requirement", StageId::Requirements, StageId::Approach},
    {"thread-limitation", StageId::Limitations, StageId::Monitoring},
};

QString nameOf(const ThreadEnds& thread) {
    return thread.from == StageId::Problem        ? ReviewPage::tr("metric")
           : thread.from == StageId::Requirements ? ReviewPage::tr("requirement")
                                                  : ReviewPage::tr("limitation");
}

/// The finding says in words what it found; both ends there are what makes it kept.
ProblemWord::Tie tieOf(const scoring::Finding& finding) {
    return finding.evidence.size() >= 2 ? ProblemWord::Tie::Kept : ProblemWord::Tie::Broken;
}

} // namespace

void ReviewPage::setThreads(const scoring::ScoreCard& card) {
    m_threads.clear();
    std::vector<ProblemWord::Thread> shown;
    for (const ThreadEnds& ends : kThreads) {
        const auto found = std::ranges::find(card.findings, ends.finding, &scoring::Finding::id);
        const bool tied = found != card.findings.end();
        m_threads.push_back(tied ? *found : scoring::Finding{});
        shown.push_back({ends.from, ends.to, nameOf(ends),
                         tied ? tieOf(*found) : ProblemWord::Tie::Nothing,
                         tied ? quoted(*found) : tr("Neither end of this thread is in the text."),
                         m_own.disputes({session::Dissent::Kind::Finding, std::nullopt,
                                         std::string(ends.finding)})});
    }
    m_word->setThreads(std::move(shown));
}

QString ReviewPage::quoted(const scoring::Finding& finding) const {
    QString words = toQString(finding.message);
    for (std::size_t i = 0; i < finding.evidence.size() && i < finding.evidenceStages.size(); ++i) {
        const StageId stage = finding.evidenceStages[i];
        const std::string note = noteOf(stage);
        const text::Span span = finding.evidence[i];
        if (span.end > note.size() || span.start > span.end)
            continue;
        words += QStringLiteral("\n%1: “%2”")
                     .arg(QLatin1Char(framework::stageLetter(stage)))
                     .arg(toQString(note.substr(span.start, span.end - span.start)).trimmed());
    }
    return words;
}

void ReviewPage::pointThread(int thread) {
    if (thread < 0)
        m_text->point({});
    else
        pointFinding(m_threads[static_cast<std::size_t>(thread)]);
}

void ReviewPage::openThread(int thread) {
    openFinding(m_threads[static_cast<std::size_t>(thread)]);
}

void ReviewPage::compareWithEarlier() {
    if (!m_earlier.empty())
        Q_EMIT requested({shell::Destination::Kind::Compare, {m_earlier.front(), m_id}, {}});
}

void ReviewPage::exportAttempt() {
    if (const auto said = support::exportAttempt(m_services, this, title(), m_id))
        m_message->say(*said);
}

void ReviewPage::copy() {
    m_message->say(support::copyAttemptWords(m_services, m_id));
}

void ReviewPage::tryAgain() {
    const auto started =
        usecase::Practise(m_services.context).start(m_attempt.prompt, m_attempt.mode);
    if (!started) {
        tell(toQString(started.error().text()));
        return;
    }
    m_services.hub.announce(usecase::Changes::Attempts);
    Q_EMIT requested({shell::Destination::Kind::Practice, {started->id}, {}});
}

void ReviewPage::reopen() {
    if (const auto status = usecase::Practise(m_services.context).reopen(m_id); !status) {
        tell(toQString(status.error().text()));
        return;
    }
    m_services.hub.announce(usecase::Changes::Attempts);
    Q_EMIT requested({shell::Destination::Kind::Practice, {m_id}, m_stage});
}

void ReviewPage::tell(const QString& fault) {
    m_message->say(fault);
}

} // namespace coach::score
