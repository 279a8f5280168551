// Which of several subjects a question is about: a naive Bayes vote over the ways of asking, damped
// by how much of the question only this subject explains, or the nearest way when that was said
// nearly so. Sees other mistakes than SubjectVote. Built once; any thread. The reader must outlive
// it.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/interview/question_words.h"

namespace coach::interview {

class WayVote {
public:
    explicit WayVote(const QuestionReader& reader) : m_reader(reader) {}

    void add(const std::vector<std::string>& ways);
    /// How surely each subject is asked for, 0 to 1, in the order they were added.
    std::vector<double> certainties(std::string_view question) const;

private:
    using Words = std::set<std::string>;
    /// A fact, or a subject that no fact is about and that competes with them.
    struct Subject {
        std::vector<Words> ways;           ///< each way of asking, and the fact's text
        std::map<std::string, int> counts; ///< in how many of them a word stands
    };

    Words wordsOf(std::string_view text) const;
    double weightOf(const std::string& stem) const;
    double sum(const Words& words) const;
    /// How nearly one way of asking was said, 0 to 1.
    double nearestWay(const Words& question, const Subject& subject) const;
    /// How much of the question is made of words that belong to this subject rather than to others,
    /// 0 to 1.
    double ownShare(const Words& question, const Subject& subject) const;

    const QuestionReader& m_reader;
    std::map<std::string, int> m_subjectsWith; ///< stem to the number of subjects that use it
    std::map<std::string, int> m_uses;         ///< stem to its uses in all ways
    std::vector<Subject> m_subjects;
};

} // namespace coach::interview
