// Answers a free question from a prompt's facts, or says that the candidate may assume. Built once
// for a prompt; any thread. The method is described in docs/interview.md.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/prompt.h"

namespace coach::interview {

struct FactAnswer {
    std::vector<int> facts; ///< numbers from 1, ascending; empty: "you may assume"
    bool assume() const { return facts.empty(); }
};

class FactMatcher {
public:
    /// Groups of `lexicon.synonyms` count as one word.
    FactMatcher(const std::vector<catalog::Fact>& facts, const catalog::Lexicon& lexicon);

    /// Every fact that the question asks for. In doubt none: a wrong fact misleads, an assumption
    /// can be said.
    FactAnswer answer(std::string_view question) const;

private:
    using Words = std::map<std::string, double>; ///< with their weight
    struct FactWords {
        std::vector<Words> ways;
        Words all;
    };
    struct Match {
        int fact = 0;
        double score = 0.0;
    };

    std::vector<std::string> stemsOf(std::string_view text) const;
    Words weigh(const std::vector<std::string>& stems) const;
    double likeness(const Words& question, const FactWords& fact) const;
    /// What one clause asks for: one fact, or more that are beyond doubt.
    std::vector<int> answerClause(const Words& question) const;

    std::map<std::string, std::string> m_sameAs; ///< stem to its group's first
    std::map<std::string, double> m_weights;
    double m_unknownWeight = 1.0;
    std::vector<FactWords> m_facts;
};

} // namespace coach::interview
