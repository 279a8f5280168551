#include <array>
#include <filesystem>
#include <memory>
#include <thread>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/embedded_file.h"
#include "core/store/database.h"
#include "tests/support/manual_clock.h"
#include "tests/support/raw_sqlite.h"
#include "tests/support/temp_dir.h"
#include "tests/support/unprivileged.h"

namespace coach::store {
namespace {

namespace fs = std::filesystem;
using base::ErrorKind;
using testing::AllOf;
using testing::HasSubstr;

struct Opening : testing::Test {
    tests::TempDir dir;
    tests::ManualClock clock;
    fs::path file = dir.path() / "coach.db";
    OpenOptions options{dir.path() / "backups", base::Milliseconds(50)};

    base::Result<std::unique_ptr<Database>> open() { return Database::open(file, options, clock); }
    base::Error failure() {
        const auto opened = open();
        EXPECT_FALSE(opened) << "opened";
        return opened ? base::Error{} : opened.error();
    }
    void make() { ASSERT_TRUE(open()); }
    fs::path onlyBackup() {
        const fs::directory_iterator files(dir.path() / "backups");
        return files->path();
    }
};

TEST_F(Opening, ANewFileRunsEveryMigration) {
    const auto database = open();
    ASSERT_TRUE(database) << database.error().message;
    EXPECT_EQ((*database)->outcome(), Outcome::Created);
    EXPECT_EQ((*database)->schema(), newestSchema());
    EXPECT_GE(newestSchema(), 1);
}

TEST_F(Opening, AMissingFolderIsMade) {
    file = dir.path() / "some" / "where" / "coach.db";
    EXPECT_TRUE(open());
    EXPECT_TRUE(fs::exists(file));
}

TEST_F(Opening, AnEmptyFileIsANewOne) {
    dir.write("coach.db", "");
    const auto database = open();
    ASSERT_TRUE(database);
    EXPECT_EQ((*database)->outcome(), Outcome::Created);
}

TEST_F(Opening, AgainFindsTheCurrentSchema) {
    make();
    const auto database = open();
    ASSERT_TRUE(database);
    EXPECT_EQ((*database)->outcome(), Outcome::Current);
    EXPECT_FALSE(fs::exists(dir.path() / "backups"));
}

TEST_F(Opening, AnOlderSchemaIsCopiedAndUpgraded) {
    make();
    tests::RawSqlite(file).run("INSERT INTO star (prompt, starred_at) VALUES ('x', 1)");
    const auto first = base::embeddedMigrations().front();
    const std::array<base::EmbeddedFile, 2> newer{
        first, {"9999_pretend.sql", "CREATE TABLE pretend (id INTEGER PRIMARY KEY) STRICT;"}};
    options.migrations = newer;
    const auto database = open();
    ASSERT_TRUE(database) << database.error().message;
    EXPECT_EQ((*database)->outcome(), Outcome::Upgraded);
    EXPECT_EQ((*database)->schema(), 9999);
    EXPECT_EQ(tests::RawSqlite(file).value("SELECT count(*) FROM pretend"), "0");
    EXPECT_EQ((*database)->backupMade(), onlyBackup());
    tests::RawSqlite copy(onlyBackup());
    EXPECT_EQ(copy.value("PRAGMA user_version"), std::to_string(newestSchema()));
    EXPECT_EQ(copy.value("SELECT prompt FROM star"), "x");
}

TEST_F(Opening, AFailedUpgradeLeavesTheOldSchemaAndACopy) {
    make();
    const std::array<base::EmbeddedFile, 2> broken{
        base::embeddedMigrations().front(),
        {"9999_broken.sql", "CREATE TABLE half (id INTEGER) STRICT; CREATE TABLE nonsense ("}};
    options.migrations = broken;
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Input);
    EXPECT_THAT(error.message, AllOf(HasSubstr("could not be upgraded"),
                                     HasSubstr(onlyBackup().string()), HasSubstr("is safe")));
    tests::RawSqlite raw(file);
    EXPECT_EQ(raw.value("PRAGMA user_version"), std::to_string(newestSchema()));
    EXPECT_EQ(raw.value("SELECT count(*) FROM sqlite_schema WHERE name = 'half'"), "0");
    options.migrations = base::embeddedMigrations();
    EXPECT_TRUE(open());
}

TEST_F(Opening, ANewerCompatibleSchemaIsUsed) {
    make();
    tests::RawSqlite(file).run("PRAGMA user_version = 9999");
    const auto database = open();
    ASSERT_TRUE(database) << database.error().message;
    EXPECT_EQ((*database)->outcome(), Outcome::NewerCompatible);
}

TEST_F(Opening, ANewerIncompatibleSchemaIsLeftAlone) {
    make();
    tests::RawSqlite(file).run(
        "PRAGMA user_version = 9999; UPDATE schema_info SET lowest_compatible = 9999");
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Input);
    EXPECT_THAT(error.message, AllOf(HasSubstr("newer PROBLEM Coach"), HasSubstr("is safe"),
                                     HasSubstr("9999"), HasSubstr("Install the newer program")));
    EXPECT_EQ(tests::RawSqlite(file).value("PRAGMA user_version"), "9999");
}

