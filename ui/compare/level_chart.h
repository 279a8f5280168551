// Two attempts, letter by letter: a hollow dot, a full dot and the line between them; what changed
// in figures and in time below.
#pragma once

#include <QWidget>

#include "core/compare/comparison.h"

namespace coach::compare {

class LevelChart : public QWidget {
    Q_OBJECT

public:
    explicit LevelChart(QWidget* parent = nullptr);
    void setStages(const std::vector<StageComparison>& stages);
    void setCurrent(framework::StageId stage);
    QRect columnRect(framework::StageId stage) const;
    /// "Requirements, from 1.4 to 1.2".
    QString words(framework::StageId stage) const;
    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(coach::framework::StageId stage);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void paintStage(QPainter& painter, const StageComparison& stage) const;
    double yOf(double level) const;

    std::vector<StageComparison> m_stages;
    framework::StageId m_current = framework::StageId::Problem;
};

/// "+0.5", "−0.2" or "no change".
QString changeWords(std::optional<double> before, std::optional<double> after);

} // namespace coach::compare
