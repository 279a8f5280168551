// The place "Drills": what today asks for and why, how well it is remembered, every question.
#pragma once

#include <vector>

#include "ui/drills/drill_model.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QVBoxLayout;
class QBoxLayout;

namespace coach::widgets {
class Button;
class FilterEdit;
class ListTable;
class MessageStrip;
class ToolRow;
class Words;
} // namespace coach::widgets

namespace coach::drills {

class DrillsPage final : public shell::Workspace {
    Q_OBJECT
public:
    explicit DrillsPage(const support::Services& services, QWidget* parent = nullptr);

    QString title() const override { return tr("Drills"); }
    QList<QAction*> pageActions() const override { return {m_begin, m_open, m_clock, m_two}; }
    void entered() override;
    void refresh();

Q_SIGNALS:
    /// What was read is on the page.
    void shown();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Read {
        usecase::DrillQueue queue;
        std::vector<usecase::DrillRow> questions;
        usecase::Retention retention;
    };
    void makeActions();
    QWidget* makeHead();
    widgets::ToolRow* makeTools();
    QWidget* makeFoot();
    void setUpTable();
    void wire();
    void setMargins();
    void show(Read read);
    void showPrompts();
    void list();
    void begin();
    void open();
    void chooseCategory();

    support::Services m_services;
    Read m_read;
    std::optional<catalog::DrillCategory> m_category;
    QAction* m_begin = nullptr;
    QAction* m_open = nullptr;
    QAction* m_clock = nullptr;
    QAction* m_two = nullptr;
    DrillModel* m_model;
    widgets::ListTable* m_table;
    QWidget* m_head = nullptr;
    widgets::Words* m_title = nullptr;
    widgets::Words* m_why = nullptr;
    widgets::Words* m_retention = nullptr;
    QWidget* m_prompts = nullptr;
    widgets::Button* m_start = nullptr;
    widgets::ToolRow* m_tools = nullptr;
    widgets::Button* m_today = nullptr;
    widgets::Button* m_all = nullptr;
    widgets::Button* m_kind = nullptr;
    widgets::FilterEdit* m_search = nullptr;
    widgets::Words* m_empty;
    QVBoxLayout* m_tableBox = nullptr;
    QWidget* m_foot = nullptr;
    widgets::MessageStrip* m_message = nullptr;
};

/// "7 due, 3 new, 2 from weak criteria."
QString queueWords(const usecase::DrillQueue& queue, base::Instant now);
QString retentionWords(const usecase::Retention& retention);

} // namespace coach::drills
