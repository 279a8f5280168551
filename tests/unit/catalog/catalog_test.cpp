#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <stdexcept>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/catalog/catalog.h"
#include "core/catalog/pack_check.h"
#include "core/catalog/packed_content.h"
#include "core/catalog/product_words.h"
#include "tests/support/temp_dir.h"

namespace coach::catalog {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Ge;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

std::string prompt(const std::string& id, const std::string& title) {
    return "id = \"" + id + "\"\ntitle = \"" + title + "\"\nstatement = \"Design it.\"\n";
}

std::vector<std::string> titles(Catalog& catalog) {
    std::vector<std::string> out;
    for (const auto& summary : catalog.prompts())
        out.push_back(summary.title);
    return out;
}

/// Every TOML file of the bundled pack or the lexicon, by path.
std::vector<std::filesystem::path> sources(const std::string& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry :
         std::filesystem::directory_iterator(COACH_SOURCE_DIR "/resources/" + folder))
        if (entry.path().extension() == ".toml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

TEST(BundledContent, IsWhatItsSourcesSay) {
    Catalog catalog;
    Faults faults;
    Lexicon lexicon;
    for (const auto& file : sources("lexicon"))
        readLexicon(*base::readFile(file), file.string(), lexicon, faults);
    Framework framework;
    readFramework(*base::readFile(COACH_SOURCE_DIR "/resources/packs/core/framework.toml"), "",
                  framework, faults);
    for (const auto& file : sources("packs/core/framework"))
        readFramework(*base::readFile(file), file.string(), framework, faults);
    EXPECT_EQ(packed(catalog.framework()), packed(framework));
    std::size_t prompts = 0;
    for (const auto& file : sources("packs/core")) {
        if (file.stem() == "pack" || file.stem() == "framework")
            continue;
        const auto written = readPrompt(*base::readFile(file), file.string(), faults);
        const auto bundled = catalog.prompt({file.stem().string()});
        ASSERT_TRUE(written && bundled) << file;
        EXPECT_EQ(packed(**bundled), packed(*written)) << file;
        lexicon.products.push_back({file.stem().string(), productWords(*written, lexicon)});
        ++prompts;
    }
    EXPECT_TRUE(packed(catalog.lexicon()) == packed(lexicon)); // too long to be printed
    EXPECT_THAT(faults, IsEmpty());
    EXPECT_THAT(catalog.prompts(), SizeIs(prompts));
}

TEST(BundledContent, ThatIsCutOffOrDamagedIsNotTakenForContent) {
    const std::string whole = packed(Framework{"1", {Criterion{}}});
    for (std::size_t size = 0; size < whole.size(); ++size)
        EXPECT_THROW(unpackFramework(std::string_view(whole).substr(0, size)), std::logic_error);
    EXPECT_THROW(unpackFramework(whole + "x"), std::logic_error);
    EXPECT_THROW(unpackFramework(std::string(9, '\xff')), std::logic_error);
}

/// What the build runs over resources/: its output and exit status.
std::pair<std::string, int> packContent(const tests::TempDir& dir, const std::string& file) {
    const std::string command = COACH_BINARY_DIR "/core/pack_content '" + dir.path().string() +
                                "' '" + (dir.path() / "out").string() + "' '" +
                                (dir.path() / file).string() + "' 2>&1";
    std::string output;
    FILE* pipe = popen(command.c_str(), "r");
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe))
        output += static_cast<char>(c);
    return {output, pclose(pipe)};
}

TEST(PackContent, StopsTheBuildWithFileAndLine) {
    const tests::TempDir dir;
    const std::string file = "packs/core/parking.toml";
    dir.write(file, prompt("parking", "Free parking"));
    EXPECT_EQ(packContent(dir, file).second, 0);
    dir.write(file, prompt("parking", "Free parking") + "not_applicable = [\"pizza\"]\n");
    const auto [unknown, unknownStatus] = packContent(dir, file);
    EXPECT_NE(unknownStatus, 0);
    EXPECT_THAT(unknown, AllOf(HasSubstr("packs/core/parking.toml:4:"), HasSubstr("'pizza'")));
    dir.write(file, prompt("cycling", "Free parking"));
    const auto [misnamed, misnamedStatus] = packContent(dir, file);
    EXPECT_NE(misnamedStatus, 0);
    EXPECT_THAT(misnamed, HasSubstr("rename it to cycling.toml"));
}

TEST(BundledContent, HasPromptsWithFactsAndCurveballsUnderTheirFilesName) {
    Catalog catalog;
    ASSERT_THAT(catalog.prompts(), SizeIs(Ge(8)));
    for (const auto& summary : catalog.prompts()) {
        EXPECT_TRUE(summary.bundled);
        const auto found = catalog.prompt(summary.id);
        ASSERT_TRUE(found) << summary.id.value;
        EXPECT_EQ((*found)->summary.id, summary.id);
        EXPECT_EQ((*found)->summary.statement, summary.statement);
        EXPECT_THAT((*found)->facts, Not(IsEmpty())) << summary.id.value;
        EXPECT_THAT((*found)->curveballs, Not(IsEmpty())) << summary.id.value;
    }
}

TEST(BundledContent, IsReadOnceForAPrompt) {
    Catalog catalog;
    const auto first = catalog.prompt({"fraud-detection"});
    const auto second = catalog.prompt({"fraud-detection"});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->get(), second->get());
}

