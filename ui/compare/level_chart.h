// Two attempts, letter by letter: a hollow dot, a full dot and the line between them; what changed
// in figures and in time below.
#pragma once

#include "core/compare/comparison.h"
#include "ui/widgets/stage_picker.h"

namespace coach::compare {

class LevelChart : public widgets::StagePicker {
    Q_OBJECT

public:
    explicit LevelChart(QWidget* parent = nullptr);
    /// `from`: the attempt that the last one is compared with.
    void setStages(const std::vector<StageComparison>& stages, std::size_t from);
    QRect columnRect(framework::StageId stage) const { return stageRect(stage); }
    QRect stageRect(framework::StageId stage) const override;
    /// "Requirements, from 1.4 to 1.2".
    QString words(framework::StageId stage) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintStage(QPainter& painter, const StageComparison& stage) const;
    double yOf(double level) const;

    std::vector<StageComparison> m_stages;
    std::size_t m_from = 0;
};

/// "+0.5", "−0.2" or "no change".
QString changeWords(std::optional<double> before, std::optional<double> after);

} // namespace coach::compare
