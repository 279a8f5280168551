// The window's program: arguments, paths, database, shell.
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

#include <QApplication>
#include <QIcon>

#include "core/usecase/context.h"
#include "ui/shell/database_fault.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/main_window.h"
#include "ui/support/ask_user.h"
#include "ui/support/settings.h"
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon.h"

namespace {

constexpr const char* kHelp = R"(Usage: problem-coach [--db PATH] [ANSWER.md ...]

Practise ML system design with the seven stages of PROBLEM.

  --db PATH   use this database instead of the usual one
  --help      show this help
  --version   show the version

Answer files are imported and shown. Without a display, use problem-coach-cli.
)";

struct Arguments {
    std::string database;
    std::vector<std::string> files;
};

/// The exit status, when the arguments ask for nothing but words.
int readArguments(int argc, char** argv, Arguments& out) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help" || word == "-h") {
            std::fputs(kHelp, stdout);
            return 0;
        }
        if (word == "--version") {
            std::puts("problem-coach " COACH_VERSION);
            return 0;
        }
        if (word == "--db" && i + 1 < argc) {
            out.database = argv[++i];
        } else if (word.starts_with("--db=")) {
            out.database = word.substr(5);
        } else if (word.starts_with("-") && word != "-platform") {
            std::fprintf(stderr, "problem-coach: unknown option %s; see --help\n", argv[i]);
            return 2;
        } else if (word == "-platform") {
            ++i; // Qt's own
        } else {
            out.files.emplace_back(word);
        }
    }
    return -1;
}

bool hasDisplay() {
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
}

} // namespace

int main(int argc, char** argv) {
    using namespace coach;
    Arguments arguments;
    if (const int status = readArguments(argc, argv, arguments); status >= 0)
        return status;
    if (!hasDisplay()) {
        std::fputs("problem-coach: there is no display; problem-coach-cli needs none\n", stderr);
        return 3;
    }
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("problem-coach"));
    QApplication::setApplicationDisplayName(QStringLiteral("PROBLEM Coach"));
    QApplication::setDesktopFileName(QStringLiteral("problem-coach"));
    QApplication::setWindowIcon(
        QIcon::fromTheme(QStringLiteral("problem-coach"), coach::widgets::appIcon()));

    theme::Theme theme;
    support::Settings settings;
    const base::SystemClock clock;
    auto context =
        usecase::Context::open(usecase::Places::fromEnvironment(arguments.database), clock);
    if (!context)
        return shell::showDatabaseFault(context.error());
    support::UsecaseThread thread(support::UsecaseThread::like(**context));
    support::StoreHub hub;
    support::DialogAskUser ask;
    const support::Services services{**context, thread, hub, ask, settings, theme};
    shell::applyLook(services);
    shell::MainWindow window(services);
    window.QWidget::show();
    window.begin();
    for (const std::string& file : arguments.files)
        window.openFile(QString::fromStdString(file));
    return QApplication::exec();
}
