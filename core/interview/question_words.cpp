#include "core/interview/question_words.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "core/interview/padding.h"
#include "core/text/token.h"

namespace coach::interview {

namespace {

using Set = std::unordered_set<std::string_view>;

/// Padding of a question; here also the words that ask for an amount or praise it.
bool isPaddingHere(std::string_view stem) {
    static const Set words{"mani", "much",  "long",   "far",    "system", "does",  "did",
                           "done", "go",    "number", "amount", "right",  "good",  "bad",
                           "big",  "larg",  "size",   "oh",     "hi",     "thank", "sorri",
                           "sure", "cours", "guess",  "suppos"};
    return isPadding(stem) || words.contains(stem);
}

/// Padding that says something all the same, though less than a word of the subject.
bool saysHow(std::string_view stem) {
    static const Set words{"size",   "bad", "good", "big",   "larg", "long", "mani", "much",
                           "happen", "see", "use",  "right", "know", "far",  "keep", "happen"};
    return words.contains(stem);
}

bool opensQuestion(std::string_view folded) {
    static const Set words{"how", "what", "what's", "whats", "which", "who",   "where", "when",
                           "why", "is",   "are",    "do",    "does",  "did",   "can",   "could",
                           "may", "must", "should", "will",  "would", "has",   "any",   "whose",
                           "am",  "was",  "were",   "shall", "might", "who's", "have"};
    return words.contains(folded);
}

/// Optimal string alignment distance, at most `limit` + 1.
std::size_t distance(std::string_view a, std::string_view b) {
    std::vector<std::vector<std::size_t>> cost(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i)
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                cost[i][j] = i + j;
                continue;
            }
            cost[i][j] = std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1,
                                   cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
    return cost[a.size()][b.size()];
}

void addOnce(std::vector<std::string>& list, const std::string& item) {
    if (std::ranges::find(list, item) == list.end())
        list.push_back(item);
}

void addForm(const std::vector<text::Token>& words, QuestionWords& read) {
    static const Set measures{"many",  "much",     "long",     "often", "soon",   "fast",
                              "quick", "quickly",  "late",     "far",   "big",    "large",
                              "old",   "bad",      "good",     "rare",  "common", "frequently",
                              "well",  "accurate", "expensive"};
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i].folded;
        const std::string next = i + 1 < words.size() ? words[i + 1].folded : "";
        if (word == "how")
            addOnce(read.form, measures.contains(next) ? "how-" + next : "how");
        else if (word == "who" || word == "when" || word == "where" || word == "why")
            addOnce(read.form, word);
        else if (word == "what" && (next == "if" || next == "happens"))
            addOnce(read.form, "what-if");
        else if (i == 0 && (word == "may" || word == "can" || word == "must" || word == "is" ||
                            word == "are" || word == "do" || word == "does" || word == "which"))
            addOnce(read.form, word + "-");
    }
}

std::string trimmed(std::string_view part) {
    const auto first = part.find_first_not_of(" \t,;.:-?");
    if (first == std::string_view::npos)
        return {};
    return std::string(part.substr(first, part.find_last_not_of(" \t") - first + 1));
}

/// "If we refuse somebody, what does that cost?" is one question.
bool setsACase(std::string_view part) {
    for (const auto& token : text::tokenize(part.substr(0, 16))) {
        if (token.folded == "if")
            return true;
        if (token.folded != "and" && token.folded != "but" && token.folded != "so" &&
            token.kind != text::TokenKind::Mark)
            return false;
    }
    return false;
}

