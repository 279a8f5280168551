#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_run.h"

namespace coach::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

class CliScore : public Cli {
protected:
    std::string answer() const { return write("answer.md", kAnswer); }
};

TEST_F(CliScore, GivesTheContractsObjectWithoutOpeningADatabase) {
    const auto result = run({"score", "--json", answer()});
    ASSERT_EQ(result.status, 0) << result.err;
    EXPECT_EQ(result.err, "");
    const auto scored = json::parse(result.out);
    EXPECT_EQ(scored["schema"], 1);
    EXPECT_EQ(scored["file"], path("answer.md"));
    EXPECT_EQ(scored["prompt"], "delivery-eta");
    ASSERT_EQ(scored["stages"].size(), 7U);
    EXPECT_EQ(scored["stages"][0]["stage"], "problem");
    EXPECT_EQ(scored["stages"][0]["words"], 5);
    EXPECT_EQ(scored["stages"][6]["level"], 0.0);
    EXPECT_THAT(result.out, HasSubstr("\"level\": 0.00,\n      \"score\": 0,"));
    EXPECT_FALSE(hasDatabase());
}

TEST_F(CliScore, TheSameDocumentGivesTheSameBytes) {
    EXPECT_EQ(run({"score", "--json", answer()}).out, run({"score", "--json", answer()}).out);
}

TEST_F(CliScore, SeveralDocumentsAreAnArrayAndABadOneStopsNothing) {
    const auto bad = write("bad.md", "---\nprompt: nothing\n---\n## Problem\nx\n");
    const auto result = run({"score", "--json", bad, answer(), path("missing.md"), answer()});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(json::parse(result.out).size(), 2U);
    EXPECT_THAT(result.err, StartsWith(bad + ":2:9: "));
    EXPECT_THAT(result.err, HasSubstr("missing.md"));
    const auto list = write("list.txt", answer() + "\n\n" + answer() + "\r\n");
    EXPECT_EQ(json::parse(run({"score", "--json", "--files-from", list}).out).size(), 2U);
}

TEST_F(CliScore, PrintsForPeople) {
    const auto result = run({"score", answer()});
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.out, StartsWith(path("answer.md") + ": delivery-eta, rubric "));
    EXPECT_THAT(result.out, HasSubstr("\nP  Problem definition: "));
    EXPECT_THAT(result.out, HasSubstr("\nM  Monitoring plan: 0.00, missing (0 words)\n"));
    EXPECT_THAT(result.out, HasSubstr("\nNext\n  1. "));
    const auto explained = run({"score", "--explain", answer()});
    EXPECT_GT(explained.out.size(), result.out.size());
    EXPECT_THAT(explained.out, HasSubstr("     . "));
}

TEST_F(CliScore, TakesOneStageAndStandardInput) {
    const auto scored =
        json::parse(run({"score", "--json", "--stage", "approach", "--prompt", "delivery-eta", "-"},
                        "We start with the present formula.")
                        .out);
    ASSERT_EQ(scored["stages"].size(), 1U);
    EXPECT_EQ(scored["stages"][0]["stage"], "approach");
    EXPECT_EQ(scored["file"], "-");
    EXPECT_EQ(run({"score", "--stage", "approach", "-"}, "x").status, 2);
    const auto unknown = run({"score", "--stage", "end", "--prompt", "delivery-eta", "-"}, "x");
    EXPECT_EQ(unknown.status, 1);
    EXPECT_THAT(unknown.err, HasSubstr("problem requirements options"));
}

TEST_F(CliScore, SaysWhatADocumentLacks) {
    const auto noPrompt = run({"score", "-"}, "## Problem\nx\n");
    EXPECT_EQ(noPrompt.status, 1);
    EXPECT_THAT(noPrompt.err,
                StartsWith("standard input:1:1: it names no prompt; add --prompt ID"));
    EXPECT_EQ(run({"score", "--prompt", "delivery-eta", "-"}, "## Problem\nx\n").status, 0);
    const auto noStage = run({"score", "--prompt", "delivery-eta", "-"}, "Just text.\n");
    EXPECT_EQ(noStage.status, 1);
    EXPECT_THAT(noStage.err, HasSubstr("there is no stage in it"));
    const auto bytes = run({"score", "-"}, std::string("## Problem\nx\0", 13));
    EXPECT_EQ(bytes.status, 1);
    EXPECT_THAT(bytes.err, StartsWith("standard input:2:2: "));
}

TEST_F(CliScore, APackIsAddedForThisRun) {
    const auto pack =
        write("p.toml", "id = \"parking\"\ntitle = \"Parking\"\nstatement = \"Find a spot.\"\n");
    const auto text =
        write("a.md", "---\nprompt: parking\n---\n## Problem\nWe predict free spots.\n");
    EXPECT_EQ(run({"score", text}).status, 1);
    EXPECT_EQ(run({"score", "--pack", pack, text}).status, 0);
    EXPECT_EQ(run({"score", "--pack", path("none.toml"), text}).status, 1);
}

TEST_F(CliScore, ComparesTwoAttemptsByTodaysRubric) {
    const auto first = run({"import", "-"}, kAnswer).out.substr(0, 36);
    const auto second =
        run({"import", "-"}, std::string(kAnswer) + "A late order costs 4 dollars in credit.\n")
            .out.substr(0, 36);
    const auto compared = run({"compare", first, second, "--json"});
    ASSERT_EQ(compared.status, 0) << compared.err;
    const auto result = json::parse(compared.out);
    EXPECT_EQ(result["schema"], 1);
    EXPECT_EQ(result["attempts"], json({first, second}));
    EXPECT_EQ(run({"compare", first, second, "--format", "json"}).out, compared.out);
    EXPECT_EQ(run({"compare", first, second, "--format", "markdown"}).out.substr(0, 2), "# ");
    EXPECT_EQ(result["stages"].size(), 7U);
    EXPECT_EQ(result["stages"][0]["diff"][1]["op"], "insert");
    EXPECT_THAT(run({"compare", second, first}).out,
                StartsWith("# 2 attempts on delivery-eta\n\n| stage |"));
    EXPECT_EQ(run({"compare", first, "unknown"}).status, 1);
}

} // namespace
} // namespace coach::tests
