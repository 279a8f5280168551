// A scorer of a bundled prompt and short ways to ask it.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/catalog/catalog.h"
#include "core/scoring/scorer.h"

namespace coach::scoring {

inline const Scorer& bundledScorer(const std::string& id) {
    static std::map<std::string, Scorer> scorers;
    if (const auto found = scorers.find(id); found != scorers.end())
        return found->second;
    catalog::Catalog bundled;
    const auto prompt = bundled.prompt({id});
    return scorers
        .emplace(id, Scorer(*prompt, catalog::criteriaFor(bundled.framework(), **prompt),
                            bundled.lexicon(), bundled.framework().version))
        .first->second;
}

inline ScoreCard scored(const framework::PerStage<std::string>& notes,
                        const std::string& id = "fraud-detection") {
    return bundledScorer(id).score({notes, std::nullopt});
}

inline StageCard scoredStage(framework::StageId stage, const std::string& note,
                             const std::string& id = "fraud-detection") {
    framework::PerStage<std::string> notes;
    notes[framework::indexOf(stage)] = note;
    return scored(notes, id).stages[framework::indexOf(stage)];
}

inline const Finding* findingOf(const StageCard& card, const std::string& id) {
    const auto found = std::ranges::find(card.findings, id, &Finding::id);
    return found == card.findings.end() ? nullptr : &*found;
}

} // namespace coach::scoring
