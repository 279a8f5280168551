// How a level came about: every criterion that counted with its depth, weight and credit, the words
// behind each on request, and the sum that was computed.
#pragma once

#include <QScrollArea>

#include "core/scoring/scorecard.h"

class QVBoxLayout;

namespace coach::score {

/// A row of the sum; chosen, it unfolds the words that it rests on.
class SumRow;

class LevelSum : public QScrollArea {
    Q_OBJECT

public:
    explicit LevelSum(QWidget* parent = nullptr);
    void showStage(const scoring::StageCard& stage);
    int count() const { return static_cast<int>(m_rows.size()); }
    void focusRows();

Q_SIGNALS:
    /// A row was chosen: light its sentences too.
    void criterionWanted(const QString& id);

private:
    void addCriterion(const scoring::CriterionResult& criterion);
    void addLine(const QString& words, bool quiet);

    QVBoxLayout* m_lines;
    std::vector<SumRow*> m_rows;
};

} // namespace coach::score
