#include "ui/score/finding_row.h"

#include <QKeyEvent>
#include <QPainter>

#include "ui/theme/coach_style.h"

namespace coach::score {

FindingRow::FindingRow(const QString& words, bool leads, QWidget* parent)
    : Words(theme::Type::Ui, theme::Token::Ink, parent), m_words(words), m_leads(leads),
      m_notSo(new NotSo(this, words)) {
    setWrapped(true);
    setContentsMargins(theme::size(40), theme::space(8), 16 + m_notSo->width(), theme::space(8));
    setFocusPolicy(Qt::StrongFocus);
    if (leads)
        setCursor(Qt::PointingHandCursor);
    setDisputed(false);
}

void FindingRow::setDisputed(bool disputed) {
    m_notSo->setDisputed(disputed);
    setText(disputed ? m_words + QLatin1Char('\n') + NotSo::mark() : m_words);
    setAccessibleName(disputed ? tr("%1, %2").arg(m_words, NotSo::mark()) : m_words);
    setAccessibleDescription(m_leads ? tr("Enter shows the sentences, N says not so")
                                     : tr("N says not so"));
}

void FindingRow::mousePressEvent(QMouseEvent*) {
    if (m_leads)
        Q_EMIT chosen();
}

void FindingRow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (m_leads && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space))
        Q_EMIT chosen();
    else
        Words::keyPressEvent(event);
}

void FindingRow::paintEvent(QPaintEvent* event) {
    Words::paintEvent(event);
    if (hasFocus() && theme::keyboardFocusShown()) {
        QPainter painter(this);
        theme::drawFocusRing(painter, rect().adjusted(theme::size(32), 1, -8, -1), 0);
    }
}

void FindingRow::resizeEvent(QResizeEvent* event) {
    Words::resizeEvent(event);
    m_notSo->place(width() - 16, theme::space(8) + theme::lineHeight(theme::Type::Ui) / 2);
}

void FindingRow::focusInEvent(QFocusEvent* event) {
    Words::focusInEvent(event);
    update();
}

void FindingRow::focusOutEvent(QFocusEvent* event) {
    Words::focusOutEvent(event);
    update();
}

} // namespace coach::score
