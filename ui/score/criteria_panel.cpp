#include "ui/score/criteria_panel.h"

#include <utility>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/score/criterion_row.h"
#include "ui/score/finding_row.h"
#include "ui/score/not_so.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::score {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

CriteriaPanel::CriteriaPanel(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("criteriaPanel"));
    setAccessibleName(tr("Criteria"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget;
    m_lines = new QVBoxLayout(inner);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    setWidget(inner);
}

void CriteriaPanel::clear() {
    m_rows.clear();
    m_criteria.clear();
    m_findings.clear();
    m_chosen = 0;
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* gone = item->widget()) {
            gone->hide();
            gone->deleteLater(); // it may be what was clicked
        }
        delete item;
    }
}

void CriteriaPanel::showStage(const Stage& stage) {
    clear();
    for (const scoring::CriterionResult* one : stage.found) {
        const int number = static_cast<int>(m_rows.size()) + 1;
        auto* row = new CriterionRow(number, toQString(one->title), one->depth);
        row->setObjectName(QStringLiteral("criterion%1Row").arg(number));
        row->installEventFilter(this);
        connect(row, &CriterionRow::clicked, this, [this, number] { Q_EMIT numberWanted(number); });
        m_rows.push_back(row);
        m_criteria.emplace_back(Judgement{false, false, one->id}, row);
        m_lines->addWidget(row);
    }
    addFindings(stage);
    if (!stage.absent.empty()) {
        addCaption(tr("Not found in your text"));
        for (const scoring::CriterionResult* one : stage.absent)
            addAbsent(*one, stage);
    }
    for (auto& [judgement, row] : m_criteria) {
        row->setDisputed(stage.disputed.contains(judgement));
        wire(row->notSo(), judgement);
    }
    for (auto& [judgement, row] : m_findings) {
        row->setDisputed(stage.disputed.contains(judgement));
        wire(row->notSo(), judgement);
    }
    m_lines->addStretch(1);
}

void CriteriaPanel::addFindings(const Stage& stage) {
    for (const bool spanning : {false, true}) {
        bool first = true;
        for (std::size_t i = 0; i < stage.findings.size(); ++i) {
            const ShownFinding& one = stage.findings[i];
            if (one.judgement.spansStages != spanning)
                continue;
            if (std::exchange(first, false))
                addCaption(spanning ? tr("Across stages") : tr("To mend"));
            auto* row = new FindingRow(one.words, one.leads);
            row->setObjectName(QStringLiteral("finding%1Row").arg(i + 1));
            connect(row, &FindingRow::chosen, this, [this, i] { Q_EMIT findingWanted(i); });
            m_findings.emplace_back(one.judgement, row);
            m_lines->addWidget(row);
        }
    }
}

void CriteriaPanel::wire(NotSo& notSo, const Judgement& judgement) {
    connect(&notSo, &NotSo::wanted, this,
            [this, judgement](bool disputed) { Q_EMIT disputeWanted(judgement, disputed); });
}

void CriteriaPanel::setDisputed(const Judgement& judgement, bool disputed) {
    for (auto& [own, row] : m_criteria)
        if (own == judgement)
            row->setDisputed(disputed);
    for (auto& [own, row] : m_findings)
        if (own == judgement)
            row->setDisputed(disputed);
}

void CriteriaPanel::addCaption(const QString& words) {
    auto* caption = new Words(Type::Caption, Token::Ink3);
    caption->setContentsMargins(16, theme::space(20), 0, theme::space(4));
    caption->setText(words);
    m_lines->addWidget(caption);
}

void CriteriaPanel::addAbsent(const scoring::CriterionResult& criterion, const Stage& stage) {
    const QString question =
        toQString(criterion.question.empty() ? criterion.title : criterion.question);
    auto* row = new CriterionRow(0, question, criterion.depth);
    row->setObjectName(QStringLiteral("absentRow"));
    m_criteria.emplace_back(Judgement{false, false, criterion.id}, row);
    m_lines->addWidget(row);
    const QString sentence = stage.example(criterion.id);
    const QString reference = stage.reference;
    if (sentence.isEmpty() && reference.isEmpty())
        return;
    auto* shown = new Words(Type::LeadSerif, Token::Ink2);
    shown->setWrapped(true);
    shown->setContentsMargins(theme::size(40), 0, 16, theme::space(4));
    shown->hide();
    auto* more = new Button(ButtonKind::Accent,
                            sentence.isEmpty() ? tr("Show the reference") : tr("Show an example"));
    more->setObjectName(QStringLiteral("exampleButton"));
    auto* line = new QWidget;
    auto* across = new QHBoxLayout(line);
    across->setContentsMargins(theme::size(40) - Button::wordPadding(), 0, 0, 0);
    across->addWidget(more);
    across->addStretch();
    m_lines->addWidget(shown);
    m_lines->addWidget(line);
    connect(row, &CriterionRow::clicked, more, &Button::click);
    // First an example, only then the reference.
    connect(more, &Button::clicked, shown, [shown, more, line, sentence, reference] {
        if (shown->isHidden() && !sentence.isEmpty()) {
            shown->setText(sentence);
            shown->show();
            more->setText(tr("Show the reference"));
            more->updateGeometry();
            line->setVisible(!reference.isEmpty());
            return;
        }
        shown->setText(sentence.isEmpty() ? reference
                                          : sentence + QStringLiteral("\n\n") + reference);
        shown->show();
        line->hide();
    });
}

void CriteriaPanel::choose(int number) {
    if (m_chosen > 0 && m_chosen <= count())
        row(m_chosen)->setChosen(false);
    m_chosen = number;
    if (number < 1 || number > count())
        return;
    row(number)->setChosen(true);
    ensureWidgetVisible(row(number), 0, 0);
}

int CriteriaPanel::numberOf(const std::string& criterion) const {
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_criteria[i].first.subject == criterion)
            return static_cast<int>(i) + 1;
    return 0;
}

void CriteriaPanel::focusRows() {
    if (count() > 0)
        row(std::max(1, m_chosen))->setFocus(Qt::TabFocusReason);
}

bool CriteriaPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QScrollArea::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Space) {
        Q_EMIT nextSentenceWanted();
        return true;
    }
    int number = 0;
    for (int i = 1; i <= count(); ++i)
        if (row(i) == watched)
            number = i;
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        Q_EMIT numberWanted(number);
        return true;
    }
    if (key != Qt::Key_Up && key != Qt::Key_Down)
        return QScrollArea::eventFilter(watched, event);
    const int wanted = m_chosen == 0 ? number : number + (key == Qt::Key_Down ? 1 : -1);
    if (wanted >= 1 && wanted <= count()) {
        row(wanted)->setFocus(Qt::TabFocusReason);
        Q_EMIT numberWanted(wanted);
    }
    return true;
}

} // namespace coach::score
