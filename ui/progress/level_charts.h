// The seven stages as small multiples: chart, letter, level, change and name; as many in a row as
// fit.
#pragma once

#include <array>

#include <QWidget>

#include "core/progress/practised.h"

class QGridLayout;

namespace coach::widgets {
class Words;
}

namespace coach::progress {

class StageChart;

class LevelCharts final : public QWidget {
    Q_OBJECT
public:
    explicit LevelCharts(QWidget* parent = nullptr);
    void setProgress(const Progress& progress, Day today);
    static int columnsFor(int width);

Q_SIGNALS:
    void pointed(const QString& words);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Column {
        QWidget* box = nullptr;
        StageChart* chart = nullptr;
        widgets::Words* letter = nullptr;
        widgets::Words* level = nullptr;
        widgets::Words* change = nullptr;
        widgets::Words* name = nullptr;
    };
    Column makeColumn(framework::StageId stage);
    void arrange();

    std::array<Column, framework::kStageCount> m_columns;
    QGridLayout* m_grid;
    int m_inRow = 0;
};

} // namespace coach::progress
