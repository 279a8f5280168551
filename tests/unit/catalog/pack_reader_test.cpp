#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/catalog/pack_reader.h"

namespace coach::catalog {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

const std::string kHead = "id = \"parking\"\n"
                          "title = \"Free parking\"\n"
                          "statement = \"Show drivers where a spot is free.\"\n";

const std::string kCriterion = "[[criterion]]\n"
                               "id = \"costs\"\n"
                               "title = \"Costs\"\n"
                               "stage = \"problem\"\n"
                               "why = \"They decide the metric.\"\n"
                               "question = \"What does an error cost?\"\n"
                               "follow_up = \"And to whom?\"\n"
                               "explained = [\"a\", \"b\", \"c\", \"d\"]\n"
                               "grounded = [\"a\", \"b\", \"c\", \"d\"]\n"
                               "near_miss = [\"e\"]\n";

KnownIds known() {
    return {{"error-costs"}, {"cost"}};
}

struct Read {
    std::optional<Prompt> prompt;
    Faults faults;

    std::vector<std::string> texts() const {
        std::vector<std::string> out;
        for (const auto& fault : faults)
            out.push_back(fault.text());
        return out;
    }
};

Read read(const std::string& toml) {
    Read out;
    const KnownIds ids = known();
    out.prompt = readPrompt(toml, "parking.toml", out.faults, &ids);
    return out;
}

TEST(PromptReader, TakesAPromptThatIsAStatementAlone) {
    const Read got = read(kHead);
    EXPECT_THAT(got.texts(), IsEmpty());
    ASSERT_TRUE(got.prompt);
    EXPECT_EQ(got.prompt->summary.id.value, "parking");
    EXPECT_EQ(got.prompt->summary.title, "Free parking");
    EXPECT_EQ(got.prompt->summary.statement, "Show drivers where a spot is free.");
    EXPECT_THAT(got.prompt->criteria, IsEmpty());
    EXPECT_THAT(got.prompt->facts, IsEmpty());
}

TEST(PromptReader, TakesEveryPart) {
    const Read got = read(kHead +
                          "topics = [\"city\"]\n"
                          "not_applicable = [\"error-costs\"]\n"
                          "[[fact]]\ntext = \"A city.\"\nasks = [\"How big?\"]\n"
                          "[[curveball]]\nid = \"snow\"\ntext = \"It snows.\"\n"
                          "leans_on = [\"cost\"]\nlisten_for = [\"Sensors freeze.\"]\n"
                          "[stage.problem]\nquestions = [\"Why?\"]\nreference = \"So.\"\n"
                          "[[concept]]\nid = \"sensor\"\nways = [\"sensor\"]\n" +
                          kCriterion +
                          "meets = [[\"cost\", \"sensor\"]]\nweight = 1.5\n"
                          "refines = \"error-costs\"\nthread = \"metric\"\nstrand = [\"data\"]\n"
                          "seniority = \"senior\"\n");
    EXPECT_THAT(got.texts(), IsEmpty());
    ASSERT_TRUE(got.prompt);
    const Prompt& prompt = *got.prompt;
    EXPECT_THAT(prompt.summary.topics, ElementsAre("city"));
    ASSERT_THAT(prompt.facts, SizeIs(1));
    EXPECT_THAT(prompt.facts[0].asks, ElementsAre("How big?"));
    ASSERT_THAT(prompt.curveballs, SizeIs(1));
    EXPECT_THAT(prompt.curveballs[0].listenFor, ElementsAre("Sensors freeze."));
    EXPECT_EQ(prompt.stages[0].reference, "So.");
    ASSERT_THAT(prompt.criteria, SizeIs(1));
    EXPECT_DOUBLE_EQ(prompt.criteria[0].weight, 1.5);
    EXPECT_EQ(prompt.criteria[0].refines, "error-costs");
    EXPECT_EQ(prompt.criteria[0].thread, Thread::Metric);
    EXPECT_EQ(prompt.criteria[0].seniority, Seniority::Senior);
    EXPECT_TRUE(prompt.criteria[0].ownOfPrompt);
}

struct FaultCase {
    const char* name;
    std::string toml;
    const char* place;                      ///< file, line and column at which the message starts
    std::vector<const char*> saysAndRemedy; ///< parts of the message
};

void PrintTo(const FaultCase& one, std::ostream* out) {
    *out << one.name;
}

class EveryFault : public testing::TestWithParam<FaultCase> {};

TEST_P(EveryFault, IsSaidWithItsPlaceAndARemedy) {
    const auto texts = read(GetParam().toml).texts();
    ASSERT_THAT(texts, SizeIs(1));
    EXPECT_THAT(texts[0], StartsWith(GetParam().place));
    for (const char* part : GetParam().saysAndRemedy)
        EXPECT_THAT(texts[0], HasSubstr(part));
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

const std::string kFact = "[[fact]]\ntext = \"A city.\"\nasks = [\"How big?\"]\n";

INSTANTIATE_TEST_SUITE_P(
    PromptReader, EveryFault,
    testing::Values(
        FaultCase{"NotToml", kHead + "= 3\n", "parking.toml:4:1: ", {"not TOML", "mend the line"}},
        FaultCase{"NoTitle",
                  replaced(kHead, "title = \"Free parking\"\n", ""),
                  "parking.toml:1:1: ",
                  {"a prompt needs 'title'", "add it"}},
        FaultCase{"EmptyTitle",
                  replaced(kHead, "Free parking", "  "),
                  "parking.toml:2:9: ",
                  {"'title' must be a text that is not empty"}},
        FaultCase{"NumberForText",
                  replaced(kHead, "\"Free parking\"", "7"),
                  "parking.toml:2:9: ",
                  {"'title' must be a text"}},
        FaultCase{"BadId",
                  replaced(kHead, "\"parking\"", "\"Parking Lot\""),
                  "parking.toml:1:6: ",
                  {"lower case letters, digits and hyphens", "rename"}},
        FaultCase{"UnknownKey",
                  kHead + "colour = \"red\"\n",
                  "parking.toml:4:1: ",
                  {"unknown key 'colour' in a prompt", "use one of:", "statement"}},
        FaultCase{"UnknownKeyOfAFact",
                  kHead + kFact + "number = 3\n",
                  "parking.toml:7:1: ",
                  {"unknown key 'number' in a fact", "take it away", "asks"}},
        FaultCase{"UnknownKeyOfACriterion",
                  kHead + kCriterion + "colour = 3\n",
                  "parking.toml:14:1: ",
                  {"unknown key 'colour' in a criterion"}},
        FaultCase{"UnknownStage",
                  kHead + "[stage.dessert]\nquestions = [\"Why?\"]\n",
                  "parking.toml:4:8: ",
                  {"unknown key 'dessert' in [stage]"}},
        FaultCase{"StageOfACriterion",
                  kHead + replaced(kCriterion, "\"problem\"", "\"dessert\""),
                  "parking.toml:7:9: ",
                  {"'dessert' is no stage", "use problem, requirements"}},
        FaultCase{"FactWithoutWays",
                  kHead + "[[fact]]\ntext = \"A city.\"\n",
                  "parking.toml:4:1: ",
                  {"a fact needs at least 1 texts in 'asks'", "write more"}},
        FaultCase{"TooFewExamples",
                  kHead + replaced(kCriterion, "explained = [\"a\", ", "explained = ["),
                  "parking.toml:11:13: ",
                  {"at least 4 texts in 'explained', here are 3"}},
        FaultCase{"EmptyExample",
                  kHead + "topics = [\"a\", \"\"]\n",
                  "parking.toml:4:16: ",
                  {"'topics' takes texts that are not empty", "take it away"}},
        FaultCase{"TextForList",
                  kHead + "topics = \"city\"\n",
                  "parking.toml:4:10: ",
                  {"'topics' must be a list of texts, in square brackets"}},
        FaultCase{"TableForTables",
                  kHead + "[fact]\ntext = \"A city.\"\nasks = [\"How big?\"]\n",
                  "parking.toml:4:1: ",
                  {"write 'fact' as [[fact]], once for each"}},
        FaultCase{"TextForStages",
                  kHead + "stage = \"problem\"\n",
                  "parking.toml:4:9: ",
                  {"'stage' must be a table, such as [stage]"}},
        FaultCase{"MeetsNotAList",
                  kHead + kCriterion + "meets = \"cost\"\n",
                  "parking.toml:14:9: ",
                  {"'meets' must be a list of lists"}},
        FaultCase{"MeetsNotLists",
                  kHead + kCriterion + "meets = [\"cost\"]\n",
                  "parking.toml:14:10: ",
                  {"'meets' takes lists of concept ids", "square brackets"}},
        FaultCase{"WeightTooLarge",
                  kHead + kCriterion + "weight = 3\n",
                  "parking.toml:14:10: ",
                  {"'weight' must be a number from 0.5 to 2"}},
        FaultCase{"WeightAsText",
                  kHead + kCriterion + "weight = \"1\"\n",
                  "parking.toml:14:10: ",
                  {"'weight' must be a number"}},
        FaultCase{"UnknownThread",
                  kHead + kCriterion + "thread = \"red\"\n",
                  "parking.toml:14:10: ",
                  {"'red' is not known here", "metric, requirement, limitation"}},
        FaultCase{"UnknownStrand",
                  kHead + kCriterion + "strand = [\"red\"]\n",
                  "parking.toml:14:10: ",
                  {"'red' is not known here", "data, rollout"}},
        FaultCase{"UnknownSeniority",
                  kHead + kCriterion + "seniority = \"boss\"\n",
                  "parking.toml:14:13: ",
                  {"'boss' is not known here", "mid, senior, staff"}},
        FaultCase{"UnknownConcept",
                  kHead + kCriterion + "meets = [[\"pizza\"]]\n",
                  "parking.toml:14:9: ",
                  {"no concept 'pizza'", "add a [[concept]]"}},
        FaultCase{"UnknownRefined",
                  kHead + kCriterion + "refines = \"pizza\"\n",
                  "parking.toml:14:11: ",
                  {"the framework has no criterion 'pizza'", "take 'refines' away"}},
        FaultCase{"UnknownNotApplicable",
                  kHead + "not_applicable = [\"pizza\"]\n",
                  "parking.toml:4:18: ",
                  {"the framework has no criterion 'pizza'"}},
        FaultCase{"SameCriterionTwice",
                  kHead + kCriterion + kCriterion,
                  "parking.toml:15:6: ",
                  {"the id 'costs' is taken by a criterion above", "rename"}}),
    [](const auto& one) { return one.param.name; });

TEST(PromptReader, ReportsAllFaultsOfAFileAtOnce) {
    const auto texts = read("id = \"X\"\ntitle = 3\nsize = 1\n" + kFact + "colour = 1\n").texts();
    EXPECT_THAT(texts, SizeIs(5)); // the id, the title, no statement, two unknown keys
}

TEST(PromptReader, DoesNotCheckReferencesThatItCannotKnow) {
    Faults faults;
    EXPECT_TRUE(readPrompt(kHead + kCriterion + "meets = [[\"pizza\"]]\n", "parking.toml", faults));
    EXPECT_THAT(faults, IsEmpty());
}

TEST(PromptReader, RefusesAHugeFileBeforeParsingIt) {
    const auto texts = read(kHead + "#" + std::string(5u << 20, 'x')).texts();
    ASSERT_THAT(texts, SizeIs(1));
    EXPECT_THAT(texts[0], AllOf(StartsWith("parking.toml"), HasSubstr("split the pack")));
}

TEST(LexiconReader, NamesUnknownKeysAndGroupsOfOne) {
    Faults faults;
    Lexicon lexicon;
    readLexicon("[[group]]\nwords = [\"fast\"]\n[[asking]]\nwords = [\"a\", \"b\"]\nsize = 1\n",
                "words.toml", lexicon, faults);
    ASSERT_THAT(faults, SizeIs(2));
    EXPECT_THAT(faults[0].text(), AllOf(StartsWith("words.toml:2:9: "), HasSubstr("at least 2")));
    EXPECT_THAT(faults[1].text(),
                AllOf(StartsWith("words.toml:5:1: "), HasSubstr("unknown key 'size'")));
}

TEST(PackHeaderReader, NeedsNameVersionAndLicence) {
    Faults faults;
    readPackHeader("id = \"mine\"\n", "pack.toml", faults);
    ASSERT_THAT(faults, SizeIs(3));
    EXPECT_THAT(faults[0].text(), AllOf(StartsWith("pack.toml:1:1: "), HasSubstr("'name'")));
}

} // namespace
} // namespace coach::catalog
