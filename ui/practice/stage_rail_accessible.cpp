#include "ui/practice/stage_rail_accessible.h"

#include <array>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include "ui/practice/stage_rail.h"

namespace coach::practice {

using framework::kStages;

namespace {

/// One letter of the rail.
class RowInterface : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    RowInterface(StageRail* rail, int row) : m_rail(rail), m_row(row) {}

    bool isValid() const override { return !m_rail.isNull(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_rail);
    }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QString text(QAccessible::Text kind) const override {
        return m_rail && kind == QAccessible::Name ? m_rail->rowWords(stage()) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override {
        if (!m_rail)
            return {};
        const QRect row = m_rail->rowRect(stage());
        return {m_rail->mapToGlobal(row.topLeft()), row.size()};
    }
    QAccessible::Role role() const override { return QAccessible::PageTab; }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.selectable = true;
        state.focusable = true;
        state.selected = m_rail && m_rail->current() == stage();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    void doAction(const QString& name) override {
        if (m_rail && name == pressAction())
            Q_EMIT m_rail->chosen(stage());
    }
    QStringList keyBindingsForAction(const QString&) const override {
        return {QStringLiteral("Ctrl+%1").arg(m_row + 1)};
    }

private:
    framework::StageId stage() const { return kStages[static_cast<std::size_t>(m_row)]; }

    QPointer<StageRail> m_rail;
    int m_row;
};

class RailInterface : public QAccessibleWidget {
public:
    explicit RailInterface(StageRail* rail) : QAccessibleWidget(rail, QAccessible::PageTabList) {
        for (int row = 0; row < static_cast<int>(m_ids.size()); ++row)
            m_ids[static_cast<std::size_t>(row)] =
                QAccessible::registerAccessibleInterface(new RowInterface(rail, row));
    }
    ~RailInterface() override {
        for (const QAccessible::Id id : m_ids)
            QAccessible::deleteAccessibleInterface(id);
    }
    int childCount() const override { return static_cast<int>(m_ids.size()); }
    QAccessibleInterface* child(int index) const override {
        return index >= 0 && index < childCount()
                   ? QAccessible::accessibleInterface(m_ids[static_cast<std::size_t>(index)])
                   : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (int index = 0; index < childCount(); ++index)
            if (child(index) == wanted)
                return index;
        return -1;
    }

private:
    std::array<QAccessible::Id, framework::kStageCount> m_ids{};
};

QAccessibleInterface* makeInterface(const QString&, QObject* object) {
    auto* rail = qobject_cast<StageRail*>(object);
    return rail != nullptr ? new RailInterface(rail) : nullptr;
}

void tell(StageRail* rail, int row, QAccessible::Event what) {
    QAccessibleEvent event(rail, what);
    event.setChild(row);
    QAccessible::updateAccessibility(&event);
}

} // namespace

void installRailAccessibility() {
    static const bool installed = [] {
        QAccessible::installFactory(makeInterface);
        return true;
    }();
    static_cast<void>(installed);
}

void tellRailFocus(StageRail* rail, int row) {
    tell(rail, row, QAccessible::Focus);
}

void tellRailSelection(StageRail* rail, int row) {
    tell(rail, row, QAccessible::Selection);
}

} // namespace coach::practice
