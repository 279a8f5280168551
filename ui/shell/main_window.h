// The window: a frame. It shows one page at a time and knows no page but by Workspace, except the
// two places and the welcome, which it keeps.
#pragma once

#include <QMainWindow>

#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QStackedWidget;

namespace coach::history {
class HistoryPage;
}
namespace coach::library {
class LibraryPage;
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
    bool isPlace(const Workspace* page) const;

    support::Services m_services;
    Actions* m_actions;
    ImportFlow* m_import;
    QWidget* m_frame;
    TopBar* m_bar = nullptr;
    QStackedWidget* m_pages;
    library::LibraryPage* m_library;
    history::HistoryPage* m_history;
    Workspace* m_lastPlace = nullptr;
    QList<QMenu*> m_menus;
};

} // namespace coach::shell
