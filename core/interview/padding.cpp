#include "core/interview/padding.h"

#include <unordered_set>

namespace coach::interview {

bool isPadding(std::string_view stem) {
    static const std::unordered_set<std::string_view> words{
        "what",    "which",  "how",     "there",  "tell",     "know",   "pleas",   "could",
        "would",   "should", "need",    "want",   "have",     "get",    "give",    "about",
        "say",     "ask",    "like",    "ani",    "talk",     "actual", "realli",  "kind",
        "sort",    "thing",  "stuff",   "rough",  "basic",    "just",   "even",    "also",
        "els",     "plan",   "expect",  "imagin", "deal",     "handl",  "care",    "let",
        "take",    "make",   "come",    "use",    "see",      "look",   "happen",  "seem",
        "mean",    "keep",   "put",     "exact",  "approxim", "typic",  "usual",   "normal",
        "general", "consid", "think",   "face",   "okay",     "hello",  "wonder",  "curious",
        "possibl", "abl",    "bit",     "lot",    "someth",   "anyth",  "everyth", "well",
        "quit",    "veri",   "pretti",  "design", "tri",      "alway",  "ever",    "though",
        "mayb",    "perhap", "special", "import", "fine",     "anyway", "got"};
    return words.contains(stem);
}

} // namespace coach::interview
