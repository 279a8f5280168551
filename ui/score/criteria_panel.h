// The criteria of a stage: found ones with their numbers, findings, and last what is absent, as its
// question, with an example and only then the reference.
#pragma once

#include <functional>
#include <vector>

#include <QScrollArea>

#include "core/scoring/scorecard.h"

class QVBoxLayout;

namespace coach::score {

class CriterionRow;

class CriteriaPanel : public QScrollArea {
    Q_OBJECT

public:
    /// Answers with an example of a good sentence for a criterion; empty: there is none.
    using Example = std::function<QString(const std::string& criterion)>;

    explicit CriteriaPanel(QWidget* parent = nullptr);
    /// `found` in the order of their numbers.
    void showStage(const std::vector<const scoring::CriterionResult*>& found,
                   const std::vector<const scoring::CriterionResult*>& absent,
                   const std::vector<scoring::Finding>& findings, const Example& example,
                   const QString& reference);
    /// From 1; 0: none.
    void choose(int number);
    int count() const { return static_cast<int>(m_rows.size()); }
    CriterionRow* row(int number) const { return m_rows[static_cast<std::size_t>(number - 1)]; }
    void focusRows();

Q_SIGNALS:
    void numberWanted(int number);
    void nextSentenceWanted();
    /// A finding's line was chosen; its place in the list given.
    void findingWanted(std::size_t finding);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addAbsent(const scoring::CriterionResult& criterion, const Example& example,
                   const QString& reference);
    void addCaption(const QString& words);

    QVBoxLayout* m_lines;
    std::vector<CriterionRow*> m_rows;
    int m_chosen = 0;
};

} // namespace coach::score
