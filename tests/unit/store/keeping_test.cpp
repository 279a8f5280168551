// Nothing that was acknowledged is ever lost: full disks, failing writes, kills, two windows.
#include <array>
#include <charconv>
#include <csignal>
#include <set>
#include <string>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/store/database.h"
#include "core/usecase/library.h"
#include "tests/support/practice_place.h"
#include "tests/support/raw_sqlite.h"

namespace coach::usecase {
namespace {

using base::ErrorKind;
using framework::StageId;
using testing::HasSubstr;

/// No file may grow beyond `bytes` while this lives, as if the disk were full or failing.
class NoRoom {
public:
    explicit NoRoom(rlim_t bytes) {
        ::getrlimit(RLIMIT_FSIZE, &m_old);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit now{bytes, m_old.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &now);
    }
    ~NoRoom() {
        ::setrlimit(RLIMIT_FSIZE, &m_old);
        std::signal(SIGXFSZ, m_signal);
    }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;

private:
    rlimit m_old{};
    void (*m_signal)(int) = nullptr;
};

TEST(Keeping, AFullDiskKeepsWhatWasSavedAndTheNextTryWorks) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "safe", ""));
    auto& database = place.context->database();
    ASSERT_TRUE(database.run("PRAGMA max_page_count = 1")); // SQLite takes the present size
    const std::string big(1 << 20, 'x');
    const auto saved = place.practise().saveNote(id, StageId::Problem, big, "safe");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::Machine);
    EXPECT_THAT(saved.error().message, HasSubstr("disk is full"));
    EXPECT_EQ(place.practise().load(id)->notes[0], "safe");
    ASSERT_TRUE(database.run("PRAGMA max_page_count = 1000000"));
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, big, "safe"));
    EXPECT_EQ(place.practise().load(id)->notes[0], big);
}

TEST(Keeping, AFailingWriteKeepsWhatWasSavedAndTheNextTryWorks) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "safe", ""));
    const std::string big(1 << 20, 'x');
    {
        const NoRoom noRoom(200'000);
        const auto saved = place.practise().saveNote(id, StageId::Problem, big, "safe");
        ASSERT_FALSE(saved);
        EXPECT_EQ(saved.error().kind, ErrorKind::Machine);
        EXPECT_THAT(saved.error().message, HasSubstr("disk"));
        EXPECT_EQ(place.practise().load(id)->notes[0], "safe");
    }
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, big, "safe"));
    EXPECT_EQ(place.practise().load(id)->notes[0], big);
}

TEST(Keeping, ALockBeyondTheWaitIsTheMachinesAndTheNextTryWorks) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.context->database().run("PRAGMA busy_timeout = 50"));
    tests::RawSqlite other(place.places().database);
    other.run("BEGIN IMMEDIATE");
    const auto saved = place.practise().saveNote(id, StageId::Problem, "text", "");
    ASSERT_FALSE(saved);
    EXPECT_EQ(saved.error().kind, ErrorKind::Machine);
    EXPECT_THAT(saved.error().message, HasSubstr("is locked"));
    EXPECT_TRUE(place.practise().load(id)) << "reading goes on";
    other.run("COMMIT");
    EXPECT_TRUE(place.practise().saveNote(id, StageId::Problem, "text", ""));
}

TEST(Keeping, TwoContextsWritingAtOnceLoseNothing) {
    tests::PracticePlace place;
    const auto id = place.started();
    constexpr int kSaves = 40;
    const auto write = [&](StageId own, char who) {
        const auto context = place.open();
        Practise practise(*context);
        std::string ownText;
        std::string sharedText;
        for (int i = 0; i < kSaves; ++i) {
            const std::string next = ownText + who;
            EXPECT_TRUE(practise.saveNote(id, own, next, ownText));
            ownText = next;
            const std::string shared = std::string(1, who) + std::to_string(i);
            EXPECT_TRUE(practise.saveNote(id, StageId::Problem, shared, sharedText));
            sharedText = shared;
        }
    };
    std::thread one(write, StageId::Options, 'a');
    std::thread two(write, StageId::Approach, 'b');
    one.join();
    two.join();
    const auto attempt = place.practise().load(id);
    ASSERT_TRUE(attempt);
    EXPECT_EQ(attempt->notes[framework::indexOf(StageId::Options)], std::string(kSaves, 'a'));
    EXPECT_EQ(attempt->notes[framework::indexOf(StageId::Approach)], std::string(kSaves, 'b'));
    std::set<std::string> kept{attempt->notes[0]};
    const auto revisions = place.practise().revisions(id, StageId::Problem);
    for (const auto& revision : *revisions)
        kept.insert(revision.text);
    EXPECT_TRUE(kept.contains("a" + std::to_string(kSaves - 1)));
    EXPECT_TRUE(kept.contains("b" + std::to_string(kSaves - 1)));
}

/// Saves one number after the other and says so into the pipe after each.
[[noreturn]] void saveUntilKilled(const tests::PracticePlace& place, const framework::AttemptId& id,
                                  int pipe) {
    const auto context = place.open();
    Practise practise(*context);
    std::string before;
    for (int i = 1;; ++i) {
        const std::string text = std::to_string(i) + ' ' + std::string(5000, 'x');
        if (!practise.saveNote(id, StageId::Problem, text, before))
            ::_exit(1);
        before = text;
        if (::write(pipe, &i, sizeof i) != sizeof i)
            ::_exit(2);
    }
}

TEST(Keeping, AKillLosesNothingOlderThanTheLastAcknowledgedSave) {
    for (int round = 1; round <= 8; ++round) {
        tests::PracticePlace place;
        const auto id = place.started();
        place.context.reset(); // SQLite's handles must not cross a fork
        std::array<int, 2> ends{};
        ASSERT_EQ(::pipe(ends.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            ::close(ends[0]);
            saveUntilKilled(place, id, ends[1]);
        }
        ::close(ends[1]);
        int acknowledged = 0;
        while (acknowledged < round * 3 &&
               ::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        ::usleep(static_cast<useconds_t>(round) * 313); // somewhere within the next save
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (::read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        ::close(ends[0]);

        place.context = place.open();
        const auto attempt = place.practise().load(id);
        ASSERT_TRUE(attempt);
        int found = 0;
        const std::string& note = attempt->notes[0];
        std::from_chars(note.data(), note.data() + note.size(), found);
        EXPECT_GE(acknowledged, round * 3);
        EXPECT_GE(found, acknowledged);
        EXPECT_LE(found, acknowledged + 1);
        EXPECT_EQ(tests::RawSqlite(place.places().database).value("PRAGMA integrity_check"), "ok");
    }
}

TEST(Keeping, ACardInTheDatabaseCannotBeChanged) {
    tests::PracticePlace place;
    const auto id = place.started();
    ASSERT_TRUE(place.practise().saveNote(id, StageId::Problem, "Some text.", ""));
    ASSERT_TRUE(place.practise().finish(id));
    EXPECT_FALSE(place.context->database().run("UPDATE card SET level = 4"));
}

} // namespace
} // namespace coach::usecase
