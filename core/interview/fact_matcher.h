// Answers a free question from a prompt's facts, or says that the candidate may assume. Built once
// for a prompt; any thread.
// A fact is told when its own words make up the question (a naive Bayes vote over the ways of
// asking, damped by how much of the question only this fact explains), or when one way was said
// nearly so. Subjects that no fact is about, such as the team or the budget, take part in the vote.
#pragma once

#include <map>
#include <set>
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
    /// Groups of `lexicon.asking` and `lexicon.synonyms` count as one word.
    FactMatcher(const std::vector<catalog::Fact>& facts, const catalog::Lexicon& lexicon);

    /// Every fact that the question asks for. In doubt none: a wrong fact misleads, an assumption
    /// can be said.
    FactAnswer answer(std::string_view question) const;

private:
    using Words = std::set<std::string>;
    /// A fact, or a subject that no fact is about and that competes with them.
    struct Subject {
        std::vector<Words> ways;           ///< each way of asking, and the fact's text
        std::map<std::string, int> counts; ///< in how many of them a word stands
    };

    void addSubject(const std::vector<std::string>& ways);
    Words stemsOf(std::string_view text) const;
    double weightOf(const std::string& stem) const;
    double sum(const Words& words) const;
    /// How nearly one way of asking was said, 0 to 1.
    double nearestWay(const Words& question, const Subject& subject) const;
    /// How much of the question is made of words that belong to this subject rather than to others,
    /// 0 to 1.
    double ownShare(const Words& question, const Subject& subject) const;
    /// How surely each subject is asked for, 0 to 1.
    std::vector<double> certainties(const Words& question) const;
    struct Told {
        int fact = 0; ///< 0 for none
        double certainty = 0.0;
    };
    /// The fact that one clause asks for.
    Told answerClause(std::string_view clause) const;

    std::map<std::string, std::string> m_sameAs; ///< stem to its group's first
    std::map<std::string, int> m_subjectsWith;   ///< stem to the number of subjects that use it
    std::map<std::string, int> m_uses;           ///< stem to its uses in all ways
    std::vector<Subject> m_subjects;             ///< the facts, then the others
    std::size_t m_facts;
};

} // namespace coach::interview
