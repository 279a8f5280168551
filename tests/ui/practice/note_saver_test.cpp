#include <vector>

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTest>

#include "ui/practice/note_saver.h"

namespace coach::practice {
namespace {

using framework::StageId;

/// A disk that answers when it is told to.
class SlowDisk {
public:
    NoteSaver::Write writer() {
        return [this](const NoteEdit& edit, NoteSaver::Written done) {
            writes.push_back(edit);
            m_done = std::move(done);
            if (!holds)
                answer(full ? base::Result<usecase::Saved>(base::machineError("the disk is full"))
                            : usecase::Saved{});
        };
    }
    void answer(base::Result<usecase::Saved> result) {
        const auto done = std::exchange(m_done, {});
        done(std::move(result));
    }
    std::vector<NoteEdit> writes;
    bool full = false;
    bool holds = false;

private:
    NoteSaver::Written m_done;
};

TEST(NoteSaver, WritesAMomentAfterTheLastKey) {
    SlowDisk disk;
    NoteSaver saver(disk.writer());
    QElapsedTimer passed;
    passed.start();
    saver.edit(StageId::Problem, QStringLiteral("a"));
    saver.edit(StageId::Problem, QStringLiteral("ab"));
    EXPECT_EQ(saver.state(), SaveState::Saving);
    ASSERT_TRUE(QTest::qWaitFor([&] { return saver.state() == SaveState::Saved; }, 1000));
    EXPECT_LT(passed.elapsed(), 700);
    ASSERT_EQ(disk.writes.size(), 1U);
    EXPECT_EQ(disk.writes[0].text, QStringLiteral("ab"));
    EXPECT_EQ(disk.writes[0].before, QString());
}

TEST(NoteSaver, WritesInBetweenWhenTypingNeverRests) {
    SlowDisk disk;
    NoteSaver saver(disk.writer());
    QElapsedTimer passed;
    passed.start();
    QString text;
    while (disk.writes.empty() && passed.elapsed() < 3000) {
        text += QLatin1Char('x');
        saver.edit(StageId::Approach, text);
        QTest::qWait(20);
    }
    EXPECT_LT(passed.elapsed(), 900);
}

TEST(NoteSaver, TellsTheStoreWhatItLastSaved) {
    SlowDisk disk;
    NoteSaver saver(disk.writer());
    framework::PerStage<QString> onDisk;
    onDisk[0] = QStringLiteral("old");
    saver.reset(onDisk);
    saver.edit(StageId::Problem, QStringLiteral("new"));
    saver.saveNow();
    saver.edit(StageId::Problem, QStringLiteral("newer"));
    saver.saveNow();
    ASSERT_EQ(disk.writes.size(), 2U);
    EXPECT_EQ(disk.writes[0].before, QStringLiteral("old"));
    EXPECT_EQ(disk.writes[1].before, QStringLiteral("new"));
}

TEST(NoteSaver, DoesNotTouchTheDiskForATextThatIsThere) {
    SlowDisk disk;
    NoteSaver saver(disk.writer());
    saver.edit(StageId::Problem, QString());
    saver.saveNow();
    EXPECT_TRUE(disk.writes.empty());
}

TEST(NoteSaver, KeepsTheTextOfAFailedWriteAndTriesAgain) {
    SlowDisk disk;
    disk.full = true;
    NoteSaver saver(disk.writer());
    saver.edit(StageId::Limitations, QStringLiteral("do not lose me"));
    saver.saveNow();
    EXPECT_EQ(saver.state(), SaveState::Failed);
    EXPECT_EQ(saver.lastError().message, "the disk is full");
    EXPECT_FALSE(saver.isIdle());
    disk.full = false;
    ASSERT_TRUE(QTest::qWaitFor([&] { return saver.state() == SaveState::Saved; },
                                NoteSaver::kRetryMs + 2000));
    EXPECT_EQ(disk.writes.back().text, QStringLiteral("do not lose me"));
    EXPECT_EQ(disk.writes.back().before, QString());
}

TEST(NoteSaver, DoesNotOverwriteANewerTextWithTheOneThatFailed) {
    SlowDisk disk;
    disk.holds = true;
    NoteSaver saver(disk.writer());
    saver.edit(StageId::Problem, QStringLiteral("one"));
    saver.saveNow();
    saver.edit(StageId::Problem, QStringLiteral("one two"));
    disk.answer(base::machineError("locked"));
    disk.holds = false;
    saver.saveNow();
    EXPECT_EQ(disk.writes.back().text, QStringLiteral("one two"));
    EXPECT_EQ(saver.state(), SaveState::Saved);
}

TEST(NoteSaver, NeverWritesTwiceAtATimeAndWritesWhatCameMeanwhile) {
    SlowDisk disk;
    disk.holds = true;
    NoteSaver saver(disk.writer());
    saver.edit(StageId::Problem, QStringLiteral("one"));
    saver.saveNow();
    saver.edit(StageId::Problem, QStringLiteral("one two"));
    saver.saveNow();
    EXPECT_EQ(disk.writes.size(), 1U);
    disk.answer(usecase::Saved{});
    ASSERT_EQ(disk.writes.size(), 2U);
    EXPECT_EQ(disk.writes[1].text, QStringLiteral("one two"));
    EXPECT_EQ(disk.writes[1].before, QStringLiteral("one"));
    disk.answer(usecase::Saved{});
    EXPECT_EQ(saver.state(), SaveState::Saved);
}

TEST(NoteSaver, TellsOfAConflict) {
    SlowDisk disk;
    disk.holds = true;
    NoteSaver saver(disk.writer());
    std::optional<StageId> told;
    QObject::connect(&saver, &NoteSaver::conflictFound, [&](StageId stage) { told = stage; });
    saver.edit(StageId::Options, QStringLiteral("mine"));
    saver.saveNow();
    usecase::Saved saved;
    saved.conflict = true;
    disk.answer(saved);
    EXPECT_EQ(told, StageId::Options);
}

TEST(NoteSaver, FlushWaitsForTheDisk) {
    SlowDisk disk;
    disk.holds = true;
    NoteSaver saver(disk.writer());
    saver.edit(StageId::Problem, QStringLiteral("last words"));
    QTimer::singleShot(50, [&] { disk.answer(usecase::Saved{}); });
    EXPECT_TRUE(saver.flush(2000));
    EXPECT_EQ(disk.writes.back().text, QStringLiteral("last words"));
}

TEST(NoteSaver, FlushGivesUpOnABrokenDisk) {
    SlowDisk disk;
    disk.full = true;
    NoteSaver saver(disk.writer());
    saver.edit(StageId::Problem, QStringLiteral("last words"));
    EXPECT_FALSE(saver.flush(2000));
}

} // namespace
} // namespace coach::practice
