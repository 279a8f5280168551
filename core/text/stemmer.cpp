#include <algorithm>
#include <memory>
#include <unordered_map>
#include <unordered_set>

#include <libstemmer.h>

#include "core/base/embedded_file.h"
#include "core/text/token.h"
#include "core/text/word_table.h"

namespace coach::text {

namespace {

struct StringHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
        return std::hash<std::string_view>{}(text);
    }
};

struct StemmerCloser {
    void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

/// Words that hold a sentence together and say nothing of its subject.
const std::unordered_set<std::string_view>& functionWords() {
    static const std::unordered_set<std::string_view> words{
        "a",       "an",       "the",       "this",     "that",       "these",    "those",
        "each",    "every",    "some",      "any",      "all",        "both",     "no",
        "not",     "nor",      "i",         "we",       "you",        "he",       "she",
        "it",      "they",     "me",        "us",       "him",        "her",      "them",
        "my",      "our",      "your",      "his",      "its",        "their",    "who",
        "whom",    "whose",    "which",     "what",     "where",      "when",     "why",
        "how",     "there",    "here",      "of",       "in",         "on",       "at",
        "to",      "for",      "from",      "by",       "with",       "without",  "into",
        "onto",    "over",     "under",     "above",    "below",      "between",  "among",
        "after",   "before",   "during",    "until",    "till",       "since",    "per",
        "as",      "than",     "then",      "so",       "if",         "unless",   "whether",
        "because", "while",    "whereas",   "although", "though",     "but",      "and",
        "or",      "yet",      "also",      "too",      "only",       "just",     "even",
        "still",   "more",     "most",      "less",     "least",      "much",     "many",
        "few",     "very",     "such",      "own",      "same",       "other",    "another",
        "one",     "is",       "am",        "are",      "was",        "were",     "be",
        "been",    "being",    "do",        "does",     "did",        "has",      "have",
        "had",     "will",     "would",     "shall",    "should",     "can",      "could",
        "may",     "might",    "must",      "about",    "against",    "through",  "out",
        "up",      "down",     "off",       "again",    "once",       "never",    "always",
        "else",    "instead",  "rather",    "like",     "that's",     "it's",     "don't",
        "doesn't", "isn't",    "can't",     "won't",    "i'd",        "i'm",      "we're",
        "they're", "there's",  "what's",    "let's",    "didn't",     "wouldn't", "aren't",
        "wasn't",  "couldn't", "shouldn't", "haven't",  "hasn't",     "cannot",   "either",
        "neither", "nothing",  "something", "anything", "everything", "nobody",   "somebody",
        "anyone",  "someone",  "everyone",  "around",   "within",     "toward",   "towards",
        "upon",    "via",
    };
    return words;
}

/// A thread's stemmer with its cache; the cache is emptied when strangers' texts fill it.
class CachedStemmer {
public:
    KnownWord read(std::string_view word) {
        if (const auto known = m_known.find(word))
            return *known;
        if (const auto found = m_cache.find(word); found != m_cache.end())
            return {found->second, isFunctionWord(word)};
        if (m_cache.size() > kMostCached)
            m_cache.clear();
        const auto* symbols =
            sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                            static_cast<int>(word.size()));
        const auto size = static_cast<std::size_t>(sb_stemmer_length(m_stemmer.get()));
        const auto added =
            m_cache.emplace(word, std::string(reinterpret_cast<const char*>(symbols), size)).first;
        return {added->second, isFunctionWord(word)};
    }

private:
    static std::string_view contentWords() {
        const auto files = base::embeddedContent();
        const auto found = std::ranges::find(files, "words", &base::EmbeddedFile::path);
        return found == files.end() ? std::string_view{} : found->bytes;
    }

    static constexpr std::size_t kMostCached = 50'000;
    WordTable m_known{contentWords()};
    std::unique_ptr<sb_stemmer, StemmerCloser> m_stemmer{sb_stemmer_new("english", nullptr)};
    std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> m_cache;
};

} // namespace

KnownWord readWord(std::string_view folded) {
    thread_local CachedStemmer stemmer;
    return stemmer.read(folded);
}

std::string stemOf(std::string_view folded) {
    return std::string(readWord(folded).stem);
}

bool isFunctionWord(std::string_view folded) {
    return functionWords().contains(folded);
}

} // namespace coach::text
