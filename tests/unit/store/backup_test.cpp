#include <filesystem>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/store/database.h"
#include "core/store/migrator.h"
#include "core/usecase/library.h"
#include "core/usecase/maintain.h"
#include "tests/support/practice_place.h"
#include "tests/support/raw_sqlite.h"

namespace coach::usecase {
namespace {

namespace fs = std::filesystem;
using base::ErrorKind;
using framework::StageId;
using testing::ElementsAre;
using testing::HasSubstr;

std::vector<fs::path> filesIn(const fs::path& folder) {
    std::vector<fs::path> out;
    if (fs::exists(folder))
        for (const auto& entry : fs::directory_iterator(folder))
            out.push_back(entry.path());
    return out;
}

void breakFile(const fs::path& file) {
    std::string bytes = tests::readFile(file);
    for (std::size_t i = 4096; i < bytes.size(); ++i)
        bytes[i] = static_cast<char>(bytes[i] ^ 0x5a);
    std::ofstream(file, std::ios::binary) << bytes;
}

TEST(Backup, OfADatabaseInUseIsOneWholeFile) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "kept", ""));
    const auto target = place.dir.path() / "copies" / "one.db";
    fs::create_directory(target.parent_path());
    const auto done = Maintain::backup(*place.context, target);
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_THAT(filesIn(target.parent_path()), ElementsAre(target));
    EXPECT_EQ(tests::RawSqlite(target).value("SELECT text FROM note"), "kept");
}

TEST(Backup, NeverReplacesAFile) {
    tests::PracticePlace place;
    const auto target = place.dir.write("mine.txt", "mine");
    const auto done = Maintain::backup(*place.context, target);
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Input);
    EXPECT_THAT(done.error().message, HasSubstr("exists already"));
    EXPECT_EQ(tests::readFile(target), "mine");
    EXPECT_FALSE(Maintain::backup(*place.context, place.dir.path() / "no" / "x.db"));
}

TEST(Backup, OfADamagedDatabaseFailsAndLeavesNothing) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, std::string(50000, 'x'), ""));
    place.context.reset();
    breakFile(place.places().database);
    auto context = Context::open(place.places(), place.clock);
    if (!context) { // noticed even earlier
        EXPECT_THAT(context.error().message, HasSubstr("is damaged"));
        return;
    }
    const auto target = place.dir.path() / "copies" / "one.db";
    fs::create_directory(target.parent_path());
    const auto done = Maintain::backup(**context, target);
    ASSERT_FALSE(done);
    EXPECT_THAT(filesIn(target.parent_path()), testing::IsEmpty());
}

struct Restore : testing::Test {
    tests::PracticePlace place;
    fs::path copy = place.dir.path() / "copy.db";
    framework::AttemptId id = place.started();

    void SetUp() override {
        ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "old", ""));
        ASSERT_TRUE(Maintain::backup(*place.context, copy));
        ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "new", "old"));
    }
    base::Status restore() { return Maintain::restore(place.places(), copy, place.clock); }
    std::string note() {
        place.context = place.open();
        return place.practise().load(id)->notes[0];
    }
};

TEST_F(Restore, PutsTheBackupBackAndKeepsThePresent) {
    place.context.reset();
    const auto done = restore();
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(note(), "old");
    const auto kept = filesIn(place.dir.path() / "backups");
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(tests::RawSqlite(kept[0]).value("SELECT text FROM note"), "new");
    EXPECT_EQ(tests::RawSqlite(kept[0]).value("SELECT text || reason FROM revision"), "newrestore");
    EXPECT_TRUE(fs::exists(copy));
}

TEST_F(Restore, ADamagedBackupChangesNothing) {
    place.context.reset();
    breakFile(copy);
    const auto done = restore();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Input);
    EXPECT_THAT(done.error().message, HasSubstr("is damaged"));
    EXPECT_EQ(note(), "new");
}

TEST_F(Restore, WhatIsNoBackupChangesNothing) {
    place.context.reset();
    copy = place.dir.write("notes.txt", "Dear diary");
    EXPECT_THAT(restore().error().message, HasSubstr("is not a database"));
    copy = place.dir.path() / "missing.db";
    EXPECT_THAT(restore().error().message, HasSubstr("no database"));
    copy = place.places().database;
    EXPECT_THAT(restore().error().message, HasSubstr("itself"));
    EXPECT_EQ(note(), "new");
}

TEST_F(Restore, ADamagedPresentDatabaseIsKeptByteForByte) {
    place.context.reset();
    const auto broken = place.dir.write("coach.db", "no database at all");
    ASSERT_TRUE(restore());
    EXPECT_EQ(note(), "old");
    const auto kept = filesIn(place.dir.path() / "backups");
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(tests::readFile(kept[0]), "no database at all");
}

TEST_F(Restore, WhileAnotherWindowIsOpenChangesNothing) {
    ASSERT_TRUE(place.practise().load(id));
    const auto done = restore();
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, ErrorKind::Machine);
    EXPECT_THAT(done.error().message, HasSubstr("is locked"));
    EXPECT_EQ(place.practise().load(id)->notes[0], "new");
}

TEST_F(Restore, WhereThereIsNoDatabaseYet) {
    place.context.reset();
    for (const char* part : {"", "-wal", "-shm"})
        fs::remove(place.places().database.string() + part);
    const auto done = restore();
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(note(), "old");
}

TEST(Check, SaysThatAllIsWell) {
    tests::PracticePlace place;
    place.started();
    const auto lines = Maintain::check(place.places());
    ASSERT_TRUE(lines) << lines.error().message;
    EXPECT_THAT(*lines, ElementsAre(HasSubstr("is sound"),
                                    "schema " + std::to_string(store::newestSchema()),
                                    "1 attempt, 0 revisions"));
}

TEST(Check, NamesDamageAndBrokenReferences) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, std::string(50000, 'x'), ""));
    place.context.reset();
    tests::RawSqlite(place.places().database)
        .run("PRAGMA foreign_keys = OFF; DELETE FROM attempt; PRAGMA wal_checkpoint");
    const auto orphan = Maintain::check(place.places());
    ASSERT_FALSE(orphan);
    EXPECT_THAT(orphan.error().message, HasSubstr("row 1 of table note belongs to a missing row"));
    breakFile(place.places().database);
    const auto damaged = Maintain::check(place.places());
    ASSERT_FALSE(damaged);
    EXPECT_EQ(damaged.error().kind, ErrorKind::Input);
    EXPECT_THAT(damaged.error().message, HasSubstr("is damaged"));
}

} // namespace
} // namespace coach::usecase