std::vector<std::string> cutAt(std::string_view text,
                               std::initializer_list<std::string_view> joints,
                               bool (*isOwn)(std::string_view)) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    for (std::size_t at = 0; at < text.size(); ++at)
        for (const auto joint : joints) {
            if (!text.substr(at).starts_with(joint))
                continue;
            const std::size_t behind = at + joint.size();
            const bool hard = joint == "?" || joint == "\n" || joint == "; ";
            if (hard || (!setsACase(text.substr(start)) && isOwn(text.substr(behind)))) {
                if (auto part = trimmed(text.substr(start, at - start)); !part.empty())
                    parts.push_back(std::move(part));
                start = behind;
                at = behind - 1;
                break;
            }
        }
    if (auto part = trimmed(text.substr(start)); !part.empty())
        parts.push_back(std::move(part));
    if (parts.empty())
        parts.emplace_back(text);
    return parts;
}

bool startsQuestion(std::string_view rest) {
    const auto tokens = text::tokenize(rest.substr(0, 24));
    std::size_t at = 0;
    while (at < tokens.size() && (tokens[at].folded == "and" || tokens[at].folded == "or" ||
                                  tokens[at].folded == "also" || tokens[at].folded == "but"))
        ++at;
    return at < tokens.size() && opensQuestion(tokens[at].folded);
}

} // namespace

QuestionReader::QuestionReader(const catalog::Lexicon& lexicon) {
    for (const auto* groups : {&lexicon.asking, &lexicon.synonyms})
        for (const auto& group : *groups)
            for (const auto& word : group) {
                m_sameAs.try_emplace(text::stemOf(text::fold(word)),
                                     text::stemOf(text::fold(group.front())));
                learn(word);
            }
    for (const auto* concepts : {&lexicon.concepts, &lexicon.marks})
        for (const auto& named : *concepts)
            for (const auto& way : named.ways)
                learn(way);
}

void QuestionReader::learn(std::string_view text) {
    for (const auto& token : text::tokenize(text))
        if (token.kind == text::TokenKind::Word)
            m_knownByLength[token.folded.size()].insert(token.folded);
}

std::string QuestionReader::spelled(const std::string& folded) const {
    const auto same = m_knownByLength.find(folded.size());
    if (folded.size() < 5 || (same != m_knownByLength.end() && same->second.contains(folded)))
        return folded;
    const std::size_t limit = folded.size() >= 8 ? 2 : 1;
    std::string nearest = folded;
    std::size_t least = limit + 1;
    for (std::size_t length = folded.size() - limit; length <= folded.size() + limit; ++length) {
        const auto found = m_knownByLength.find(length);
        if (found == m_knownByLength.end())
            continue;
        for (const auto& known : found->second) {
            if (known.front() != folded.front())
                continue;
            if (const auto far = distance(folded, known); far < least) {
                least = far;
                nearest = known;
            }
        }
    }
    return nearest;
}

std::string QuestionReader::groupOf(const std::string& stem) const {
    const auto same = m_sameAs.find(stem);
    return same == m_sameAs.end() ? stem : same->second;
}

QuestionWords QuestionReader::read(std::string_view text) const {
    QuestionWords read;
    std::vector<text::Token> words;
    for (auto& token : text::tokenize(text))
        if (token.kind != text::TokenKind::Mark)
            words.push_back(std::move(token));
    addForm(words, read);
    std::string before;
    for (const auto& word : words) {
        if (word.functionWord)
            continue;
        const std::string folded =
            word.kind == text::TokenKind::Word ? spelled(word.folded) : word.folded;
        const std::string stem = text::stemOf(folded);
        if (text::isFunctionWord(folded))
            continue;
        if (isPaddingHere(folded) || isPaddingHere(stem)) {
            if (saysHow(stem))
                addOnce(read.form, stem);
            continue;
        }
        const std::string group = groupOf(stem);
        addOnce(read.content, group);
        if (!before.empty())
            addOnce(read.pairs, before + " " + group);
        before = group;
    }
    return read;
}

std::vector<std::string> questionsIn(std::string_view text) {
    return cutAt(text, {"?", "\n", "; ", ". ", ", ", " and ", " or "}, startsQuestion);
}

std::vector<std::string> partsOf(std::string_view question) {
    return cutAt(question, {", and ", ", ", " and ", " plus "},
                 [](std::string_view) { return true; });
}

} // namespace coach::interview
