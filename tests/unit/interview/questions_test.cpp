// How well questions are answered that were written without a look at the packs' ways of asking:
// one half was used for tuning, the other one was kept aside.
#include <algorithm>
#include <fstream>
#include <iostream>
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

/// Every other question of each prompt, from the first on or from the second.
std::vector<Asked> questions(bool keptAside) {
    std::ifstream file(COACH_SOURCE_DIR "/tests/unit/interview/data/questions.txt");
    std::vector<Asked> asked;
    std::string prompt;
    std::string line;
    bool aside = false;
    while (std::getline(file, line)) {
        if (line.starts_with('[')) {
            prompt = line.substr(1, line.find(']') - 1);
            aside = false;
        }
        const auto bar = line.find(" | ");
        if (line.starts_with('#') || bar == std::string::npos)
            continue;
        if (aside == keptAside) {
            auto& added = asked.emplace_back(Asked{prompt, line.substr(bar + 3), {}});
            std::istringstream numbers(line.substr(0, bar));
            for (int fact = 0; numbers >> fact;)
                added.facts.push_back(fact);
        }
        aside = !aside;
    }
    return asked;
}

struct Tally {
    int right = 0;
    int wrongFact = 0; ///< a fact was told that was not asked for
    int missed = 0;    ///< a fact that was asked for was not told, and no wrong one

    int all() const { return right + wrongFact + missed; }
};

Tally askAll(bool keptAside) {
    catalog::Catalog bundled;
    Tally tally;
    for (const auto& asked : questions(keptAside)) {
        const auto prompt = bundled.prompt({asked.prompt});
        if (!prompt) {
            ADD_FAILURE() << asked.prompt << ": " << prompt.error().text();
            continue;
        }
        const auto told =
            FactMatcher((*prompt)->facts, bundled.lexicon()).answer(asked.question).facts;
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
    std::cout << (keptAside ? "kept aside: " : "for tuning: ") << tally.right << " right, "
              << tally.wrongFact << " wrong fact, " << tally.missed << " missed of " << tally.all()
              << '\n';
    return tally;
}

TEST(WrittenWithoutThePacks, TheHalfUsedForTuningIsAnswered) {
    const Tally tally = askAll(false);
    EXPECT_GE(tally.right * 100, tally.all() * 92);
    EXPECT_LE(tally.wrongFact * 100, tally.all() * 3);
}

TEST(WrittenWithoutThePacks, TheHalfKeptAsideIsAnswered) {
    const Tally tally = askAll(true);
    EXPECT_GE(tally.right * 100, tally.all() * 78);
    EXPECT_LE(tally.wrongFact * 100, tally.all() * 9);
}

} // namespace
} // namespace coach::interview
