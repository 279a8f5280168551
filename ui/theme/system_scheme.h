// What the desktop says about light and dark: its portal over D-Bus, else the palette's lightness.
#pragma once

#include <optional>

#include <QDBusVariant>
#include <QObject>

#include "ui/theme/tokens.h"

namespace coach::theme {

class SystemScheme final : public QObject {
    Q_OBJECT
public:
    explicit SystemScheme(QObject* parent = nullptr);
    Scheme scheme() const;

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void takeSetting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    void ask();
    void take(const QVariant& value);

    std::optional<Scheme> m_portal;
    Scheme m_palette = Scheme::Light;
};

} // namespace coach::theme
