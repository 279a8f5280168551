#include "ui/shell/application.h"

#include <cstdio>
#include <exception>

#include <QIcon>
#include <QTimer>

#include "ui/support/ask_user.h"
#include "ui/widgets/icon.h"

namespace coach::shell {

Application::Application(int& argc, char** argv) : QApplication(argc, argv) {
    setApplicationName(QStringLiteral("problem-coach"));
    setApplicationDisplayName(QStringLiteral("PROBLEM Coach"));
    setDesktopFileName(QStringLiteral("problem-coach"));
    setWindowIcon(QIcon::fromTheme(QStringLiteral("problem-coach"), widgets::appIcon()));
}

void Application::tellFaultsTo(support::AskUser& ask, QWidget& window) {
    m_ask = &ask;
    m_window = &window;
}

bool Application::notify(QObject* receiver, QEvent* event) {
    try {
        return QApplication::notify(receiver, event);
    } catch (const std::exception& fault) {
        tell(QString::fromUtf8(fault.what()));
    }
    return true;
}

void Application::tell(const QString& fault) {
    std::fprintf(stderr, "problem-coach: %s\n", fault.toUtf8().constData());
    // One box, however often the same event comes again (painting, a timer).
    if (m_telling || m_ask == nullptr || m_window == nullptr)
        return;
    m_telling = true;
    QTimer::singleShot(0, this, [this, fault] {
        if (m_window != nullptr)
            m_ask->tell(m_window, tr("That did not work"),
                        tr("A fault of the program: %1. Your text is safe in this window and is "
                           "saved as before. Go on, or quit and start again.")
                            .arg(fault));
        m_telling = false;
    });
}

} // namespace coach::shell
