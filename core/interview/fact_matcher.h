// Answers a free question from a prompt's facts, or says that the candidate may assume. Built once
// for a prompt; any thread. docs/interviewer.md describes the method and its figures.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/prompt.h"
#include "core/interview/question_words.h"
#include "core/interview/subject_vote.h"
#include "core/interview/way_vote.h"

namespace coach::interview {

struct FactAnswer {
    std::vector<int> facts;    ///< numbers from 1, ascending; empty: "you may assume"
    bool askedTooMuch = false; ///< many questions at once: the answer is to the first alone
    bool assume() const { return facts.empty(); }
};

class FactMatcher {
public:
    FactMatcher(const std::vector<catalog::Fact>& facts, const catalog::Lexicon& lexicon);
    FactMatcher(const FactMatcher&) = delete; // the votes refer to its reader
    FactMatcher& operator=(const FactMatcher&) = delete;

    /// Every fact that the question asks for. In doubt none: a wrong fact misleads, an assumption
    /// can be said. Of more than three questions at once the first is answered.
    FactAnswer answer(std::string_view question) const;

    struct Told {
        int fact = 0;           ///< from 1; 0 for none
        double certainty = 0.0; ///< 0 to 1
    };
    /// The fact that one question asks for most probably, however little that is.
    Told likeliest(std::string_view question) const;

private:
    void learnKinds(const std::vector<catalog::Fact>& facts, const catalog::Lexicon& lexicon);
    Told told(std::string_view question, double enough) const;
    std::vector<int> answerOne(std::string_view question) const;

    QuestionReader m_reader;
    std::size_t m_facts;
    SubjectVote m_vote; ///< the facts, then what no fact is about
    WayVote m_ways;     ///< the same
};

} // namespace coach::interview
