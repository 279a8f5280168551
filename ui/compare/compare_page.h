// Two to six attempts on one prompt: levels, criteria won and lost, what became of the text, and
// time.
#pragma once

#include <QAction>

#include "core/compare/comparison.h"
#include "core/session/attempt.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QScrollArea;
class QVBoxLayout;

namespace coach::widgets {
class MessageStrip;
class Words;
} // namespace coach::widgets

namespace coach::compare {

class DiffText;
class LevelChange;
class LevelChart;

class ComparePage : public shell::Workspace {
    Q_OBJECT

public:
    ComparePage(const support::Services& services, std::vector<framework::AttemptId> attempts,
                QWidget* parent = nullptr);

    QString title() const override { return m_title; }
    QString subtitle() const override;
    QList<QAction*> pageActions() const override { return {m_add, m_export}; }
    void entered() override;
    framework::StageId stage() const { return m_stage; }

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void load(std::vector<framework::AttemptId> attempts);
    void showComparison();
    void showStage(framework::StageId stage);
    void addDates();
    QString adviceWords() const;
    /// Text and criteria from this attempt on to the latest.
    void compareFrom(std::size_t attempt);
    const Comparison& shown() const { return m_pair ? *m_pair : *m_comparison; }
    void addChanges(const QString& caption, const QString& sign,
                    const std::vector<CriterionChange>& changes);
    void addAttempt();
    void exportComparison();
    std::vector<session::AttemptSummary> others() const;
    void arrange();

    support::Services m_services;
    std::optional<Comparison> m_comparison;
    std::optional<Comparison> m_pair; ///< of more than two, when others than the first are compared
    std::size_t m_from = 0;
    QString m_title;
    framework::StageId m_stage = framework::StageId::Problem;

    LevelChange* m_levels;
    std::vector<QWidget*> m_dates; ///< one an attempt
    widgets::Words* m_advice;
    widgets::Words* m_fault;
    LevelChart* m_chart;
    QWidget* m_rule;
    widgets::Words* m_stageTitle;
    LevelChange* m_stageLevels;
    DiffText* m_diff;
    QScrollArea* m_changes;
    QVBoxLayout* m_changeLines;
    widgets::Words* m_legend;
    QScrollArea* m_scroll; ///< small windows and large text: the page scrolls as a whole
    QWidget* m_body;
    widgets::MessageStrip* m_message;
    QAction* m_add;
    QAction* m_export;
};

} // namespace coach::compare
