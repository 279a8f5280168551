// The bar above every page: places, palette and Menu; inside an attempt only the way back, the
// title and what the page puts at the right.
#pragma once

#include <QList>
#include <QWidget>

class QAction;
class QHBoxLayout;

namespace coach::shell {

class Workspace;

class TopBar final : public QWidget {
    Q_OBJECT
public:
    /// `places` are checkable actions; `palette` and `menu` are always there.
    TopBar(const QList<QAction*>& places, QAction* palette, QAction* menu, QWidget* parent);

    /// A place: the places. Any other page: back to `backTo`, its title and actions.
    void showPlaces();
    void showPage(Workspace& page, const QString& backTo);
    QWidget* menuButton() const { return m_menu; }

Q_SIGNALS:
    void backChosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void clearPage();
    void setMargins();

    QWidget* m_places;
    QWidget* m_page;
    QWidget* m_tools;
    QHBoxLayout* m_row;
    QWidget* m_menu = nullptr;
    QWidget* m_guest = nullptr; ///< the page's own widget, given back on leaving
    QWidget* m_guestHome = nullptr;
};

} // namespace coach::shell
