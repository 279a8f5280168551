// Reads a question into the features that decide what it asks for: content words, each standing for
// its group of synonyms, pairs of neighbours, and how it asks ("how many", "who", "what if").
// Built once for a prompt; any thread.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/rubric.h"

namespace coach::interview {

struct QuestionWords {
    std::vector<std::string> content; ///< what it is about, in order, each once
    std::vector<std::string> pairs;   ///< neighbours among `content`
    std::vector<std::string> form;    ///< how it asks
    bool empty() const { return content.empty() && form.empty(); }
};

class QuestionReader {
public:
    /// Groups of `lexicon.asking` and `lexicon.synonyms` count as one word.
    explicit QuestionReader(const catalog::Lexicon& lexicon);

    /// Words of `text` are known from now on: others are taken for a misspelling of a known one
    /// when that differs by a letter (two in long words).
    void learn(std::string_view text);
    QuestionWords read(std::string_view text) const;

    /// The known word that a misspelt one stands for; itself when it is known or like none.
    std::string spelled(const std::string& folded) const;
    /// The stem that stands for all words of the same meaning.
    std::string groupOf(const std::string& stem) const;

private:
    std::map<std::string, std::string> m_sameAs;                  ///< stem to its group's first
    std::map<std::size_t, std::set<std::string>> m_knownByLength; ///< folded
};

/// Parts of `text` that are questions of their own, in order; one at least.
std::vector<std::string> questionsIn(std::string_view text);
/// Parts that may be one, cut more finely: "daily users and latency".
std::vector<std::string> partsOf(std::string_view question);

} // namespace coach::interview
