#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/catalog/catalog.h"
#include "core/catalog/drill_reader.h"
#include "core/catalog/packed_content.h"

namespace coach::catalog {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

std::string criterion(const std::string& id) {
    return "  [[question.criterion]]\n  id = \"" + id +
           "\"\n  title = \"Says it\"\n  explained = [\"a\", \"b\", \"c\", \"d\"]\n"
           "  grounded = [\"e\", \"f\", \"g\", \"h\"]\n  near_miss = [\"i\"]\n"
           "  question = \"What then?\"\n";
}

std::string question(const std::string& id, const std::string& more = {}) {
    return "[[question]]\nid = \"" + id +
           "\"\ntext = \"Why?\"\nlistens_for = \"A reason.\"\nweak = \"Because.\"\n"
           "weak_because = \"It is none.\"\nstrong = \"For this reason.\"\n"
           "follow_up = \"And then?\"\nstages = [\"evaluation\"]\ntrains = [\"base-rate\"]\n" +
           more + criterion("first") + criterion("second");
}

struct Read {
    std::optional<DrillFile> file;
    std::vector<std::string> faults;
};

Read read(const std::string& toml) {
    const KnownIds known{{"base-rate"}, {"threshold"}};
    std::set<std::string> taken{"taken-elsewhere"};
    Faults faults;
    Read out{readDrills(toml, "x.toml", taken, faults, &known), {}};
    for (const auto& fault : faults)
        out.faults.push_back(fault.text());
    return out;
}

TEST(DrillReader, ReadsWhatTheFileSays) {
    const auto [file, faults] = read("category = \"fundamentals\"\n" + question("why") +
                                     "[[concept]]\nid = \"own\"\nways = [\"one way\"]\n");
    EXPECT_THAT(faults, IsEmpty());
    ASSERT_TRUE(file);
    EXPECT_THAT(file->concepts, SizeIs(1));
    ASSERT_THAT(file->questions, SizeIs(1));
    const DrillQuestion& only = file->questions.front();
    EXPECT_EQ(only.id.value, "why");
    EXPECT_EQ(only.seconds, 120);
    EXPECT_EQ(only.weakBecause, "It is none.");
    EXPECT_THAT(only.stages, ElementsAre(framework::StageId::Evaluation));
    EXPECT_THAT(only.trains, ElementsAre("base-rate"));
    EXPECT_THAT(only.criteria, SizeIs(2));
}

TEST(DrillReader, ATradeOffHasTwoSidesAConstraintAndNinetySeconds) {
    const auto good =
        read("category = \"trade-offs\"\n" +
             question("sides", "options = [\"Left\", \"Right\"]\nconstraint = \"80 ms.\"\n"));
    EXPECT_THAT(good.faults, IsEmpty());
    EXPECT_EQ(good.file->questions.front().seconds, 90);
    EXPECT_THAT(good.file->questions.front().options, ElementsAre("Left", "Right"));
    EXPECT_THAT(
        read("category = \"trade-offs\"\n" + question("sides")).faults,
        ElementsAre(HasSubstr("at least 2 texts in 'options'"), HasSubstr("needs 'constraint'")));
    EXPECT_THAT(
        read("category = \"features\"\n" + question("x", "constraint = \"80 ms.\"\n")).faults,
        ElementsAre(HasSubstr("unknown key 'constraint'")));
}

TEST(DrillReader, NamesEveryGapWithItsLine) {
    const auto gaps = read("category = \"fundamentals\"\n[[question]]\nid = \"bare\"\n").faults;
    for (const char* key : {"text", "listens_for", "weak", "weak_because", "strong", "follow_up"})
        EXPECT_THAT(gaps, testing::Contains(AllOf(StartsWith("x.toml:2:"),
                                                  HasSubstr("needs '" + std::string(key) + "'"))));
    EXPECT_THAT(gaps,
                testing::Contains(HasSubstr("two to five [[question.criterion]], here are 0")));
    const auto faults = read("category = \"pizza\"\n" +
                             question("why", "  [[question.criterion]]\n  id = \"thin\"\n  title = "
                                             "\"x\"\n  explained = [\"a\"]\n  grounded = [\"a\", "
                                             "\"b\", \"c\", \"d\"]\n  near_miss = [\"i\"]\n  meets "
                                             "= [[\"unheard-of\"]]\n"))
                            .faults;
    EXPECT_THAT(faults,
                ElementsAre(AllOf(StartsWith("x.toml:1:"), HasSubstr("'pizza' is no category")),
                            AllOf(StartsWith("x.toml:15:"), HasSubstr("at least 4 texts")),
                            AllOf(StartsWith("x.toml:12:"), HasSubstr("needs 'question'")),
                            AllOf(StartsWith("x.toml:18:"), HasSubstr("no concept 'unheard-of'"))));
}

TEST(DrillReader, RefusesIdsThatAreTakenAndLinksThatLeadNowhere) {
    std::string text = question("why");
    text.replace(text.find("base-rate"), 9, "no-such-c");
    text.replace(text.find("evaluation"), 10, "pizzapizza");
    EXPECT_THAT(read("category = \"features\"\n" + text + question("why")).faults,
                ElementsAre(HasSubstr("'pizzapizza' is no stage"),
                            HasSubstr("no criterion 'no-such-c'"),
                            HasSubstr("another question has the id 'why'")));
    EXPECT_THAT(read("category = \"features\"\n" + question("taken-elsewhere")).faults,
                ElementsAre(HasSubstr("another question has the id")));
}

TEST(BundledDrills, AreWhatTheirSourcesSayInTheOrderOfTheCategories) {
    Catalog catalog;
    std::vector<DrillFile> written;
    std::set<std::string> ids;
    Faults faults;
    const std::filesystem::path folder = COACH_SOURCE_DIR "/resources/drills";
    for (const DrillCategory category : kDrillCategories) {
        const auto file = folder / (std::string(drillCategoryKey(category)) + ".toml");
        if (std::filesystem::exists(file))
            written.push_back(*readDrills(*base::readFile(file), file.string(), ids, faults));
    }
    EXPECT_THAT(faults, IsEmpty());
    EXPECT_EQ(packed(catalog.drills()), packed(written));
}

} // namespace
} // namespace coach::catalog
