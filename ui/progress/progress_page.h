// How practice goes on: levels over time, what is seldom said, self-judgement, pace, days, and what
// to practise next; before an interview, the plan. Every chart has its table (Ctrl+T).
#pragma once

#include <array>
#include <optional>

#include "core/progress/practised.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QGridLayout;
class QHBoxLayout;
class QScrollArea;

namespace coach::widgets {
class Button;
class MessageStrip;
class Words;
} // namespace coach::widgets

namespace coach::progress {

class CalendarChart;
class JudgementChart;
class LevelCharts;
class PaceChart;
class PlanList;
class ProgressTables;
class SeldomChart;

class ProgressPage final : public shell::Workspace {
    Q_OBJECT
public:
    explicit ProgressPage(const support::Services& services, QWidget* parent = nullptr);

    QString title() const override { return tr("Progress"); }
    QList<QAction*> pageActions() const override { return {m_showTables, m_setDate}; }
    void entered() override;
    /// Reads everything again, on the other thread.
    void refresh();

Q_SIGNALS:
    /// What was read is on the page.
    void shown();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Section {
        QWidget* box = nullptr;
        widgets::Words* title = nullptr;
        widgets::Words* standing = nullptr;
        QWidget* chart = nullptr;
    };
    void makeActions();
    QWidget* makeHead();
    QWidget* makeFigures();
    QWidget* makeFoot();
    Section makeSection(QWidget* chart);
    void wire();
    void setMargins();
    void arrange();
    void show(const Progress& progress);
    void showSections();
    QString pointHint() const;
    void say(Section& section, const QString& title, const QString& standing, bool hasChart);
    void start();
    void askForDate();
    void keepDate(std::optional<Day> day);

    support::Services m_services;
    Progress m_progress;
    Day m_today{};
    QAction* m_showTables = nullptr;
    QAction* m_setDate = nullptr;
    QScrollArea* m_scroll;
    QWidget* m_content;
    QWidget* m_head = nullptr;
    QHBoxLayout* m_headRow = nullptr;
    widgets::Words* m_next = nullptr;
    widgets::Words* m_why = nullptr;
    widgets::Button* m_start = nullptr;
    widgets::Button* m_date = nullptr;
    QWidget* m_figures = nullptr;
    LevelCharts* m_levels = nullptr;
    QGridLayout* m_grid = nullptr;
    QHBoxLayout* m_rule = nullptr;
    QHBoxLayout* m_planRow = nullptr;
    int m_inRow = 0;
    SeldomChart* m_seldom = nullptr;
    JudgementChart* m_judgement = nullptr;
    PaceChart* m_pace = nullptr;
    CalendarChart* m_calendar = nullptr;
    std::array<Section, 4> m_sections{};
    PlanList* m_plan = nullptr;
    ProgressTables* m_tables = nullptr;
    QWidget* m_foot = nullptr;
    widgets::Words* m_caption = nullptr;
    widgets::Button* m_tablesButton = nullptr;
    widgets::MessageStrip* m_message = nullptr;
};

} // namespace coach::progress
