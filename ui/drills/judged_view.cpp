#include "ui/drills/judged_view.h"

#include <cmath>

#include <QAbstractTextDocumentLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "core/framework/level.h"
#include "ui/score/criterion_row.h"
#include "ui/score/evidence_text.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/words.h"

namespace coach::drills {

using score::CriterionRow;
using score::EvidenceText;
using support::toQString;
using theme::Token;
using theme::Type;
using widgets::LevelMark;
using widgets::Words;

namespace {

QVBoxLayout* columnIn(QWidget* box) {
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(4));
    return column;
}

/// The rows bring 16 px on either side, so that a chosen one's ground reaches beyond its words.
constexpr int kRowPadding = 16;

} // namespace

JudgedView::JudgedView(QWidget* parent)
    : QWidget(parent), m_above(new QBoxLayout(QBoxLayout::LeftToRight)),
      m_below(new QBoxLayout(QBoxLayout::LeftToRight)), m_rule(widgets::makeRule(this)),
      m_answerBox(new QWidget(this)), m_criteriaBox(new QWidget(this)) {
    setObjectName(QStringLiteral("judgedView"));
    auto* answer = columnIn(m_answerBox);
    m_caption = new Words(Type::Caption, Token::Ink3, m_answerBox);
    m_caption->setObjectName(QStringLiteral("answerTimeLabel"));
    m_text = new EvidenceText(m_answerBox);
    m_text->setAccessibleName(tr("Your answer"));
    m_text->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    answer->addWidget(m_caption);
    answer->addWidget(m_text);
    answer->addStretch(1);
    connect(m_text->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged,
            this, &JudgedView::fitText);
    connect(m_text, &EvidenceText::numberWanted, this, &JudgedView::choose);

    auto* criteria = columnIn(m_criteriaBox);
    auto* level = new QHBoxLayout;
    level->setSpacing(theme::space(12));
    level->setContentsMargins(0, 0, 0, theme::space(8));
    m_figure = new Words(Type::Title, Token::Ink, m_criteriaBox);
    m_figure->setObjectName(QStringLiteral("drillLevelLabel"));
    m_mark = new LevelMark(LevelMark::Size::Large, m_criteriaBox);
    m_level = new Words(Type::Ui, Token::Ink2, m_criteriaBox);
    m_level->setObjectName(QStringLiteral("drillLevelWordsLabel"));
    m_level->setWrapped(true);
    level->addWidget(m_figure);
    level->addWidget(m_mark);
    level->addWidget(m_level, 1);
    criteria->addLayout(level);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    criteria->addLayout(m_lines);
    criteria->addStretch(1);

    m_strong = makePart(tr("A strong answer"), Type::Text, Token::Ink2, "strongAnswerLabel");
    m_weak = makePart(tr("The common weak answer"), Type::LeadSerif, Token::Ink, "weakAnswerLabel");
    m_because = makePart({}, Type::Ui, Token::Ink2, "weakBecauseLabel");
    m_follow = makePart(tr("What comes next"), Type::LeadSerif, Token::Ink, "followUpLabel");
    auto* aside = new QWidget(this);
    auto* asideColumn = columnIn(aside);
    for (QWidget* part : {m_weak.box, m_because.box})
        asideColumn->addWidget(part);
    asideColumn->addSpacing(theme::space(12));
    asideColumn->addWidget(m_follow.box);
    asideColumn->addStretch(1);
    m_above->addWidget(m_answerBox, 596);
    m_above->addWidget(m_criteriaBox, 456 + 2 * kRowPadding);
    m_below->addWidget(m_strong.box, 596);
    m_below->addWidget(aside, 456);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(24));
    column->addLayout(m_above);
    column->addWidget(m_rule);
    column->addLayout(m_below);
    column->addStretch(1);
    arrange();
}

JudgedView::Part JudgedView::makePart(const QString& caption, Type type, Token token,
                                      const char* name) {
    Part part;
    part.box = new QWidget(this);
    auto* column = columnIn(part.box);
    if (!caption.isEmpty()) {
        part.caption = new Words(Type::Caption, Token::Ink3, part.box);
        part.caption->setText(caption);
        column->addWidget(part.caption);
    }
    part.text = new Words(type, token, part.box);
    part.text->setObjectName(QLatin1String(name));
    part.text->setWrapped(true);
    part.text->setAlignment(Qt::AlignTop);
    column->addWidget(part.text);
    column->addStretch(1);
    return part;
}

void JudgedView::clearRows() {
    m_rows.clear();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* gone = item->widget()) {
            gone->hide();
            gone->deleteLater();
        }
        delete item;
    }
}

void JudgedView::addRow(int number, const QString& words, scoring::Depth depth) {
    auto* row = new CriterionRow(number, words, depth, m_criteriaBox);
    row->setDisputable(false);
    if (number == 0) {
        row->setFocusPolicy(Qt::NoFocus);
        row->setObjectName(QStringLiteral("missingRow"));
    } else {
        row->setObjectName(QStringLiteral("criterion%1Row").arg(number));
        row->installEventFilter(this);
        connect(row, &CriterionRow::clicked, this, [this, number] { choose(number); });
        m_rows.push_back(row);
    }
    m_lines->addWidget(row);
}

