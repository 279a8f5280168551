// The window: a frame. It shows one page at a time and knows no page but by Workspace, except the
// library and the welcome. Places are kept once they were shown.
#pragma once

#include <functional>
#include <vector>

#include <QMainWindow>

#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QStackedWidget;

namespace coach::library {
class LibraryPage;
}
namespace coach::widgets {
class MessageStrip;
}

namespace coach::shell {

class Actions;
class ImportFlow;
class TopBar;

class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(const support::Services& services, QWidget* parent = nullptr);

    /// Shows the welcome at the first start, else the library.
    void begin();
    void openFile(const QString& path);
    void go(const Destination& destination);
    Workspace* page() const;
    Actions& actions() { return *m_actions; }

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void makeActions();
    void wire();
    void show(Workspace* page);
    void showHead();
    void showAttempt(const framework::AttemptId& attempt);
    void showSample();
    void showWelcome();
    void popUpMenu();
    void findAnything();
    void backUp();
    void exportEverything();
    void deleteEverything();
    struct Place {
        Destination::Kind kind;
        const char* action;
        std::function<Workspace*()> make; ///< when it is shown first
        Workspace* page = nullptr;
    };
    void makePlaces();
    /// Null where the kind is none of a place.
    Workspace* placeFor(Destination::Kind kind);
    bool isPlace(const Workspace* page) const;

    support::Services m_services;
    Actions* m_actions;
    ImportFlow* m_import;
    QWidget* m_frame;
    TopBar* m_bar = nullptr;
    QStackedWidget* m_pages;
    widgets::MessageStrip* m_message = nullptr; ///< of the window, below every page
    library::LibraryPage* m_library;
    std::vector<Place> m_places;
    Workspace* m_lastPlace = nullptr;
    QList<QMenu*> m_menus;
};

} // namespace coach::shell
