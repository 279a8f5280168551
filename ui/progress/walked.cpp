#include "ui/progress/walked.h"

#include <algorithm>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>

#include "ui/progress/stage_chart.h"

namespace coach::progress {

namespace {

/// A chart has no parts to be met one by one: its viewport is an implementation.
class ChartInterface final : public QAccessibleWidget {
public:
    explicit ChartInterface(QWidget* chart) : QAccessibleWidget(chart, QAccessible::Chart) {}
    int childCount() const override { return 0; }
    QAccessibleInterface* child(int) const override { return nullptr; }
};

QAccessibleInterface* chartInterface(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    const bool isChart =
        qobject_cast<Walked*>(object) != nullptr || qobject_cast<StageChart*>(object) != nullptr;
    return isChart ? new ChartInterface(widget) : nullptr;
}

} // namespace

void makeChartsAccessible() {
    static const bool once = [] {
        QAccessible::installFactory(chartInterface);
        return true;
    }();
    (void)once;
}

Walked::Walked(QWidget* parent) : QWidget(parent) {
    makeChartsAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

int Walked::stepped(int point, int key) const {
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Up:
        return point - 1;
    case Qt::Key_Right:
    case Qt::Key_Down:
        return point + 1;
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return pointCount() - 1;
    default:
        return -1;
    }
}

bool Walked::isCurrent(int point) const {
    return point == m_current;
}

void Walked::forgetPoint() {
    m_current = -1;
    setAccessibleDescription({});
    update();
}

void Walked::point(int at) {
    if (at == m_current || at >= pointCount())
        return;
    m_current = at;
    const QString said = at < 0 ? QString() : words(at);
    setAccessibleDescription(said);
    Q_EMIT pointed(said);
    update();
}

void Walked::keyPressEvent(QKeyEvent* event) {
    const bool isStep = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right ||
                        event->key() == Qt::Key_Up || event->key() == Qt::Key_Down ||
                        event->key() == Qt::Key_Home || event->key() == Qt::Key_End;
    if (!isStep || pointCount() == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    point(m_current < 0 ? 0 : std::clamp(stepped(m_current, event->key()), 0, pointCount() - 1));
}

void Walked::mouseMoveEvent(QMouseEvent* event) {
    for (int i = 0; i < pointCount(); ++i)
        if (pointRect(i).contains(event->position().toPoint()))
            return point(i);
    point(-1);
}

void Walked::leaveEvent(QEvent* event) {
    if (!hasFocus())
        point(-1);
    QWidget::leaveEvent(event);
}

void Walked::focusInEvent(QFocusEvent* event) {
    if (m_current < 0 && event->reason() != Qt::MouseFocusReason)
        point(0);
    update();
    QWidget::focusInEvent(event);
}

void Walked::focusOutEvent(QFocusEvent* event) {
    point(-1);
    update();
    QWidget::focusOutEvent(event);
}

void Walked::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    if (event->type() == QEvent::PaletteChange)
        update();
    QWidget::changeEvent(event);
}

} // namespace coach::progress
