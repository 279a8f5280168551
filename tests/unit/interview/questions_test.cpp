// How well questions are answered that were written without a look at the packs' ways of asking:
// those that the matcher was tuned on, and others that were kept aside.
#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>

#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/interview/fact_matcher.h"

namespace coach::interview {
namespace {

struct Asked {
    std::string prompt;
    std::string question;
    std::vector<int> facts;
};

std::vector<Asked> questions(const std::string& name) {
    std::ifstream file(COACH_SOURCE_DIR "/tests/unit/interview/data/" + name);
    std::vector<Asked> asked;
    std::string prompt;
    std::string line;
    while (std::getline(file, line)) {
        const auto bar = line.find(" | ");
        if (line.starts_with('['))
            prompt = line.substr(1, line.find(']') - 1);
        if (line.starts_with('#') || bar == std::string::npos)
            continue;
        auto& added = asked.emplace_back(Asked{prompt, line.substr(bar + 3), {}});
        std::istringstream numbers(line.substr(0, bar));
        for (int fact = 0; numbers >> fact;)
            added.facts.push_back(fact);
        std::ranges::sort(added.facts);
    }
    return asked;
}

struct Tally {
    int right = 0;
    int wrongFact = 0; ///< a fact was told that was not asked for
    int missed = 0;    ///< a fact that was asked for was not told, and no wrong one

    int all() const { return right + wrongFact + missed; }
};

Tally askAll(const std::string& name) {
    catalog::Catalog bundled;
    std::map<std::string, std::unique_ptr<FactMatcher>> matchers;
    Tally tally;
    for (const auto& asked : questions(name)) {
        const auto prompt = bundled.prompt({asked.prompt});
        if (!prompt) {
            ADD_FAILURE() << asked.prompt << ": " << prompt.error().text();
            continue;
        }
        auto& matcher = matchers[asked.prompt];
        if (!matcher)
            matcher = std::make_unique<FactMatcher>((*prompt)->facts, bundled.lexicon());
        const auto told = matcher->answer(asked.question).facts;
        if (told == asked.facts) {
            ++tally.right;
            continue;
        }
        const bool wrong =
            !std::includes(asked.facts.begin(), asked.facts.end(), told.begin(), told.end());
        ++(wrong ? tally.wrongFact : tally.missed);
        std::cout << (wrong ? "  wrong  " : "  missed ") << asked.prompt << ": " << asked.question;
        for (const int fact : asked.facts)
            std::cout << " wanted " << fact;
        for (const int fact : told)
            std::cout << " told " << fact;
        std::cout << '\n';
    }
    std::cout << name << ": " << tally.right << " right, " << tally.wrongFact << " wrong fact, "
              << tally.missed << " missed of " << tally.all() << '\n';
    return tally;
}

TEST(WrittenWithoutThePacks, QuestionsUsedForTuningAreAnswered) {
    const Tally tally = askAll("questions.txt");
    EXPECT_GE(tally.right * 100, tally.all() * 91);
    EXPECT_LE(tally.wrongFact * 100, tally.all() * 4);
}

TEST(WrittenWithoutThePacks, QuestionsKeptAsideAreAnswered) {
    const Tally tally = askAll("kept_aside.txt");
    EXPECT_GE(tally.right * 100, tally.all() * 74);
    EXPECT_LE(tally.wrongFact * 100, tally.all() * 7);
}

TEST(WrittenWithoutThePacks, QuestionsFromTheFactsAloneAreAnsweredSinceTheyWereAdded) {
    const Tally tally = askAll("seen_facts_only.txt");
    EXPECT_GE(tally.right * 100, tally.all() * 93);
    EXPECT_LE(tally.wrongFact * 100, tally.all() * 4);
}

} // namespace
} // namespace coach::interview
