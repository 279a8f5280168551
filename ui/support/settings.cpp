#include "ui/support/settings.h"

#include <QStandardPaths>

namespace coach::support {

Settings::Settings()
    : Settings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
               QStringLiteral("/problem-coach/settings.ini")) {}

Settings::Settings(const QString& file) : m_settings(file, QSettings::IniFormat) {}

} // namespace coach::support
