// Paste anything: free text is cut into the seven stages, shown for correction, then imported.
#pragma once

#include <array>

#include <QPointer>

#include "core/document/answer_document.h"
#include "core/framework/ids.h"
#include "ui/support/services.h"
#include "ui/widgets/sheet.h"

class QComboBox;
class QPlainTextEdit;
class QStackedWidget;

namespace coach::widgets {
class Button;
class Words;
} // namespace coach::widgets

namespace coach::shell {

class PasteSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    PasteSheet(const support::Services& services, const QString& text, QWidget* parent);

Q_SIGNALS:
    void imported(const coach::framework::AttemptId& attempt);

private:
    QWidget* makeText(const QString& text);
    QWidget* makeParts();
    framework::PromptId prompt() const;
    void cut();
    void showParts();
    void import();

    support::Services m_services;
    QComboBox* m_prompt = nullptr;
    QPlainTextEdit* m_text = nullptr;
    std::array<QPlainTextEdit*, framework::kStageCount> m_parts{};
    QStackedWidget* m_steps;
    widgets::Button* m_next;
    widgets::Button* m_back;
    widgets::Words* m_fault;
    document::AnswerDocument m_document;
};

} // namespace coach::shell
