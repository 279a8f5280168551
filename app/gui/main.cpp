// The window's program: arguments, paths, database, shell.
#include <cstdio>
#include <exception>
#include <string>

#include <QIcon>

#include "app/gui/arguments.h"
#include "core/usecase/context.h"
#include "ui/shell/application.h"
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

bool hasDisplay() {
    return !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

} // namespace

namespace coach {
namespace {

int runWindow(const gui::Arguments& arguments, shell::Application& application) {
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
    application.tellFaultsTo(ask, window);
    window.QWidget::show();
    window.begin();
    for (const std::string& file : arguments.files)
        window.openFile(QString::fromStdString(file));
    return QApplication::exec();
}

} // namespace
} // namespace coach

int main(int argc, char** argv) {
    using namespace coach;
    gui::Arguments arguments;
    if (const int status = gui::readArguments(argc, argv, arguments); status >= 0)
        return status;
    if (!hasDisplay()) {
        std::fputs("problem-coach: there is no display; problem-coach-cli needs none\n", stderr);
        return 3;
    }
    shell::Application application(argc, argv);
    try {
        return runWindow(arguments, application);
    } catch (const std::exception& fault) {
        std::fprintf(stderr, "problem-coach: %s\nWhat was saved is safe.\n", fault.what());
        return 4;
    }
}
