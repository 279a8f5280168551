// The review, fourth part: findings, what the writer disputes, how a level came about, the lens.
#include <algorithm>

#include <QScrollArea>

#include "core/usecase/advice.h"
#include "core/usecase/practise.h"
#include "core/usecase/review.h"
#include "ui/compare/revisions_sheet.h"
#include "ui/score/beside_list.h"
#include "ui/score/criteria_panel.h"
#include "ui/score/evidence_text.h"
#include "ui/score/lens_view.h"
#include "ui/score/level_sum.h"
#include "ui/score/problem_word.h"
#include "ui/score/review_page.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/words.h"

namespace coach::score {

using framework::StageId;
using session::Dissent;
using support::toQString;

namespace {

/// Whether a finding that spans stages is shown beside this one.
bool concerns(const scoring::Finding& finding, StageId stage) {
    if (!finding.evidenceStages.empty())
        return std::ranges::find(finding.evidenceStages, stage) != finding.evidenceStages.end();
    return !finding.stage || *finding.stage == stage;
}

QString strandName(const std::string& id) {
    if (id == "data")
        return ReviewPage::tr("data");
    if (id == "rollout")
        return ReviewPage::tr("rollout");
    return toQString(id);
}

} // namespace

void ReviewPage::collectFindings(const scoring::StageCard& card, CriteriaPanel::Stage& shown) {
    m_findings.clear();
    const auto add = [&](const std::vector<scoring::Finding>& findings, bool spans) {
        for (std::size_t i = 0; i < findings.size(); ++i) {
            const scoring::Finding& one = findings[i];
            if (spans && !concerns(one, m_stage))
                continue;
            shown.findings.push_back({toQString(one.message),
                                      !one.evidence.empty(),
                                      {true, spans, session::findingKey(findings, i)}});
            m_findings.push_back(one);
        }
    };
    add(card.findings, false);
    add(m_cards[m_card].card.findings, true);
    for (const Dissent& one : m_own.dissents)
        if (!one.stage || *one.stage == m_stage)
            shown.disputed.insert(
                {one.kind == Dissent::Kind::Finding, !one.stage.has_value(), one.subject});
}

void ReviewPage::dispute(const Judgement& judgement, bool disputed) {
    const Dissent dissent{judgement.isFinding ? Dissent::Kind::Finding : Dissent::Kind::Criterion,
                          judgement.spansStages ? std::nullopt : std::optional(m_stage),
                          judgement.subject};
    usecase::OwnViews views(m_services.context);
    if (const auto kept = views.setDissent(m_cards[m_card].id, dissent, disputed); !kept) {
        tell(toQString(kept.error().text()));
        return;
    }
    std::erase(m_own.dissents, dissent);
    if (disputed)
        m_own.dissents.push_back(dissent);
    m_criteria->setDisputed(judgement, disputed);
    if (judgement.spansStages)
        setThreads(m_cards[m_card].card);
    m_services.hub.announce(usecase::Changes::Cards);
}

void ReviewPage::pointFinding(const scoring::Finding& finding) {
    std::vector<support::TextRange> ranges;
    const support::OffsetMap map(noteOf(m_stage));
    for (std::size_t i = 0; i < finding.evidence.size(); ++i)
        if (finding.evidenceStages.empty() ||
            (i < finding.evidenceStages.size() && finding.evidenceStages[i] == m_stage))
            ranges.push_back(map.range(finding.evidence[i]));
    m_text->point(std::move(ranges));
}

void ReviewPage::openFinding(const scoring::Finding& finding) {
    if (finding.evidenceStages.empty())
        return;
    // Enter goes to the first end; from there to the other.
    const scoring::Finding found = finding; // showing a stage lists its own
    const auto& ends = found.evidenceStages;
    const StageId to = m_stage == ends.front() ? ends.back() : ends.front();
    if (to != m_stage)
        showStage(to);
    pointFinding(found);
}

void ReviewPage::showFinding(std::size_t finding) {
    if (finding >= m_findings.size())
        return;
    m_criteria->choose(0);
    m_text->choose(0);
    pointFinding(m_findings[finding]);
}

void ReviewPage::showSum(bool shown) {
    m_sum->setVisible(shown);
    m_criteria->setVisible(!shown);
    m_sumButton->setText(shown ? tr("Back to the criteria") : tr("How this came about"));
    arrange();
    if (shown) {
        m_scroll->ensureWidgetVisible(m_sum, 0, 0);
        m_sum->focusRows();
    }
}

void ReviewPage::showLens(bool shown) {
    m_lens->setVisible(shown);
    m_revisionsButton->setVisible(!shown);
    m_beside->setVisible(!shown && !m_beside->isEmpty());
    for (QWidget* part : {static_cast<QWidget*>(m_stageTitle), static_cast<QWidget*>(m_sumButton),
                          static_cast<QWidget*>(m_stageCaption), static_cast<QWidget*>(m_text)})
        part->setVisible(!shown);
    m_criteria->setVisible(!shown && !m_sumButton->isChecked());
    m_sum->setVisible(!shown && m_sumButton->isChecked());
    m_lensButton->setText(shown ? tr("Back to the stages") : tr("By seniority"));
    m_lensButton->updateGeometry();
    arrange();
    if (shown) {
        m_scroll->ensureWidgetVisible(m_lens, 0, 0);
        m_lens->focusFirst();
    }
}

void ReviewPage::showRevisions() {
    auto* sheet = new compare::RevisionsSheet(m_services, m_id, m_stage, noteOf(m_stage),
                                              tr("Reopen and take back"), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &compare::RevisionsSheet::takenBack, this, &ReviewPage::takeBack);
    sheet->open();
}

void ReviewPage::takeBack(const session::Revision& revision) {
    usecase::Practise practise(m_services.context);
    auto done = practise.reopen(m_id);
    if (done)
        done = practise.takeBack(revision);
    if (!done) {
        tell(toQString(done.error().text()));
        return;
    }
    m_services.hub.announce(usecase::Changes::Attempts | usecase::Changes::Notes);
    Q_EMIT requested({shell::Destination::Kind::Practice, {m_id}, m_stage});
}

void ReviewPage::openCriterion(StageId stage, const QString& id) {
    const bool fromLens = m_lensButton->isChecked();
    if (stage != m_stage || fromLens)
        showStage(stage);
    const auto number = m_criteria->numberOf(support::toUtf8(id));
    choose(number);
    if (fromLens && number > 0)
        m_criteria->focusRows();
}

QString ReviewPage::adviceWords() {
    if (m_card != 0)
        return {}; // an earlier result: what was taken is counted by the newest
    const auto moves = usecase::Advice(m_services.context).moves(m_id);
    if (!moves || moves->empty())
        return {};
    QStringList each;
    for (const auto& one : *moves)
        each << (one.done ? QStringLiteral("\u2713 ") : QStringLiteral("\u2013 ")) +
                    toQString(one.move.text);
    m_aside->setToolTip(each.join(QLatin1Char('\n')));
    m_aside->setAccessibleDescription(m_aside->toolTip());
    const auto taken = session::adviceTaken(*moves);
    return tr("You took %1 of the %2 moves from the review before.").arg(taken.taken).arg(taken.of);
}

void ReviewPage::showAside() {
    QStringList lines;
    QStringList strands;
    for (const scoring::StrandCard& one : m_cards[m_card].card.strands)
        strands << tr("%1 %2").arg(strandName(one.id), widgets::levelFigure(one.level));
    if (!strands.isEmpty())
        lines << tr("Through all stages: %1.").arg(strands.join(QStringLiteral(", ")));
    if (const QString advice = adviceWords(); !advice.isEmpty())
        lines << advice;
    if (const QString remarked = remarkedWords(); !remarked.isEmpty())
        lines << remarked;
    m_aside->say(lines.join(QLatin1Char('\n')));
}

} // namespace coach::score
