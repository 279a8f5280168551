#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/base/utf8.h"
#include "core/base/uuid.h"
#include "tests/support/temp_dir.h"

namespace coach::base {
namespace {

TEST(Uuid, IsVersionFourAndNeverTheSame) {
    std::set<std::string> seen;
    for (int i = 0; i < 200; ++i) {
        const std::string uuid = newUuid();
        EXPECT_TRUE(isUuid(uuid)) << uuid;
        EXPECT_EQ(uuid[14], '4');
        EXPECT_TRUE(std::string("89ab").find(uuid[19]) != std::string::npos) << uuid;
        seen.insert(uuid);
    }
    EXPECT_EQ(seen.size(), 200U);
}

TEST(Uuid, OtherTextsAreNone) {
    EXPECT_FALSE(isUuid(""));
    EXPECT_FALSE(isUuid("6F1C0000-0000-4000-8000-000000000000"));
    EXPECT_FALSE(isUuid("6f1c0000-0000-4000-8000-00000000000"));
    EXPECT_FALSE(isUuid("6f1c0000x0000-4000-8000-000000000000"));
}

TEST(Utf8, TakesWhatPeopleType) {
    EXPECT_FALSE(findTextFault(""));
    EXPECT_FALSE(findTextFault("plain\r\nline\twith tab"));
    EXPECT_FALSE(findTextFault("na\u00efve \u4e2d\u6587 \U0001F642 \u05e9\u05dc\u05d5\u05dd"));
}

TEST(Utf8, RefusesWhatIsNotUtf8) {
    EXPECT_TRUE(findTextFault("\xff"));
    EXPECT_TRUE(findTextFault("\xc0\xaf"));         // overlong
    EXPECT_TRUE(findTextFault("\xe0\x80\x80"));     // overlong
    EXPECT_TRUE(findTextFault("\xed\xa0\x80"));     // surrogate
    EXPECT_TRUE(findTextFault("\xf4\x90\x80\x80")); // above U+10FFFF
    EXPECT_TRUE(findTextFault("\xe4\xb8"));         // cut off
}

TEST(Utf8, NamesTheFirstFaultsPlaceInCharacters) {
    const auto fault = findTextFault("one\r\ntwo\n\u00e9\u00e9\xff");
    ASSERT_TRUE(fault);
    EXPECT_EQ(fault->line, 3);
    EXPECT_EQ(fault->column, 3);
    const auto status = checkText(std::string_view("a\0b", 3), "answer.md");
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().kind, ErrorKind::Input);
    EXPECT_THAT(status.error().text(), testing::StartsWith("answer.md:1:2: a NUL character"));
}

TEST(AtomicFile, WritesAllAndLeavesNothingAside) {
    const tests::TempDir dir;
    const auto file = dir.path() / "out.md";
    ASSERT_TRUE(writeFile(file, "hello", Overwrite::No));
    EXPECT_EQ(readFile(file), "hello");
    ASSERT_TRUE(writeFile(file, "again", Overwrite::Yes));
    EXPECT_EQ(readFile(file), "again");
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(dir.path()), {}), 1);
}

TEST(AtomicFile, NeverReplacesUnasked) {
    const tests::TempDir dir;
    const auto file = dir.write("out.md", "mine");
    const auto status = writeFile(file, "other", Overwrite::No);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().kind, ErrorKind::Input);
    EXPECT_THAT(status.error().message, testing::HasSubstr("exists already"));
    EXPECT_EQ(tests::readFile(file), "mine");
}

TEST(AtomicFile, AMissingFolderIsAnInputError) {
    const tests::TempDir dir;
    const auto status = writeFile(dir.path() / "no" / "out.md", "x", Overwrite::No);
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().kind, ErrorKind::Input);
    EXPECT_FALSE(readFile(dir.path() / "missing.md"));
    EXPECT_FALSE(readFile(dir.path()));
}

TEST(AtomicFile, AFullDiskIsTheMachinesFault) {
    const Error error = fileError(ENOSPC, "out.md", "write");
    EXPECT_EQ(error.kind, ErrorKind::Machine);
    EXPECT_THAT(error.message, testing::HasSubstr("disk is full"));
}

} // namespace
} // namespace coach::base
