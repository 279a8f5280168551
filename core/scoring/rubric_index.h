// A prompt's rubric made ready for matching: concepts, examples and word weights, stage by stage.
// Built once for a prompt; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/catalog/rubric.h"
#include "core/scoring/content_reading.h"
#include "core/scoring/likeness.h"
#include "core/scoring/phrase_index.h"

namespace coach::scoring {

/// How much one unit, or a unit with the one it leans on, is about one criterion.
struct Relevance {
    double value = 0.0;    ///< 0 to 1
    double likeness = 0.0; ///< of the best example
    bool conceptsMeet = false;
    std::uint32_t example =
        0; ///< the best one, counted over the criterion's explained and grounded
};

/// One stage's criteria and the ways to meet them.
struct StageIndex {
    std::vector<catalog::Criterion> criteria;
    std::uint32_t firstCriterion = 0; ///< in the order of all stages
    /// For each criterion the alternatives of `meets`, as sorted concept numbers.
    std::vector<std::vector<std::vector<std::uint32_t>>> meets;
};

/// A window's relevance to the criteria of one stage, and its likeness to every stage.
struct StageRelevance {
    std::vector<Relevance> criteria;        ///< of the stage
    framework::PerStage<double> likeness{}; ///< the highest likeness to each stage's examples
};

class RubricIndex {
public:
    /// `criteria` are ordered by stage, and `content` holds their examples in that order;
    /// `concepts` are the prompt's additions to the lexicon's.
    RubricIndex(const ContentReading& content, std::vector<catalog::Criterion> criteria,
                const std::vector<catalog::Concept>& concepts, const catalog::Lexicon& lexicon);

    const StageIndex& stage(framework::StageId id) const {
        return m_stages[framework::indexOf(id)];
    }
    /// Concepts said in the tokens, each once.
    std::vector<std::uint32_t> conceptsIn(std::span<const text::Token> tokens) const;
    const std::string& conceptId(std::uint32_t number) const { return m_conceptIds[number]; }
    StageRelevance relevance(framework::StageId stage, const Window& window) const;
    static Window windowOf(std::span<const text::Token> tokens,
                           std::vector<std::uint32_t> concepts);

private:
    void addConcepts(const std::vector<catalog::Concept>& concepts);
    void addExamples(const ContentReading& content, const std::vector<catalog::Criterion>& criteria,
                     const catalog::Lexicon& lexicon);
    void addCriteria(std::vector<catalog::Criterion> criteria);
    static Relevance relevanceOf(const Likeness::Match& match, std::uint32_t firstExample,
                                 const std::vector<std::vector<std::uint32_t>>& meets,
                                 const Window& window);
    std::vector<std::uint32_t> numbersOf(const std::vector<std::string>& ids) const;

    PhraseIndex m_concepts;
    std::vector<std::string> m_conceptIds;
    std::unordered_map<std::string, std::uint32_t> m_conceptNumbers; ///< by id
    framework::PerStage<StageIndex> m_stages;
    Likeness m_likeness;                       ///< to the examples of every stage
    std::vector<std::uint32_t> m_firstExample; ///< of each criterion, in the order of all stages
};

} // namespace coach::scoring
