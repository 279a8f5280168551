// Every attempt: look, resume, try again, compare, export, into the trash and back.
#pragma once

#include "core/base/error.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

namespace coach::session {
struct AttemptSummary;
}
namespace coach::widgets {
class Button;
class FilterEdit;
class ListTable;
class MessageStrip;
class ToolRow;
class Words;
} // namespace coach::widgets

class QVBoxLayout;

namespace coach::history {

class AttemptModel;
class AttemptProxy;

class HistoryPage final : public shell::Workspace {
    Q_OBJECT
public:
    explicit HistoryPage(const support::Services& services, QWidget* parent = nullptr);

    QString title() const override { return tr("Attempts"); }
    QList<QAction*> pageActions() const override;
    void entered() override;
    void refresh();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    widgets::ToolRow* makeTools();
    void setUpTable();
    void makeActions();
    QAction* makeAction(const char* id, const QString& text, void (HistoryPage::*slot)());
    void wire();
    void setMargins();
    void setWidths();
    void showChoice();
    void open();
    void retryBlank();
    void retryCopy();
    void compare();
    void copyMarkdown();
    void exportFile();
    void removeChosen();
    void restoreChosen();
    void chooseTrash(bool trash);
    void choosePrompt();
    std::vector<const session::AttemptSummary*> chosen() const;
    void report(const base::Error& error);

    support::Services m_services;
    AttemptModel* m_model;
    AttemptProxy* m_proxy;
    widgets::ListTable* m_table;
    QWidget* m_head = nullptr;
    widgets::ToolRow* m_tools = nullptr;
    QVBoxLayout* m_tableBox = nullptr;
    QWidget* m_foot;
    widgets::Words* m_title = nullptr;
    widgets::Words* m_summary = nullptr;
    widgets::Button* m_prompt = nullptr;
    widgets::Button* m_trash = nullptr;
    widgets::FilterEdit* m_search = nullptr;
    widgets::Words* m_empty;
    widgets::MessageStrip* m_message;
    QAction* m_open = nullptr;
    QAction* m_retryBlank = nullptr;
    QAction* m_retryCopy = nullptr;
    QAction* m_compare = nullptr;
    QAction* m_export = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_restore = nullptr;
};

} // namespace coach::history
