// The application object: names, icon, and a net under the window. A fault of the program while it
// handles an event is told once and the window goes on, so that the text in it stays.
#pragma once

#include <QApplication>
#include <QPointer>
#include <QWidget>

namespace coach::support {
class AskUser;
}

namespace coach::shell {

class Application final : public QApplication {
    Q_OBJECT
public:
    Application(int& argc, char** argv);

    /// Until then faults go to standard error.
    void tellFaultsTo(support::AskUser& ask, QWidget& window);
    bool notify(QObject* receiver, QEvent* event) override;

private:
    void tell(const QString& fault);

    support::AskUser* m_ask = nullptr;
    QPointer<QWidget> m_window;
    bool m_telling = false;
};

} // namespace coach::shell
