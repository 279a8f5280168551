// The content's words say what the stemmer says, and nothing of other words.
#include <gtest/gtest.h>

#include "core/text/token.h"
#include "core/text/word_table.h"

namespace coach::text {
namespace {

TEST(WordTable, FindsTheWordsThatWerePackedAndNoOther) {
    const std::string bytes = packWords(
        {{"payments", "payment"}, {"the", "the"}, {"na\u00efve", "na\u00efv"}, {"a", "a"}});
    const WordTable table(bytes);
    ASSERT_TRUE(table.find("payments"));
    EXPECT_EQ(table.find("payments")->stem, "payment");
    EXPECT_FALSE(table.find("payments")->functionWord);
    EXPECT_TRUE(table.find("the")->functionWord);
    EXPECT_EQ(table.find("na\u00efve")->stem, "na\u00efv");
    for (const char* other : {"", "payment", "paymentss", "th", "b"})
        EXPECT_FALSE(table.find(other)) << other;
}

TEST(WordTable, ThatIsEmptyKnowsNothing) {
    EXPECT_FALSE(WordTable("").find("word"));
    EXPECT_FALSE(WordTable(packWords({})).find("word"));
}

TEST(WordTable, LeavesOutWordsTooLongForIt) {
    const std::string longest(255, 'x'), tooLong(256, 'x');
    const std::string bytes = packWords({{longest, "x"}, {tooLong, "x"}});
    EXPECT_TRUE(WordTable(bytes).find(longest));
    EXPECT_FALSE(WordTable(bytes).find(tooLong));
}

} // namespace
} // namespace coach::text
