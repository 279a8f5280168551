#include "ui/drills/grade_bar.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>

#include "ui/drills/drill_words.h"
#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace coach::drills {

using theme::Token;
using theme::Type;

GradeButton::GradeButton(int figure, Grade grade, const QString& next, bool suggested,
                         QWidget* parent)
    : QAbstractButton(parent), m_figure(figure), m_grade(grade), m_next(next),
      m_meaning(gradeMeaning(grade)), m_suggested(suggested) {
    if (suggested)
        m_meaning = tr("%1 Suggested.").arg(m_meaning);
    setText(gradeName(grade));
    setObjectName(QStringLiteral("grade%1Button").arg(figure));
    setAccessibleName(
        tr("%1, %2. %3 Next time in %4.").arg(QString::number(figure), text(), m_meaning, m_next));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int GradeButton::padding() {
    return theme::space(18);
}

QRect GradeButton::meaningRect(int width) const {
    const int left = padding() + theme::size(20);
    return {left, theme::size(40), std::max(40, width - left - padding()), 10'000};
}

QSize GradeButton::sizeHint() const {
    return {theme::size(240), heightForWidth(theme::size(240))};
}

int GradeButton::heightForWidth(int width) const {
    const QRect words = meaningRect(width);
    return std::max(theme::size(76),
                    words.top() + theme::size(16) +
                        widgets::paragraphHeight(m_meaning, theme::font(Type::Ui), words.width(),
                                                 theme::lineHeight(Type::Ui)));
}

void GradeButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = QRectF(rect()).adjusted(1, 1, -1, -1);
    if (m_suggested || underMouse()) {
        painter.setPen(m_suggested ? QPen(theme::color(Token::Accent), 2) : QPen(Qt::NoPen));
        painter.setBrush(theme::color(m_suggested ? Token::Tint : Token::Panel));
        painter.drawRoundedRect(body, 8, 8);
    }
    const QRect line(padding(), theme::size(16), width() - 2 * padding(), theme::size(20));
    painter.setFont(theme::font(Type::Ui));
    painter.setPen(theme::color(m_suggested ? Token::Ink2 : Token::Ink3));
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_figure));
    painter.setPen(theme::color(Token::Ink2));
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, m_next);
    const QRect words = meaningRect(width());
    widgets::paintParagraph(painter, words, m_meaning, painter.font(), theme::lineHeight(Type::Ui),
                            true);
    painter.setFont(theme::font(Type::UiCurrent));
    painter.setPen(theme::color(Token::Ink));
    painter.drawText(line.adjusted(theme::size(20), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     text());
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, rect().adjusted(4, 4, -4, -4), 0);
}

void GradeButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void GradeButton::enterEvent(QEnterEvent* event) {
    update();
    QAbstractButton::enterEvent(event);
}

void GradeButton::leaveEvent(QEvent* event) {
    update();
    QAbstractButton::leaveEvent(event);
}

GradeBar::GradeBar(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setObjectName(QStringLiteral("gradeBar"));
    setAccessibleName(tr("How did it come?"));
    m_grid->setContentsMargins(0, 0, 0, 0);
}

void GradeBar::offer(const std::vector<Offer>& offers, std::optional<Grade> suggested) {
    for (GradeButton* gone : m_buttons) {
        m_grid->removeWidget(gone);
        gone->hide();
        gone->deleteLater(); // it may be what was pressed
    }
    m_buttons.clear();
    for (const Offer& one : offers) {
        auto* button = new GradeButton(static_cast<int>(m_buttons.size()) + 1, one.grade, one.next,
                                       suggested == one.grade, this);
        button->installEventFilter(this);
        connect(button, &GradeButton::clicked, this,
                [this, grade = one.grade] { Q_EMIT chosen(grade); });
        m_buttons.push_back(button);
    }
    m_inRow = 0;
    arrange();
}

void GradeBar::focusSuggestion() {
    for (GradeButton* button : m_buttons)
        if (button->isSuggested())
            return button->setFocus();
    if (!m_buttons.empty())
        m_buttons.front()->setFocus();
}

void GradeBar::choose(int figure) {
    if (isEnabled() && figure >= 1 && figure <= count())
        button(figure)->click();
}

void GradeBar::arrange() {
    const int inRow = width() < theme::size(880) ? 2 : 4;
    m_grid->setHorizontalSpacing(theme::space(12));
    m_grid->setVerticalSpacing(theme::space(4));
    if (inRow == m_inRow)
        return;
    m_inRow = inRow;
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < inRow ? 1 : 0);
    for (int i = 0; i < count(); ++i)
        m_grid->addWidget(m_buttons[static_cast<std::size_t>(i)], i / inRow, i % inRow);
}

void GradeBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void GradeBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

bool GradeBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1
                     : key == Qt::Key_Left || key == Qt::Key_Up  ? -1
                                                                 : 0;
    if (step == 0)
        return QWidget::eventFilter(watched, event);
    for (int i = 0; i < count(); ++i)
        if (m_buttons[static_cast<std::size_t>(i)] == watched)
            m_buttons[static_cast<std::size_t>(std::clamp(i + step, 0, count() - 1))]->setFocus(
                Qt::TabFocusReason);
    return true;
}

} // namespace coach::drills
