#include <gtest/gtest.h>

#include "core/store/card_json.h"

namespace coach::store {
namespace {

scoring::ScoreCard fullCard() {
    scoring::ScoreCard card;
    card.prompt = {"parking-spots"};
    card.rubric = "2026.1";
    card.level = 2.43;
    for (const framework::StageId stage : framework::kStages)
        card.stages.push_back({stage, 1.25, {}, 12, {}, {}, {}});
    auto& first = card.stages.front();
    first.level = std::nullopt;
    first.cannotTell = "it is not in English";
    first.criteria.push_back({"error-costs",
                              "What errors cost \xE2\x82\xAC",
                              scoring::Depth::Grounded,
                              1.5,
                              0.1 + 0.2,
                              {{10, 92}, {100, 101}},
                              {"because", "\"quoted\""},
                              "Who pays?"});
    first.criteria.push_back({"unit", "", scoring::Depth::Named, 1.0, 0.0, {}, {}, ""});
    first.findings.push_back({"premature-solution",
                              scoring::Severity::Warning,
                              "A model first.",
                              {{0, 17}},
                              framework::StageId::Problem});
    first.derivation = {"0.3 of 3", "curve"};
    card.findings.push_back({"thread",
                             scoring::Severity::Info,
                             "Metric not taken up.",
                             {{3, 9}},
                             {},
                             {framework::StageId::Evaluation}});
    card.strands.push_back({"data", 1.75});
    return card;
}

TEST(CardJson, KeepsEverything) {
    const auto card = fullCard();
    EXPECT_EQ(cardFromJson(cardToJson(card)), card);
    EXPECT_EQ(cardFromJson(cardToJson({})), scoring::ScoreCard{});
}

TEST(CardJson, PassesOverWhatNewerProgramsAdd) {
    std::string text = cardToJson(fullCard());
    text.insert(1, "\"mood\":\"fine\",");
    EXPECT_EQ(cardFromJson(text), fullCard());
}

TEST(CardJson, AnythingElseIsNoCard) {
    EXPECT_FALSE(cardFromJson(""));
    EXPECT_FALSE(cardFromJson("{}"));
    EXPECT_FALSE(cardFromJson("[1, 2"));
}

TEST(CardJson, LevelsStandInTheFrameworksOrder) {
    const auto levels = levelsFromJson(levelsToJson(fullCard()));
    EXPECT_FALSE(levels[0]);
    EXPECT_EQ(levels[6], 1.25);
    EXPECT_EQ(levelsFromJson("nonsense"), framework::PerStage<std::optional<double>>{});
}

} // namespace
} // namespace coach::store
