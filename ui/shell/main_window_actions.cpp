// The window, second part: its actions and what they do themselves.
#include <QMenu>
#include <QMenuBar>

#include "core/usecase/maintain.h"
#include "ui/library/library_page.h"
#include "ui/settings/settings_sheet.h"
#include "ui/shell/actions.h"
#include "ui/shell/findables.h"
#include "ui/shell/import_flow.h"
#include "ui/shell/info_sheets.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/shell/top_bar.h"
#include "ui/support/ask_user.h"
#include "ui/support/qt_text.h"

namespace coach::shell {

using Kind = Destination::Kind;

void MainWindow::makeActions() {
    const auto add = [this](const char* id, const QString& text, const QKeySequence& keys,
                            std::function<void()> act) {
        return m_actions->add(id, text, keys, std::move(act));
    };
    add("go.library", tr("&Library"), QKeySequence(Qt::ALT | Qt::Key_1), [this] {
        go({Kind::Library});
    })->setCheckable(true);
    add("go.attempts", tr("&Attempts"), QKeySequence(Qt::ALT | Qt::Key_2), [this] {
        go({Kind::Attempts});
    })->setCheckable(true);
    add("go.progress", tr("&Progress"), QKeySequence(Qt::ALT | Qt::Key_4), [this] {
        go({Kind::Progress});
    })->setCheckable(true);
    add("go.back", tr("&Back"), QKeySequence(Qt::ALT | Qt::Key_Left), [this] { go({Kind::Back}); });
    add("go.find", tr("Find anything"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { findAnything(); });
    add("menu.show", tr("Menu"), QKeySequence(Qt::Key_F10), [this] { popUpMenu(); });
    add("file.open", tr("&Open an answer file"), QKeySequence::Open,
        [this] { m_import->chooseFile(); });
    add("file.paste", tr("&Paste an answer"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V),
        [this] { m_import->paste(); });
    add("file.ownPrompt", tr("Add a prompt of your &own"), {}, [this] {
        go({Kind::Library});
        m_library->askForOwnPrompt();
    });
    add("file.backup", tr("&Back up everything"), {}, [this] { backUp(); });
    add("file.quit", tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    auto* bar = add("view.menuBar", tr("&Menu bar"), QKeySequence(Qt::CTRL | Qt::Key_M),
                    [this] { menuBar()->setVisible(!menuBar()->isVisible()); });
    bar->setCheckable(true);
    add("view.fullScreen", tr("&Full screen"), QKeySequence(Qt::SHIFT | Qt::Key_F11),
        [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    add("view.settings", tr("&Settings"), QKeySequence(Qt::CTRL | Qt::Key_Comma), [this] {
        auto* sheet = new settings::SettingsSheet(m_services, this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    add("help.welcome", tr("&Welcome"), {}, [this] { showWelcome(); });
    add("help.keyboard", tr("&Keyboard"), QKeySequence(Qt::Key_F1), [this] {
        auto* sheet = new KeyboardSheet(m_actions->all(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    add("help.about", tr("&About PROBLEM Coach"), {}, [this] {
        auto* sheet = new AboutSheet(this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
}

void MainWindow::popUpMenu() {
    QMenu menu(this);
    for (QMenu* part : m_menus)
        menu.addMenu(part);
    const QWidget* button = m_bar->menuButton();
    const bool shown = button->isVisible();
    const QPoint corner = shown ? button->mapToGlobal(QPoint(button->width(), button->height()))
                                : m_bar->mapToGlobal(QPoint(m_bar->width() - 32, m_bar->height()));
    menu.exec(corner - QPoint(menu.sizeHint().width(), 0));
}

void MainWindow::findAnything() {
    auto* palette =
        new Palette(findables(
                        m_services, *m_actions, page(), [this](const Destination& to) { go(to); },
                        [this](const framework::PromptId& prompt) {
                            go({Kind::Library});
                            m_library->choose(prompt);
                        }),
                    this);
    palette->setAttribute(Qt::WA_DeleteOnClose);
    palette->open();
}

void MainWindow::backUp() {
    const auto file =
        m_services.ask.fileToSave(this, tr("Back up everything"),
                                  QStringLiteral("problem-coach-backup.db"), tr("Backups (*.db)"));
    if (!file)
        return;
    const auto done = usecase::Maintain::backup(m_services.context, support::toUtf8(*file));
    m_services.ask.tell(this, done ? tr("Backed up") : tr("Not backed up"),
                        done ? tr("Everything is in %1, checked.").arg(*file)
                             : support::toQString(done.error().text()));
}

} // namespace coach::shell
