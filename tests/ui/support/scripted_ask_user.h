// Answers dialogs as a test says, and remembers what was asked.
#pragma once

#include <QStringList>

#include "ui/support/ask_user.h"

namespace coach::tests {

class ScriptedAskUser final : public support::AskUser {
public:
    bool answer = true;            ///< to confirm
    std::optional<QString> open{}; ///< file to open
    std::optional<QString> save{}; ///< file to save
    QStringList asked;             ///< titles and texts, in order

    bool confirm(QWidget*, const QString& title, const QString& text, const QString&) override {
        asked << title + QStringLiteral(": ") + text;
        return answer;
    }
    void tell(QWidget*, const QString& title, const QString& text) override {
        asked << title + QStringLiteral(": ") + text;
    }
    std::optional<QString> fileToOpen(QWidget*, const QString& title, const QString&) override {
        asked << title;
        return open;
    }
    std::optional<QString> fileToSave(QWidget*, const QString& title, const QString&,
                                      const QString&) override {
        asked << title;
        return save;
    }
};

} // namespace coach::tests
