// Two attempts on one prompt: levels, criteria won and lost, what became of the text, and time.
#pragma once

#include <QAction>

#include "core/compare/comparison.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QScrollArea;
class QVBoxLayout;

namespace coach::widgets {
class AnnotatedEdit;
class Words;
} // namespace coach::widgets

namespace coach::compare {

class LevelChart;

class ComparePage : public shell::Workspace {
    Q_OBJECT

public:
    ComparePage(const support::Services& services, std::vector<framework::AttemptId> attempts,
                QWidget* parent = nullptr);

    QString title() const override { return m_title; }
    QString subtitle() const override;
    void entered() override;
    framework::StageId stage() const { return m_stage; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void load(std::vector<framework::AttemptId> attempts);
    void showComparison();
    void showStage(framework::StageId stage);
    void showDiff(const StageComparison& stage);
    void addChanges(const QString& caption, const QString& sign,
                    const std::vector<CriterionChange>& changes);
    void arrange();

    support::Services m_services;
    std::optional<Comparison> m_comparison;
    QString m_title;
    framework::StageId m_stage = framework::StageId::Problem;

    widgets::Words* m_levels;
    widgets::Words* m_before;
    widgets::Words* m_after;
    LevelChart* m_chart;
    QWidget* m_rule;
    widgets::Words* m_stageTitle;
    widgets::Words* m_stageLevels;
    widgets::AnnotatedEdit* m_diff;
    QScrollArea* m_changes;
    QVBoxLayout* m_changeLines;
    widgets::Words* m_legend;
    QScrollArea* m_scroll; ///< small windows and large text: the page scrolls as a whole
    QWidget* m_body;
};

} // namespace coach::compare
