// Everything that can be set, on one sheet; each choice holds at once and is kept.
#pragma once

#include <functional>
#include <utility>
#include <vector>

#include "ui/support/services.h"
#include "ui/widgets/sheet.h"

namespace coach::widgets {
class Button;
}

namespace coach::settings {

class SettingsSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    SettingsSheet(const support::Services& services, QWidget* parent);

private:
    struct Choice {
        QString text;
        const char* name; ///< of the button
        bool chosen;
        std::function<void()> choose;
    };
    QVBoxLayout* makeRows();
    void addLook(QVBoxLayout* rows);
    void addWriting(QVBoxLayout* rows);
    void addMuted(QVBoxLayout* rows);
    QVBoxLayout* addRow(QVBoxLayout* rows, const QString& what);
    void addChoices(QVBoxLayout* rows, const QString& what, const std::vector<Choice>& choices);
    void addNote(QVBoxLayout* rows, const QString& text);
    /// Pages that follow a setting hear of it.
    void announce() const;

    support::Services m_services;
};

} // namespace coach::settings
