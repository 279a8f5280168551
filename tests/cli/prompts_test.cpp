#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_run.h"

namespace coach::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;

class CliPrompts : public Cli {};

TEST_F(CliPrompts, AreListedWithoutOpeningADatabase) {
    const auto result = run({"prompts"});
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.out, HasSubstr("delivery-eta"));
    EXPECT_THAT(result.out, HasSubstr("  Delivery time estimate\n"));
    EXPECT_EQ(result.err, "");
    EXPECT_FALSE(hasDatabase());
}

TEST_F(CliPrompts, HaveTheContractsKeysAsJson) {
    const auto prompts = json::parse(run({"prompts", "--json"}).out);
    ASSERT_GE(prompts.size(), 8U);
    for (const auto& prompt : prompts) {
        for (const char* key : {"id", "title", "statement", "topics", "bundled"})
            EXPECT_TRUE(prompt.contains(key)) << key;
        EXPECT_EQ(prompt["bundled"], true);
    }
}

TEST_F(CliPrompts, ShowGivesTheGuidingQuestionsOfEveryStage) {
    const auto shown = json::parse(run({"prompts", "show", "delivery-eta", "--json"}).out);
    EXPECT_EQ(shown["id"], "delivery-eta");
    ASSERT_EQ(shown["stages"].size(), 7U);
    EXPECT_EQ(shown["stages"][0]["stage"], "problem");
    EXPECT_THAT(run({"prompts", "show", "delivery-eta"}).out, HasSubstr("\nMonitoring plan\n  - "));
}

TEST_F(CliPrompts, AnUnknownIdIsAnInputError) {
    const auto result = run({"prompts", "show", "nothing"});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.out, "");
    EXPECT_THAT(result.err, HasSubstr("nothing"));
}

TEST_F(CliPrompts, ABrokenPackOfTheUserIsToldAndTheOthersAreListed) {
    write("problem-coach/packs/bad.toml", "id = \"bad\"\ntitel = \"x\"\n");
    write("problem-coach/packs/good.toml",
          "id = \"parking\"\ntitle = \"Parking\"\nstatement = \"Find a spot.\"\n");
    const auto result = run({"prompts"});
    EXPECT_EQ(result.status, 1);
    EXPECT_THAT(result.err, HasSubstr("bad.toml:"));
    EXPECT_THAT(result.out, HasSubstr("parking"));
}

class CliPack : public Cli {};

TEST_F(CliPack, ChecksEveryFileAndNamesEveryFault) {
    const auto good =
        write("good.toml", "id = \"parking\"\ntitle = \"Parking\"\nstatement = \"Find a spot.\"\n");
    const auto bad = write("bad.toml", "id = \"bad\"\ntitel = \"x\"\n");
    const auto result = run({"pack", "check", good, bad});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.out, good + ": 1 prompt, no faults\n");
    EXPECT_THAT(result.err, HasSubstr(bad + ":2:1: "));
    EXPECT_EQ(run({"pack", "check", good}).status, 0);
    EXPECT_EQ(run({"pack", "check", path("missing.toml")}).status, 1);
    EXPECT_FALSE(json::parse(run({"pack", "check", bad, "--json"}).out)["faults"].empty());
    EXPECT_FALSE(hasDatabase());
}

class CliAsk : public Cli {};

TEST_F(CliAsk, AnswersFromTheFactsWithoutOpeningADatabase) {
    const auto result = run({"ask", "delivery-eta", "How many orders do we get a day?", "--json"});
    EXPECT_EQ(result.status, 0) << result.err;
    const auto answer = json::parse(result.out);
    EXPECT_EQ(answer["schema"], 1);
    EXPECT_EQ(answer["prompt"], "delivery-eta");
    EXPECT_EQ(answer["question"], "How many orders do we get a day?");
    EXPECT_EQ(answer["assume"], false);
    EXPECT_EQ(answer["facts"][0]["number"], 1);
    EXPECT_THAT(answer["facts"][0]["text"].get<std::string>(), HasSubstr("3 million"));
    EXPECT_FALSE(hasDatabase());
}

TEST_F(CliAsk, LetsAssumeWhatNoFactSays) {
    const auto result = run({"ask", "delivery-eta", "What colour is the logo?"});
    EXPECT_EQ(result.status, 0);
    EXPECT_EQ(result.out, "You may assume that; say what you assume, and why.\n");
    const auto answer = json::parse(run({"ask", "delivery-eta", "xyzzy?", "--json"}).out);
    EXPECT_EQ(answer["assume"], true);
    EXPECT_EQ(answer["facts"], json::array());
}

TEST_F(CliAsk, TakesAFileOfQuestions) {
    const auto file = write("q.txt", "How many orders do we get a day?\n\nWhich colour?\r\n");
    const auto answers =
        json::parse(run({"ask", "delivery-eta", "--questions", file, "--json"}).out);
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers[1]["question"], "Which colour?");
    EXPECT_EQ(run({"ask", "delivery-eta"}).status, 2);
    EXPECT_EQ(run({"ask", "nothing", "Why?"}).status, 1);
    EXPECT_EQ(run({"ask", "delivery-eta", "--questions", path("missing")}).status, 1);
}

} // namespace
} // namespace coach::tests
