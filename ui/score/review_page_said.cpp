// The review, fifth part: the debrief of a mock, what was said beside the notes, the pauses.
#include <algorithm>

#include "core/framework/time_plan.h"
#include "core/usecase/interviewing.h"
#include "ui/score/beside_list.h"
#include "ui/score/debrief_view.h"
#include "ui/score/evidence_text.h"
#include "ui/score/remark_sheet.h"
#include "ui/score/review_page.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"

namespace coach::score {

using framework::indexOf;
using framework::kStages;
using session::Exchange;
using usecase::Interviewing;

void ReviewPage::loadSaid() {
    Interviewing interviewing(m_services.context);
    const auto kept = [&](const char* kind) {
        return interviewing.kept(m_id, kind).value_or(std::vector<Exchange>{});
    };
    m_remarks = kept("remarks");
    m_beside->setSaid({kept("followups"), kept("curveball"), m_remarks});
    m_pauses = interviewing.pauses(m_id).value_or(std::vector<session::Pause>{});
}

void ReviewPage::showDebrief() {
    m_debrief->hide();
    if (!session::isMock(m_attempt.mode))
        return;
    framework::PerStage<std::string> notes;
    for (const auto stage : kStages)
        notes[indexOf(stage)] = noteOf(stage);
    if (const auto debrief =
            Interviewing(m_services.context).debrief(m_cards[m_card].card, notes)) {
        m_debrief->showDebrief(*debrief);
        m_debrief->show();
    }
}

void ReviewPage::pointSentence(const QString& sentence) {
    const QString note = support::toQString(noteOf(m_stage));
    const auto start = static_cast<int>(note.indexOf(sentence));
    choose(0);
    if (start >= 0)
        m_text->point({{start, start + static_cast<int>(sentence.size())}});
}

void ReviewPage::writeRemark() {
    QTextCursor cursor = m_text->textCursor();
    if (!cursor.hasSelection())
        cursor.select(QTextCursor::BlockUnderCursor);
    const QString sentence =
        cursor.selectedText().replace(QChar::ParagraphSeparator, QLatin1Char('\n')).trimmed();
    auto* sheet = new RemarkSheet(sentence, m_services.settings, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &RemarkSheet::given, this,
            [this, sentence](const QString& name, const QString& remark) {
                keepRemark(sentence, name, remark);
            });
    sheet->open();
}

void ReviewPage::keepRemark(const QString& sentence, const QString& name, const QString& remark) {
    auto remarks = m_remarks;
    remarks.push_back({m_stage,
                       support::toUtf8(name),
                       support::toUtf8(sentence),
                       support::toUtf8(remark),
                       {},
                       {}});
    if (const auto kept = Interviewing(m_services.context).keep(m_id, "remarks", remarks); !kept) {
        tell(support::toQString(kept.error().text()));
        return;
    }
    m_services.hub.announce(usecase::Changes::Attempts);
    loadSaid();
    showAside();
    showStage(m_stage);
    tell(tr("Added. Export (Ctrl+E) writes it into the file that you send back."));
}

QString ReviewPage::pauseWords() const {
    int stops = 0;
    int closings = 0;
    base::Milliseconds stopped{};
    for (const session::Pause& one : m_pauses) {
        if (one.stage != m_stage)
            continue;
        ++(one.closed ? closings : stops);
        if (!one.closed)
            stopped += one.length;
    }
    QStringList words;
    const QString length = support::toQString(framework::clockText(stopped));
    if (stops > 0)
        words << (stops == 1 ? tr("Stopped once, %1.").arg(length)
                             : tr("Stopped %1 times, %2 in all.").arg(stops).arg(length));
    if (closings > 0)
        words << (closings == 1 ? tr("Closed and opened again once.")
                                : tr("Closed and opened again %1 times.").arg(closings));
    return words.join(QLatin1Char(' '));
}

QString ReviewPage::remarkedWords() const {
    QStringList letters;
    for (const auto stage : kStages) {
        const auto count = std::ranges::count(m_remarks, stage, &Exchange::stage);
        if (count > 0)
            letters << tr("%1 %2").arg(QLatin1Char(framework::stageLetter(stage))).arg(count);
    }
    return letters.isEmpty()
               ? QString()
               : tr("Remarks of a mentor: %1.").arg(letters.join(QStringLiteral(", ")));
}

} // namespace coach::score