TEST_F(Opening, AnotherProgramsDatabaseIsLeftAlone) {
    tests::RawSqlite(file).run("CREATE TABLE song (title TEXT)");
    const std::string before = tests::readFile(file);
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Input);
    EXPECT_THAT(error.message, HasSubstr("belongs to another program"));
    EXPECT_EQ(tests::readFile(file), before);
}

TEST_F(Opening, WhatIsNoDatabaseIsLeftAlone) {
    dir.write("coach.db", "Dear diary");
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Input);
    EXPECT_THAT(error.message, HasSubstr("is not a database"));
    EXPECT_EQ(tests::readFile(file), "Dear diary");
    file = dir.path();
    EXPECT_THAT(failure().message, HasSubstr("is not a database"));
}

TEST_F(Opening, ADamagedFileIsNamedSo) {
    make();
    std::string bytes = tests::readFile(file);
    for (std::size_t i = 100; i < 4096; ++i)
        bytes[i] = static_cast<char>(~bytes[i]);
    dir.write("coach.db", bytes);
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Input);
    EXPECT_THAT(error.message, AllOf(HasSubstr("is damaged"), HasSubstr("restore FILE")));
    EXPECT_EQ(tests::readFile(file), bytes);
}

TEST_F(Opening, AFileThatWasCutOffIsDamaged) {
    make();
    dir.write("coach.db", tests::readFile(file).substr(0, 60));
    EXPECT_THAT(failure().message, HasSubstr("is damaged"));
}

TEST_F(Opening, AReadOnlyFileSaysSo) {
    make();
    fs::permissions(dir.path(), fs::perms(0755));
    fs::permissions(file, fs::perms(0444));
    const tests::Unprivileged nobody;
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Machine);
    EXPECT_THAT(error.message, AllOf(HasSubstr("is read-only"), HasSubstr("writable")));
}

TEST_F(Opening, AFileThatMayNotBeReadSaysSo) {
    make();
    fs::permissions(dir.path(), fs::perms(0755));
    fs::permissions(file, fs::perms(0000));
    const tests::Unprivileged nobody;
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Machine);
    EXPECT_THAT(error.message, HasSubstr("no permission"));
}

TEST_F(Opening, AFolderThatMayNotBeWrittenToSaysSo) {
    fs::permissions(dir.path(), fs::perms(0555));
    {
        const tests::Unprivileged nobody;
        const base::Error error = failure();
        EXPECT_EQ(error.kind, ErrorKind::Machine);
        EXPECT_THAT(error.message, HasSubstr("no permission"));
    }
    fs::permissions(dir.path(), fs::perms(0755));
}

TEST_F(Opening, ALockedFileIsWaitedForAndThenNamed) {
    make();
    auto other = std::make_unique<tests::RawSqlite>(file);
    other->run("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; DELETE FROM star");
    const base::Error error = failure();
    EXPECT_EQ(error.kind, ErrorKind::Machine);
    EXPECT_THAT(error.message, AllOf(HasSubstr("is locked"), HasSubstr("is safe")));
    other.reset();
    EXPECT_TRUE(open());
}

TEST_F(Opening, ManyAtOnceMakeOneWholeDatabase) {
    options.wait = base::Milliseconds(5000);
    std::vector<std::thread> threads;
    std::array<std::string, 4> messages;
    for (std::string& message : messages)
        threads.emplace_back([&] {
            const auto database = open();
            message = database ? "" : database.error().message;
        });
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& message : messages)
        EXPECT_EQ(message, "");
    EXPECT_EQ(tests::RawSqlite(file).value("SELECT count(*) FROM schema_info"), "1");
}

TEST_F(Opening, IsSafeAgainstPowerLossAndBrokenReferences) {
    const auto database = open();
    ASSERT_TRUE(database);
    EXPECT_EQ(tests::RawSqlite(file).value("PRAGMA journal_mode"), "wal");
    EXPECT_FALSE((*database)->run(
        "INSERT INTO note (attempt_id, stage, text, words, changed_at) VALUES (7, 'x', '', 0, 0)"));
}

/// One dump for each schema that was ever released; it must open for ever.
TEST_F(Opening, EveryHistoricSchemaIsUnderstood) {
    int dumps = 0;
    for (const auto& entry :
         fs::directory_iterator(fs::path(COACH_SOURCE_DIR) / "tests/unit/store/data")) {
        file = dir.path() / (entry.path().stem().string() + ".db");
        tests::RawSqlite(file).run(tests::readFile(entry.path()));
        const auto database = open();
        ASSERT_TRUE(database) << entry.path() << ": " << database.error().message;
        EXPECT_EQ((*database)->schema(), newestSchema());
        EXPECT_EQ(tests::RawSqlite(file).value("SELECT text FROM note WHERE stage = 'problem'"),
                  "Where will a spot be free?");
        ++dumps;
    }
    EXPECT_EQ(dumps, newestSchema()) << "a new schema needs its dump";
}

} // namespace
} // namespace coach::store
