#include <gtest/gtest.h>

#include "core/catalog/catalog.h"
#include "core/usecase/own_prompt.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"

namespace coach::usecase {
namespace {

class OwnPrompt : public testing::Test {
protected:
    tests::TempDir folder;
    tests::ManualClock clock;
    std::unique_ptr<Context> context =
        Context::withoutDatabase({folder.path(), folder.path() / "coach.db"}, clock);
};

TEST_F(OwnPrompt, IsThereAtOnceWithWhatWasTyped) {
    const auto id = addOwnPrompt(*context, "Free \"parking\" spots",
                                 "A city wants\nto show free spots. C:\\ too.");
    ASSERT_TRUE(id) << id.error().text();
    EXPECT_EQ(id->value, "free-parking-spots");
    const auto prompt = context->catalog().prompt(*id);
    ASSERT_TRUE(prompt) << prompt.error().text();
    EXPECT_EQ((*prompt)->summary.title, "Free \"parking\" spots");
    EXPECT_EQ((*prompt)->summary.statement, "A city wants\nto show free spots. C:\\ too.");
    EXPECT_FALSE((*prompt)->summary.bundled);
}

TEST_F(OwnPrompt, NeverTakesAnIdThatIsTaken) {
    const auto first = addOwnPrompt(*context, "Fraud detection", "A statement.");
    const auto second = addOwnPrompt(*context, "Fraud detection", "Another one.");
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->value, "fraud-detection-2");
    EXPECT_EQ(second->value, "fraud-detection-3");
}

TEST_F(OwnPrompt, NeedsATitleAndAStatement) {
    EXPECT_EQ(addOwnPrompt(*context, " ", "A statement.").error().kind, base::ErrorKind::Input);
    EXPECT_FALSE(addOwnPrompt(*context, "Title", ""));
}

} // namespace
} // namespace coach::usecase
