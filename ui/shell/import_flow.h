// Takes answer files and pasted text in. Owned by the window.
#pragma once

#include <QObject>
#include <QString>

#include "core/base/error.h"
#include "core/framework/ids.h"
#include "ui/support/services.h"

class QWidget;

namespace coach::shell {

class ImportFlow final : public QObject {
    Q_OBJECT
public:
    ImportFlow(const support::Services& services, QWidget* window);
    /// Asks for a file, then takes it in.
    void chooseFile();
    /// An answer document is imported; any other text is shown to be cut into stages.
    void takeFile(const QString& path);
    void paste(const QString& text = {});

Q_SIGNALS:
    void imported(const coach::framework::AttemptId& attempt);

private:
    void tell(const base::Error& error);

    support::Services m_services;
    QWidget* m_window;
};

} // namespace coach::shell
