#include "ui/shell/main_window.h"

#include <algorithm>

#include <QCloseEvent>
#include <QMenu>
#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/usecase/library.h"
#include "core/usecase/practise.h"
#include "ui/drills/drills_page.h"
#include "ui/history/history_page.h"
#include "ui/library/library_page.h"
#include "ui/progress/progress_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/import_flow.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/pages.h"
#include "ui/shell/top_bar.h"
#include "ui/shell/welcome_page.h"
#include "ui/support/settings.h"
#include "ui/support/store_hub.h"
#include "ui/theme/theme.h"
#include "ui/widgets/message_strip.h"

namespace coach::shell {

namespace setting = support::setting;
using Kind = Destination::Kind;

MainWindow::MainWindow(const support::Services& services, QWidget* parent)
    : QMainWindow(parent), m_services(services), m_actions(new Actions(this)),
      m_import(new ImportFlow(services, this)), m_frame(new QWidget(this)),
      m_pages(new QStackedWidget(m_frame)), m_library(new library::LibraryPage(services, m_pages)) {
    setObjectName(QStringLiteral("mainWindow"));
    makeActions();
    makePlaces();
    m_menus = makeMenus(*this, *m_actions, m_services);
    menuBar()->hide();
    QList<QAction*> places;
    for (const Place& place : m_places)
        places << m_actions->find(QLatin1String(place.action));
    m_bar = new TopBar(places, m_actions->find(QStringLiteral("go.find")),
                       m_actions->find(QStringLiteral("menu.show")), m_frame);
    auto* column = new QVBoxLayout(m_frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_pages, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(theme::space(32), 0, theme::space(32), 0);
    m_message = new widgets::MessageStrip(m_frame);
    m_message->setObjectName(QStringLiteral("windowMessage"));
    foot->addWidget(m_message);
    column->addLayout(foot);
    setCentralWidget(m_frame);
    m_pages->addWidget(m_library);
    m_lastPlace = m_library;
    wire();
    resize(1280, 800);
    setMinimumSize(640, 480);
    restoreGeometry(services.settings.get(setting::kWindow));
}

void MainWindow::wire() {
    connect(m_bar, &TopBar::backChosen, this, [this] { go({Kind::Back}); });
    connect(m_library, &Workspace::requested, this, &MainWindow::go);
    connect(m_import, &ImportFlow::imported, this, &MainWindow::showAttempt);
}

void MainWindow::makePlaces() {
    m_places.push_back({Kind::Library, "go.library", {}, m_library});
    m_places.push_back({Kind::Attempts, "go.attempts",
                        [this] { return new history::HistoryPage(m_services, m_pages); }});
    m_places.push_back({Kind::Drills, "go.drills",
                        [this] { return new drills::DrillsPage(m_services, m_pages); }});
    m_places.push_back({Kind::Progress, "go.progress",
                        [this] { return new progress::ProgressPage(m_services, m_pages); }});
}

Workspace* MainWindow::placeFor(Kind kind) {
    for (Place& place : m_places) {
        if (place.kind != kind)
            continue;
        if (place.page == nullptr) {
            place.page = place.make();
            m_pages->addWidget(place.page);
            connect(place.page, &Workspace::requested, this, &MainWindow::go);
        }
        return place.page;
    }
    return nullptr;
}

void MainWindow::begin() {
    if (m_services.settings.get(setting::kWelcomed)) {
        show(m_library);
        return;
    }
    if (const auto added = usecase::Library(m_services.context).addSampleAttempt(); added)
        m_services.hub.announce(usecase::Changes::Attempts);
    m_services.settings.set(setting::kWelcomed, true);
    showWelcome();
}

void MainWindow::showWelcome() {
    auto* page = new WelcomePage(m_pages);
    connect(page, &WelcomePage::libraryChosen, this, [this] { go({Kind::Library}); });
    connect(page, &WelcomePage::sampleChosen, this, &MainWindow::showSample);
    connect(page, &WelcomePage::firstPromptChosen, this, [this] {
        const auto& prompts = m_services.context.catalog().prompts();
        go({Kind::Library});
        if (!prompts.empty())
            m_library->choose(prompts.front().id);
    });
    show(page);
}

void MainWindow::showSample() {
    const auto attempts = usecase::Library(m_services.context).attempts();
    if (attempts)
        for (const auto& attempt : *attempts)
            if (attempt.sample)
                return go({Kind::Review, {attempt.id}, {}});
    go({Kind::Attempts});
}

void MainWindow::openFile(const QString& path) {
    m_import->takeFile(path);
}

void MainWindow::showAttempt(const framework::AttemptId& attempt) {
    const auto loaded = usecase::Practise(m_services.context).load(attempt);
    const bool finished = loaded && loaded->state == session::AttemptState::Finished;
    go({finished ? Kind::Review : Kind::Practice, {attempt}, {}});
}

Workspace* MainWindow::page() const {
    return qobject_cast<Workspace*>(m_pages->currentWidget());
}

bool MainWindow::isPlace(const Workspace* page) const {
    return std::ranges::any_of(
        m_places, [page](const Place& place) { return place.page == page && page != nullptr; });
}

void MainWindow::go(const Destination& destination) {
    if (destination.kind == Kind::Back)
        return show(m_lastPlace);
    if (Workspace* place = placeFor(destination.kind)) {
        show(place);
        if (destination.prompt && page() == m_library)
            m_library->choose(*destination.prompt);
        return;
    }
    Workspace* made = makePage(m_services, destination, m_pages);
    if (made == nullptr)
        return show(placeFor(Kind::Attempts));
    connect(made, &Workspace::requested, this, &MainWindow::go);
    connect(made, &Workspace::headChanged, this, &MainWindow::showHead);
    show(made);
}

void MainWindow::show(Workspace* next) {
    Workspace* old = page();
    if (old != nullptr && old != next && old->isVisible() && !old->leaving()) {
        if (!isPlace(next) && m_pages->indexOf(next) < 0)
            next->deleteLater();
        showHead();
        return;
    }
    if (m_pages->indexOf(next) < 0)
        m_pages->addWidget(next);
    if (isPlace(next))
        m_lastPlace = next;
    m_pages->setCurrentWidget(next);
    showHead();
    next->entered();
    if (old != nullptr && old != next && !isPlace(old)) {
        m_pages->removeWidget(old);
        old->deleteLater();
    }
}

void MainWindow::showHead() {
    Workspace* now = page();
    for (const Place& place : m_places)
        m_actions->find(QLatin1String(place.action))->setChecked(now == place.page);
    m_actions->find(QStringLiteral("go.back"))->setEnabled(!isPlace(now));
    if (isPlace(now))
        m_bar->showPlaces();
    else
        m_bar->showPage(*now, m_lastPlace->title());
    setWindowTitle(tr("%1 — PROBLEM Coach").arg(now->title()));
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (Workspace* now = page(); now != nullptr && !now->leaving()) {
        event->ignore();
        return;
    }
    m_services.settings.set(setting::kWindow, saveGeometry());
    event->accept();
}

} // namespace coach::shell
