// What opens on choosing a prompt: the statement, what was reached, and Start.
#pragma once

#include "core/usecase/library.h"
#include "ui/widgets/sheet.h"

namespace coach::library {

class PromptSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    PromptSheet(const usecase::PromptCard& card, base::Instant now, QWidget* parent);

Q_SIGNALS:
    void startChosen();
    void resumeChosen();
    void reviewChosen();

private:
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
