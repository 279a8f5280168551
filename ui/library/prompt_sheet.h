// What opens on choosing a prompt: the statement, what was reached, how to
// practise, and Start.
#pragma once

#include "core/session/attempt.h"
#include "core/usecase/library.h"
#include "ui/support/settings.h"
#include "ui/widgets/sheet.h"

namespace coach::widgets {
class Button;
}

namespace coach::library {

class PromptSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    /// Opens with the mode that was chosen last, and keeps the one that is chosen now.
    PromptSheet(const usecase::PromptCard& card, base::Instant now, support::Settings& settings,
                QWidget* parent);

Q_SIGNALS:
    void startChosen(coach::session::Mode mode);
    void resumeChosen();
    void reviewChosen();
    void sheetChosen();

protected:
    /// Enter starts from anywhere but another button.
    void keyPressEvent(QKeyEvent* event) override;

private:
    widgets::Button* m_start;
    QString standing(const usecase::PromptCard& card, base::Instant now) const;
};

/// Asks for the title and the statement of a prompt of one's own.
class OwnPromptSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    explicit OwnPromptSheet(QWidget* parent);

Q_SIGNALS:
    void given(const QString& title, const QString& statement);
};

} // namespace coach::library
