#include "ui/score/not_so.h"

#include <QKeyEvent>
#include <QWidget>

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

namespace coach::score {

using widgets::Button;

NotSo::NotSo(QWidget* row, const QString& what)
    : QObject(row), m_row(row), m_button(new Button(widgets::ButtonKind::Plain, tr("Not so"), row)),
      m_what(what) {
    m_button->setSmall(true);
    m_button->setObjectName(QStringLiteral("notSoButton"));
    m_button->setFocusPolicy(Qt::NoFocus); // the row has the focus, and N
    m_button->hide();
    setDisputed(false);
    row->installEventFilter(this);
    connect(m_button, &Button::clicked, this, [this] { Q_EMIT wanted(!m_disputed); });
}

void NotSo::setDisputed(bool disputed) {
    m_disputed = disputed;
    m_button->setText(disputed ? tr("Take back") : tr("Not so"));
    m_button->setAccessibleName(disputed ? tr("Take back your \u201cnot so\u201d: %1").arg(m_what)
                                         : tr("Not so: %1").arg(m_what));
    m_button->setToolTip(
        disputed ? tr("Agree again (N)")
                 : tr("Say that this judgement is wrong (N). The level stays as it is."));
    // The other word is longer or shorter; its right end stays.
    const QRect there = m_button->geometry();
    place(there.right() + 1, there.top() + there.height() / 2);
    m_row->updateGeometry();
    m_row->update();
}

void NotSo::setStays(bool stays) {
    m_stays = stays;
    show();
}

void NotSo::setOffered(bool offered) {
    m_offered = offered;
    show();
}

int NotSo::width() const {
    if (!m_offered)
        return 0;
    return QFontMetrics(theme::font(theme::Type::Caption)).horizontalAdvance(tr("Take back")) +
           2 * Button::wordPadding();
}

void NotSo::place(int right, int middle) {
    const QSize size = m_button->sizeHint();
    m_button->setGeometry(right - size.width(), middle - size.height() / 2, size.width(),
                          size.height());
}

QString NotSo::mark() {
    return tr("you: not so");
}

void NotSo::show() {
    m_button->setVisible(m_offered && (m_stays || m_hovered ||
                                       (m_row->hasFocus() && theme::keyboardFocusShown())));
}

bool NotSo::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
    case QEvent::Enter:
    case QEvent::Leave:
        m_hovered = event->type() == QEvent::Enter;
        show();
        break;
    case QEvent::FocusIn:
    case QEvent::FocusOut:
        // The row has taken or lost it only after this event.
        QMetaObject::invokeMethod(
            this, [this] { show(); }, Qt::QueuedConnection);
        break;
    case QEvent::KeyPress:
        if (const auto* key = static_cast<QKeyEvent*>(event);
            m_offered && key->key() == Qt::Key_N && key->modifiers() == Qt::NoModifier) {
            Q_EMIT wanted(!m_disputed);
            return true;
        }
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace coach::score
