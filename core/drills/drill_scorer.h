// Scores an answer to a question with the engine that scores notes. Build once, use for many
// answers; any thread.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/drill.h"
#include "core/scoring/scorer.h"

namespace coach::drills {

class DrillScorer {
public:
    /// `concepts` are those of the question's file. The question has criteria.
    DrillScorer(const catalog::DrillQuestion& question,
                const std::vector<catalog::Concept>& concepts, const catalog::Lexicon& lexicon,
                std::string rubricVersion);

    /// Level, criteria with evidence, findings and derivation. The card's stage means nothing.
    scoring::StageCard score(const std::string& answer) const;

private:
    scoring::Scorer m_scorer;
};

} // namespace coach::drills
