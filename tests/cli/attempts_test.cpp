#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_run.h"

namespace coach::tests {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::StartsWith;

class CliAttempts : public Cli {
protected:
    std::string import(const std::string& text) {
        const auto result = run({"import", "-"}, text);
        EXPECT_EQ(result.status, 0) << result.err;
        return result.out.substr(0, result.out.find('\n'));
    }
};

TEST_F(CliAttempts, ImportPrintsTheIdAndAttemptsListsIt) {
    const auto id = import(kAnswer);
    EXPECT_EQ(id.size(), 36U);
    const auto list = json::parse(run({"attempts", "--json"}).out);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["id"], id);
    EXPECT_EQ(list[0]["prompt"], "delivery-eta");
    EXPECT_EQ(list[0]["title"], "First try");
    EXPECT_EQ(list[0]["state"], "writing");
    EXPECT_TRUE(list[0]["level"].is_null());
    EXPECT_EQ(list[0]["words"], 5);
    EXPECT_EQ(list[0]["seconds"], 0);
    EXPECT_THAT(run({"attempts"}).out, StartsWith(id));
    EXPECT_EQ(run({"attempts", "--prompt", "fraud-detection"}).out, "");
    EXPECT_THAT(run({"attempts", "--search", "food"}).out, StartsWith(id));
    EXPECT_EQ(run({"attempts", "--search", "aeroplane"}).out, "");
}

TEST_F(CliAttempts, WhatIsExportedIsImportedAsTheSameAttempt) {
    const auto id = import(kAnswer);
    const auto exported = run({"export", id});
    EXPECT_EQ(exported.status, 0);
    EXPECT_THAT(exported.out, HasSubstr("attempt: " + id + "\n"));
    EXPECT_EQ(import(exported.out), id);
    EXPECT_EQ(json::parse(run({"attempts", "--json"}).out).size(), 1U);
    const auto copy = run({"import", "--as-new", "-"}, exported.out);
    EXPECT_NE(copy.out, id + "\n");
    EXPECT_EQ(json::parse(run({"attempts", "--json"}).out).size(), 2U);
}

TEST_F(CliAttempts, WhatPeopleTypeSurvivesImportAndExport) {
    const auto id = import("---\nprompt: delivery-eta\n---\n\n## Monitoring plan\n\n"
                           "```\nnever closed\r\n\\\\## Requirements\n<!-- mine -->\n");
    const auto first = json::parse(run({"export", id, "--format", "json"}).out);
    EXPECT_EQ(first["stages"][6]["note"],
              "```\nnever closed\r\n\\\\## Requirements\n<!-- mine -->");
    const auto copy = run({"import", "--as-new", "-"}, run({"export", id}).out);
    const auto second =
        json::parse(run({"export", copy.out.substr(0, 36), "--format", "json"}).out);
    EXPECT_EQ(second["stages"], first["stages"]);
}

TEST_F(CliAttempts, AfterABadFileTheOthersAreStillImported) {
    const auto bad = write("bad.md", std::string_view("## Problem\n\0", 12));
    const auto good = write("good.md", kAnswer);
    const auto result = run({"import", bad, path("missing.md"), good});
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(result.out.size(), 37U);
    EXPECT_THAT(result.err, HasSubstr(bad + ":2:1: "));
    EXPECT_THAT(result.err, HasSubstr("missing.md"));
    const auto noStage = write("text.md", "Just text.\n");
    EXPECT_THAT(run({"import", noStage}).err,
                StartsWith(noStage + ":1:1: there is no stage in it"));
}

TEST_F(CliAttempts, ExportNeverOverwritesWithoutForce) {
    const auto id = import(kAnswer);
    const auto file = path("out.md");
    EXPECT_EQ(run({"export", id, "--output", file}).status, 0);
    const auto again = run({"export", id, "--output", file});
    EXPECT_EQ(again.status, 1);
    EXPECT_THAT(again.err, HasSubstr(file));
    EXPECT_EQ(run({"export", id, "--output", file, "--force"}).status, 0);
    EXPECT_EQ(run({"export", "--all"}).status, 2);
    EXPECT_EQ(run({"export", "--all", "--output", path("all"), "--format", "html"}).status, 0);
    EXPECT_THAT(readFile(path("all/" + id + ".html")), StartsWith("<!DOCTYPE html>"));
    EXPECT_EQ(run({"export", "no-such-id"}).status, 1);
}

TEST_F(CliAttempts, ADatabaseIsCheckedBackedUpAndRestored) {
    const auto id = import(kAnswer);
    EXPECT_EQ(run({"check"}).status, 0);
    EXPECT_EQ(run({"backup", path("copy.db")}).status, 0);
    EXPECT_EQ(run({"backup", path("copy.db")}).status, 1);
    import(kAnswer);
    EXPECT_EQ(run({"restore", path("copy.db")}).status, 0);
    const auto list = json::parse(run({"attempts", "--json"}).out);
    ASSERT_EQ(list.size(), 1U);
    EXPECT_EQ(list[0]["id"], id);
    EXPECT_EQ(run({"restore", path("missing.db")}).status, 1);
}

TEST_F(CliAttempts, AnotherDatabaseCanBeNamed) {
    EXPECT_EQ(run({"--db", path("other.db"), "attempts"}).status, 0);
    EXPECT_TRUE(std::filesystem::exists(path("other.db")));
    EXPECT_FALSE(hasDatabase());
    const auto noDatabase = write("text.db", "this is no database, only some text that is long");
    EXPECT_EQ(run({"--db", noDatabase, "attempts"}).status, 1);
}

} // namespace
} // namespace coach::tests
