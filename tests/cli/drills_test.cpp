#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

#include "tests/cli/cli_run.h"

namespace coach::tests {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

class CliDrills : public Cli {
protected:
    static json list(const CliResult& result) {
        EXPECT_EQ(result.status, 0) << result.err;
        return json::parse(result.out);
    }
    json questions() const { return list(run({"drills", "--json"})); }
};

TEST_F(CliDrills, ListsTheQuestions) {
    const json all = questions();
    ASSERT_GT(all.size(), 20U);
    EXPECT_EQ(all[0]["category"], "fundamentals");
    EXPECT_EQ(all[0]["state"], "new");
    EXPECT_TRUE(all[0]["due"].is_null());
    EXPECT_EQ(all[0]["bundled"], true);
    EXPECT_THAT(run({"drills"}).out,
                StartsWith(all[0]["id"].get<std::string>() + "  fundamentals  "));
}

TEST_F(CliDrills, ScoresAnAnswerWithoutADatabase) {
    const std::string database = path("none.db");
    const std::string id = questions()[0]["id"];
    const auto result =
        run({"--db", database, "drills", "score", id, "-", "--json"}, "It depends on the data.");
    EXPECT_EQ(result.status, 0) << result.err;
    const json score = json::parse(result.out);
    EXPECT_EQ(score["schema"], 1);
    EXPECT_EQ(score["question"], id);
    EXPECT_EQ(score["suggested"], "again");
    EXPECT_GE(score["criteria"].size(), 2U);
    EXPECT_GT(score["strong"].get<std::string>().size(), 40U);
    EXPECT_FALSE(std::filesystem::exists(database));
    EXPECT_THAT(run({"drills", "score", id, "-"}, "It depends on the data.").out,
                AllOf(HasSubstr("absent"), HasSubstr("Suggested grade: again"),
                      HasSubstr("A strong answer")));
    const auto unknown = run({"drills", "score", "no-such", "-"}, "x");
    EXPECT_EQ(unknown.status, 1);
    EXPECT_THAT(unknown.err, HasSubstr("there is no question 'no-such'"));
    EXPECT_EQ(run({"drills", "score", id, path("missing.txt")}).status, 1);
    EXPECT_EQ(run({"drills", "score", id}).status, 2);
}

TEST_F(CliDrills, TakesQuestionsFromASpreadsheetAfterAPreview) {
    const auto file = write("own.csv", "question,answer,category\n"
                                       "\"Why, then?\",\"So \"\"that\"\".\nYes.\",features\n"
                                       "Without an answer,,features\n"
                                       "Where?,There.,pizza\n");
    const auto preview = run({"drills", "import", file, "--preview"});
    EXPECT_EQ(preview.status, 1);
    EXPECT_THAT(preview.out, AllOf(StartsWith("new      why-then  Why, then?\n"),
                                   HasSubstr("1 new, 0 changed"), HasSubstr("nothing was stored")));
    EXPECT_THAT(preview.err, AllOf(HasSubstr(file + ":4:19: 'answer' is empty"),
                                   HasSubstr(file + ":5:15: 'pizza' is no category")));
    const auto before = questions().size();
    EXPECT_THAT(run({"drills", "import", file}).out, HasSubstr("2 faults\n"));
    const json after = questions();
    ASSERT_EQ(after.size(), before + 1);
    EXPECT_EQ(after.back()["id"], "why-then");
    EXPECT_EQ(after.back()["bundled"], false);
    const auto graded = run({"drills", "score", "why-then", "-"}, "x");
    EXPECT_EQ(graded.status, 1);
}

TEST_F(CliDrills, WhatIsExportedIsImportedAsKnown) {
    EXPECT_EQ(run({"drills", "import", "-"}, "question;answer\nWhy?;\"So, and so.\"\n").status, 0);
    const auto count = questions().size();
    const auto csv = run({"drills", "export"});
    EXPECT_EQ(csv.status, 0) << csv.err;
    const auto again = run({"drills", "import", "-"}, csv.out);
    EXPECT_EQ(again.status, 0) << again.err;
    EXPECT_THAT(again.out, HasSubstr("0 new, 0 changed, " + std::to_string(count) + " unchanged"));
    const auto exported = list(run({"drills", "export", "--format", "json"}));
    EXPECT_EQ(exported["schema"], 1);
    ASSERT_EQ(exported["questions"].size(), 1U);
    EXPECT_EQ(exported["questions"][0]["answer"], "So, and so.");
    const auto file = path("out.json");
    EXPECT_EQ(run({"drills", "export", "--format", "json", "--output", file}).status, 0);
    EXPECT_EQ(run({"drills", "export", "--output", file}).status, 1);
    EXPECT_EQ(run({"drills", "export", "--output", file, "--force"}).status, 0);
}

TEST_F(CliDrills, AnswersComeInOnceWithTheirTimes) {
    const std::string id = questions()[0]["id"];
    const json file{{"schema", 1},
                    {"reviews",
                     {{{"question", id},
                       {"at", "2026-11-01T10:00:00Z"},
                       {"grade", "easy"},
                       {"level", 3.5},
                       {"milliseconds", 90000},
                       {"answer", "So."}},
                      {{"question", "no-such"}, {"at", "2026-11-01T10:00:00Z"}, {"grade", "good"}},
                      {{"question", id}, {"at", "yesterday"}, {"grade", "good"}}}}};
    const auto result = run({"drills", "import", "-", "--json"}, file.dump());
    EXPECT_EQ(result.status, 1);
    EXPECT_EQ(json::parse(result.out)["reviews"], 1);
    EXPECT_THAT(result.err, AllOf(HasSubstr("there is no question 'no-such'"),
                                  HasSubstr("reviews[2]: 'at' must be")));
    EXPECT_EQ(questions()[0]["due"], "2026-11-09T10:00:00Z");
    EXPECT_EQ(
        json::parse(run({"drills", "import", "-", "--json"}, file.dump()).out)["known_reviews"], 1);
    const auto exported = json::parse(run({"drills", "export", "--format", "json"}).out);
    EXPECT_EQ(exported["reviews"][0], file["reviews"][0]);
}

TEST_F(CliDrills, NamesWhatIsWrongWithAFile) {
    const auto fault = [&](const std::string& text) {
        const auto result = run({"drills", "import", "-"}, text);
        EXPECT_EQ(result.status, 1);
        return result.err;
    };
    EXPECT_THAT(fault("{\n  \"schema\": 1,\n  oops\n}"), HasSubstr(":3:3: this is not JSON"));
    EXPECT_THAT(fault("{}"), HasSubstr("'schema' must be 1"));
    EXPECT_THAT(fault("question,answr\n"), AllOf(HasSubstr(":1:10: unknown column 'answr'"),
                                                 HasSubstr("there is no column 'answer'")));
    EXPECT_THAT(fault("question,answer\na,b,c\n"), HasSubstr(":2:1: this row has 3 fields"));
    EXPECT_THAT(fault("question,answer\na,\"b\n"), HasSubstr(":2:3: this quote is never closed"));
    EXPECT_THAT(fault("question,answer\nWhy?,a\nWhy?,b\n"), HasSubstr("the id 'why'"));
    EXPECT_THAT(fault("question,answer,seconds\nWhy?,a,soon\n"), HasSubstr(":2:8: 'soon' must be"));
}

} // namespace
} // namespace coach::tests
