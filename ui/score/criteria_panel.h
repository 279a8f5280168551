// The criteria of a stage: found ones with their numbers, findings, and last what is absent, as its
// question, with an example and only then the reference. Each can be disputed.
#pragma once

#include <functional>
#include <set>
#include <string>
#include <vector>

#include <QScrollArea>

#include "core/scoring/scorecard.h"

class QVBoxLayout;

namespace coach::score {

class CriterionRow;
class FindingRow;
class NotSo;

/// What can be disputed: a criterion's depth by its id, or a finding by its key.
struct Judgement {
    bool isFinding = false;
    bool spansStages = false;
    std::string subject;
    auto operator<=>(const Judgement&) const = default;
};

class CriteriaPanel : public QScrollArea {
    Q_OBJECT

public:
    /// Answers with an example of a good sentence for a criterion; empty: there is none.
    using Example = std::function<QString(const std::string& criterion)>;

    struct ShownFinding {
        QString words;
        bool leads = false; ///< to sentences in the text
        Judgement judgement;
    };
    struct Stage {
        std::vector<const scoring::CriterionResult*> found; ///< in the order of their numbers
        std::vector<const scoring::CriterionResult*> absent;
        std::vector<ShownFinding> findings; ///< of the stage, then those that span stages
        std::set<Judgement> disputed;
        Example example;
        QString reference;
    };

    explicit CriteriaPanel(QWidget* parent = nullptr);
    void showStage(const Stage& stage);
    void setDisputed(const Judgement& judgement, bool disputed);
    /// From 1; 0: none.
    void choose(int number);
    int count() const { return static_cast<int>(m_rows.size()); }
    /// 0: not among those found.
    int numberOf(const std::string& criterion) const;
    CriterionRow* row(int number) const { return m_rows[static_cast<std::size_t>(number - 1)]; }
    void focusRows();

Q_SIGNALS:
    void numberWanted(int number);
    void nextSentenceWanted();
    /// A finding's line was chosen; its place in the list given.
    void findingWanted(std::size_t finding);
    void disputeWanted(const coach::score::Judgement& judgement, bool disputed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void clear();
    void addFindings(const Stage& stage);
    void addAbsent(const scoring::CriterionResult& criterion, const Stage& stage);
    void wire(NotSo& notSo, const Judgement& judgement);
    void addCaption(const QString& words);

    QVBoxLayout* m_lines;
    std::vector<CriterionRow*> m_rows;
    std::vector<std::pair<Judgement, CriterionRow*>> m_criteria; ///< absent ones too
    std::vector<std::pair<Judgement, FindingRow*>> m_findings;
    int m_chosen = 0;
};

} // namespace coach::score
