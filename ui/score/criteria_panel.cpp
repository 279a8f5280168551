#include "ui/score/criteria_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/score/criterion_row.h"
#include "ui/support/qt_text.h"
#include "ui/theme/coach_style.h"
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

namespace {

/// What a finding says; a click or Enter shows its sentences, where it has any.
class FindingRow final : public Words {
public:
    FindingRow(const QString& words, bool leads) : Words(Type::Ui, Token::Ink), m_leads(leads) {
        setWrapped(true);
        setContentsMargins(theme::size(40), theme::space(4), 16, theme::space(4));
        setText(words);
        if (!leads)
            return;
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
    }
    std::function<void()> act;

protected:
    void mousePressEvent(QMouseEvent*) override {
        if (m_leads)
            act();
    }
    void keyPressEvent(QKeyEvent* event) override {
        const int key = event->key();
        if (m_leads && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
            act();
        else
            Words::keyPressEvent(event);
    }
    void paintEvent(QPaintEvent* event) override {
        Words::paintEvent(event);
        if (hasFocus() && theme::keyboardFocusShown()) {
            QPainter painter(this);
            theme::drawFocusRing(painter, rect().adjusted(theme::size(32), 1, -8, -1), 0);
        }
    }
    void focusInEvent(QFocusEvent* event) override {
        Words::focusInEvent(event);
        update();
    }
    void focusOutEvent(QFocusEvent* event) override {
        Words::focusOutEvent(event);
        update();
    }

private:
    bool m_leads;
};

} // namespace

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

void CriteriaPanel::showStage(const std::vector<const scoring::CriterionResult*>& found,
                              const std::vector<const scoring::CriterionResult*>& absent,
                              const std::vector<scoring::Finding>& findings, const Example& example,
                              const QString& reference) {
    m_rows.clear();
    m_chosen = 0;
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const scoring::CriterionResult* one : found) {
        const int number = static_cast<int>(m_rows.size()) + 1;
        auto* row = new CriterionRow(number, toQString(one->title), one->depth);
        row->setObjectName(QStringLiteral("criterion%1Row").arg(number));
        row->installEventFilter(this);
        connect(row, &CriterionRow::clicked, this, [this, number] { Q_EMIT numberWanted(number); });
        m_rows.push_back(row);
        m_lines->addWidget(row);
    }
    if (!findings.empty()) {
        addCaption(tr("To mend"));
        for (std::size_t i = 0; i < findings.size(); ++i) {
            auto* row =
                new FindingRow(toQString(findings[i].message), !findings[i].evidence.empty());
            row->setObjectName(QStringLiteral("finding%1Row").arg(i + 1));
            row->act = [this, i] { Q_EMIT findingWanted(i); };
            m_lines->addWidget(row);
        }
    }
    if (!absent.empty()) {
        addCaption(tr("Not found in your text"));
        for (const scoring::CriterionResult* one : absent)
            addAbsent(*one, example, reference);
    }
    m_lines->addStretch(1);
}

void CriteriaPanel::addCaption(const QString& words) {
    auto* caption = new Words(Type::Caption, Token::Ink3);
    caption->setContentsMargins(16, theme::space(20), 0, theme::space(4));
    caption->setText(words);
    m_lines->addWidget(caption);
}

void CriteriaPanel::addAbsent(const scoring::CriterionResult& criterion, const Example& example,
                              const QString& reference) {
    const QString question =
        toQString(criterion.question.empty() ? criterion.title : criterion.question);
    m_lines->addWidget(new CriterionRow(0, question, criterion.depth));
    const QString sentence = example(criterion.id);
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
