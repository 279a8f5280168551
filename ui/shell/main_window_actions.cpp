// The window, second part: its actions and what they do themselves.
#include <QMenu>
#include <QMenuBar>

#include "core/base/atomic_file.h"
#include "core/usecase/maintain.h"
#include "core/usecase/own_data.h"
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
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"
#include "ui/widgets/message_strip.h"

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
    add("go.drills", tr("&Drills"), QKeySequence(Qt::ALT | Qt::Key_3), [this] {
        go({Kind::Drills});
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
    add("file.exportAll", tr("&Export everything of mine"), {}, [this] { exportEverything(); });
    add("file.deleteAll", tr("&Delete everything of mine"), {}, [this] { deleteEverything(); });
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
    auto* keys = add("help.keyboard", tr("&Keyboard"), QKeySequence(Qt::Key_F1), [this] {
        auto* sheet = new KeyboardSheet(m_actions->all(), this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
    // "?" too: where text is typed, the line or editor takes it first.
    keys->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question),
                        QKeySequence(Qt::SHIFT | Qt::Key_Question)});
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

void MainWindow::exportEverything() {
    const auto file = m_services.ask.fileToSave(this, tr("Export everything of mine"),
                                                QStringLiteral("problem-coach-everything.json"),
                                                tr("JSON (*.json)"));
    if (!file)
        return;
    m_services.thread.run<std::string>(
        this,
        [to = support::toUtf8(*file)](usecase::Context& context) -> base::Result<std::string> {
            const auto text = usecase::OwnData(context).exportEverything();
            if (!text)
                return text;
            if (const auto done = base::writeFile(to, *text, base::Overwrite::Yes); !done)
                return tl::unexpected<base::Error>(done.error());
            return to;
        },
        [this](base::Result<std::string> done) {
            m_message->say(done ? tr("Everything of yours is in %1.").arg(support::toQString(*done))
                                : support::toQString(done.error().text()));
        });
}

void MainWindow::deleteEverything() {
    if (!m_services.ask.confirm(
            this, tr("Delete everything of mine?"),
            tr("Every attempt, the trash, stars, plans and prompts of your own leave the program. "
               "A copy is made first and stays in the backups folder; it can be taken back here "
               "until you close the window, and by restoring the copy after that."),
            tr("Delete everything")))
        return;
    go({Kind::Library});
    if (page() != m_library)
        return;
    const auto deleted = usecase::OwnData(m_services.context).deleteEverything();
    m_services.hub.announce(usecase::Changes::Everything);
    if (!deleted) {
        m_message->say(support::toQString(deleted.error().text()));
        return;
    }
    m_message->say(tr("Everything is deleted. The copy is %1; delete it too when you are sure.")
                       .arg(support::toQString(deleted->copy.string())),
                   tr("Take it back"), [this, deleted = *deleted] {
                       const auto back = usecase::OwnData(m_services.context).takeBack(deleted);
                       m_services.hub.announce(usecase::Changes::Everything);
                       if (!back)
                           m_message->say(support::toQString(back.error().text()));
                       else if (back->empty())
                           m_message->say(tr("Everything is back."));
                       else
                           m_message->say(
                               tr("Everything is back. What you wrote since is kept in %1.")
                                   .arg(support::toQString(back->string())));
                   });
}

} // namespace coach::shell