void JudgedView::addWords(const QString& words, Token token) {
    auto* line = new Words(Type::Ui, token, m_criteriaBox);
    line->setWrapped(true);
    line->setContentsMargins(theme::size(40), 0, kRowPadding, theme::space(8));
    line->setText(words);
    m_lines->addWidget(line);
}

void JudgedView::showCriteria(const scoring::StageCard& card, const std::string& answer) {
    const support::OffsetMap map(answer);
    std::vector<EvidenceText::Evidence> evidence;
    for (const bool found : {true, false})
        for (const scoring::CriterionResult& one : card.criteria) {
            if ((one.depth != scoring::Depth::Absent) != found)
                continue;
            const int number = found ? static_cast<int>(m_rows.size()) + 1 : 0;
            addRow(number, toQString(one.title), one.depth);
            if (one.depth < scoring::Depth::Explained && !one.question.empty())
                addWords(toQString(one.question), Token::Ink2);
            if (!found)
                continue;
            EvidenceText::Evidence shown{number, {}};
            for (const text::Span& span : one.evidence)
                shown.ranges.push_back(map.range(span));
            evidence.push_back(std::move(shown));
        }
    for (const scoring::Finding& finding : card.findings)
        addWords(toQString(finding.message), Token::Ink2);
    m_text->showNote(toQString(answer), std::move(evidence));
    const bool told = card.level.has_value();
    m_figure->say(told ? widgets::levelFigure(*card.level) : QString());
    m_mark->setLevel(tr("Your answer"), card.level,
                     told ? widgets::MarkState::Level : widgets::MarkState::CannotTell);
    m_mark->show();
    m_level->say(toQString(told ? framework::levelWords(*card.level) : card.cannotTell));
}

void JudgedView::listCriteria(const catalog::DrillQuestion& question) {
    m_text->showNote(m_typed ? m_text->toPlainText() : QString(), {});
    m_figure->hide();
    m_mark->hide();
    m_level->say(question.listensFor.empty()
                     ? QString()
                     : tr("The interviewer listens for: %1").arg(toQString(question.listensFor)));
    for (const catalog::Criterion& one : question.criteria)
        addWords(toQString(one.title), Token::Ink);
}

void JudgedView::show(const catalog::DrillQuestion& question, const std::string& answer,
                      const QString& caption, const std::optional<scoring::StageCard>& card) {
    clearRows();
    m_typed = !answer.empty();
    m_caption->setText(m_typed ? caption : tr("You said it, or thought it"));
    m_text->showText(toQString(answer));
    m_text->setVisible(m_typed);
    if (card)
        showCriteria(*card, answer);
    else
        listCriteria(question);
    m_strong.text->setText(toQString(question.strong));
    m_weak.text->setText(tr("“%1”").arg(toQString(question.weak)));
    m_because.text->setText(toQString(question.weakBecause));
    m_follow.text->setText(toQString(question.followUp));
    m_strong.box->setVisible(!question.strong.empty());
    m_weak.box->setVisible(!question.weak.empty());
    m_because.box->setVisible(!question.weakBecause.empty());
    m_follow.box->setVisible(!question.followUp.empty());
    fitText();
}

void JudgedView::choose(int number) {
    const int chosen = number == m_text->chosen() ? 0 : number;
    m_text->choose(chosen);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_rows[i]->setChosen(static_cast<int>(i) + 1 == chosen);
}

void JudgedView::setSide(int side) {
    m_side = side;
    arrange();
}

void JudgedView::arrange() {
    const bool one = width() < theme::size(1000);
    for (QBoxLayout* row : {m_above, m_below}) {
        row->setDirection(one ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        row->setSpacing(theme::space(one ? 24 : 96));
    }
    m_above->setSpacing(theme::space(one ? 24 : 96) - (one ? 0 : kRowPadding));
    // The numbers of the evidence stand in the margin.
    const int gutter = std::min(theme::size(28), m_side);
    const int right = std::min(kRowPadding, m_side);
    setContentsMargins(m_side - gutter, 0, m_side - right, 0);
    m_caption->setContentsMargins(gutter, 0, 0, 0);
    m_criteriaBox->setContentsMargins(one ? std::max(0, gutter - kRowPadding) : 0, 0, 0, 0);
    m_figure->setContentsMargins(kRowPadding, 0, 0, 0);
    m_level->setContentsMargins(m_figure->isHidden() && m_mark->isHidden() ? kRowPadding : 0, 0,
                                kRowPadding, 0);
    m_below->setContentsMargins(gutter, 0, right, 0);
    fitText();
}

void JudgedView::fitText() {
    const int height = static_cast<int>(std::ceil(m_text->document()->size().height()));
    if (m_text->minimumHeight() != height + 8)
        m_text->setFixedHeight(height + 8);
}

void JudgedView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void JudgedView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) {
        m_text->dress();
        arrange();
    }
}

bool JudgedView::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i] != watched)
                continue;
            if (key == Qt::Key_Space && m_text->chosen() == static_cast<int>(i) + 1) {
                m_text->showNext();
                return true;
            }
            if (step != 0) {
                const int next =
                    std::clamp(static_cast<int>(i) + step, 0, static_cast<int>(m_rows.size()) - 1);
                m_rows[static_cast<std::size_t>(next)]->setFocus(Qt::TabFocusReason);
                return true;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coach::drills
