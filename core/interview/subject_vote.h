// Which of several subjects a question is about: logistic regression over features, fitted while a
// matcher is built on the ways of asking for each subject. No chance is involved: the same ways
// give the same weights. Values; any thread once fitted.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/interview/question_words.h"

namespace coach::interview {

class SubjectVote {
public:
    explicit SubjectVote(std::size_t subjects) : m_subjects(subjects) {}

    void add(const QuestionWords& way, std::size_t subject, double weight);
    void fit();
    /// The chance of each subject; together 1.
    std::vector<double> chances(const QuestionWords& question) const;
    /// Share of the question's content words that some way has, 0 to 1.
    double knownShare(const QuestionWords& question) const;

private:
    using Features = std::vector<std::pair<std::size_t, double>>;
    struct Example {
        Features features;
        std::size_t subject;
        double weight;
    };
    std::size_t idOf(const std::string& feature);
    Features featuresOf(const QuestionWords& words) const;
    std::vector<double> vote(const Features& features) const;

    std::size_t m_subjects;
    std::map<std::string, std::size_t> m_ids;
    std::map<std::string, int> m_uses; ///< ways with that content word
    std::vector<std::pair<QuestionWords, std::pair<std::size_t, double>>> m_ways;
    std::vector<double> m_weights; ///< feature by subject
};

} // namespace coach::interview