TEST(PromptOfACatalog, ThatIsNotThereIsSaidWithThoseThatAre) {
    Catalog catalog;
    const auto found = catalog.prompt({"pizza"});
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().text(),
                AllOf(HasSubstr("no prompt 'pizza'"), HasSubstr("fraud-detection")));
    EXPECT_FALSE(catalog.prompt({"pack"}));
    EXPECT_FALSE(catalog.prompt({"framework"}));
    EXPECT_FALSE(catalog.prompt({"framework/problem"}));
}

TEST(UserPacks, AreFilesAndFoldersBesideTheBundledOnes) {
    const tests::TempDir dir;
    dir.write("packs/parking.toml", prompt("parking", "Free parking"));
    dir.write("packs/mine/pack.toml", "id = \"mine\"\nname = \"Mine\"\nversion = \"1\"\n"
                                      "licence = \"CC0\"\n");
    dir.write("packs/mine/bikes.toml", prompt("bikes", "Bikes"));
    dir.write("packs/notes.txt", "not a pack");
    Catalog catalog(dir.path() / "packs");
    EXPECT_THAT(catalog.faults(), IsEmpty());
    EXPECT_THAT(catalog.prompts(), SizeIs(Catalog().prompts().size() + 2));
    EXPECT_THAT(titles(catalog), AllOf(Contains("Free parking"), Contains("Bikes")));
    const auto parking = catalog.prompt({"parking"});
    ASSERT_TRUE(parking);
    EXPECT_FALSE((*parking)->summary.bundled);
}

TEST(UserPacks, ThatAreBrokenDoNotStopTheOthers) {
    const tests::TempDir dir;
    dir.write("packs/broken.toml", "id = \"broken\"\ntitle = \n");
    dir.write("packs/parking.toml", prompt("parking", "Free parking"));
    Catalog catalog(dir.path() / "packs");
    ASSERT_THAT(catalog.faults(), SizeIs(1));
    EXPECT_THAT(catalog.faults()[0].text(), HasSubstr("broken.toml:2:"));
    EXPECT_TRUE(catalog.prompt({"parking"}));
    EXPECT_FALSE(catalog.prompt({"broken"}));
    EXPECT_TRUE(catalog.prompt({"fraud-detection"}));
}

TEST(UserPacks, MayNotTakeABundledIdOrOneOfAnotherPack) {
    const tests::TempDir dir;
    dir.write("packs/a.toml", prompt("parking", "First"));
    dir.write("packs/b.toml", prompt("parking", "Second"));
    dir.write("packs/c.toml", prompt("fraud-detection", "Third"));
    Catalog catalog(dir.path() / "packs");
    ASSERT_THAT(catalog.faults(), SizeIs(2));
    EXPECT_THAT(catalog.faults()[0].text(),
                AllOf(HasSubstr("b.toml:1:1: "), HasSubstr("'parking'"), HasSubstr("its own")));
    EXPECT_THAT(catalog.faults()[1].text(), HasSubstr("c.toml:1:1: "));
    const auto first = catalog.prompt({"parking"});
    ASSERT_TRUE(first);
    EXPECT_EQ((*first)->summary.title, "First");
    const auto bundled = catalog.prompt({"fraud-detection"});
    ASSERT_TRUE(bundled);
    EXPECT_TRUE((*bundled)->summary.bundled);
}

TEST(UserPacks, AreReadOnFirstUseOnly) {
    const tests::TempDir dir;
    Catalog catalog(dir.path() / "packs");
    EXPECT_TRUE(catalog.prompt({"fraud-detection"})); // needs no file of the user's
    dir.write("packs/parking.toml", prompt("parking", "Free parking"));
    EXPECT_TRUE(catalog.prompt({"parking"}));
}

TEST(UserPacks, MayBeMissingAltogether) {
    Catalog catalog("/nowhere/at/all");
    EXPECT_THAT(catalog.faults(), IsEmpty());
    EXPECT_THAT(catalog.prompts(), SizeIs(Catalog().prompts().size()));
}

TEST(AddedPack, ThatCannotBeReadIsSaid) {
    Catalog catalog;
    const auto faults = catalog.addPack("/nowhere/pack.toml");
    ASSERT_THAT(faults, SizeIs(1));
    EXPECT_THAT(faults[0].text(),
                AllOf(HasSubstr("/nowhere/pack.toml"), HasSubstr("cannot be read")));
}

TEST(AddedPack, NeedsAHeaderWhenItIsAFolder) {
    const tests::TempDir dir;
    dir.write("mine/parking.toml", prompt("parking", "Free parking"));
    Catalog catalog;
    const auto faults = catalog.addPack(dir.path() / "mine");
    ASSERT_THAT(faults, SizeIs(1));
    EXPECT_THAT(faults[0].text(), HasSubstr("pack.toml"));
}

TEST(CriteriaForAPrompt, StandWhereThoseStoodThatTheyRefine) {
    Framework framework;
    for (const char* id : {"one", "two", "three"}) {
        framework.criteria.emplace_back();
        framework.criteria.back().id = id;
    }
    Prompt mine;
    mine.notApplicable = {"one"};
    mine.criteria.resize(2);
    mine.criteria[0].id = "own-two";
    mine.criteria[0].refines = "two";
    mine.criteria[0].ownOfPrompt = true;
    mine.criteria[1].id = "extra";
    mine.criteria[1].ownOfPrompt = true;
    std::vector<std::string> ids;
    for (const auto& criterion : criteriaFor(framework, mine))
        ids.push_back(criterion.id);
    EXPECT_THAT(ids, testing::ElementsAre("own-two", "three", "extra"));
}

} // namespace
} // namespace coach::catalog
