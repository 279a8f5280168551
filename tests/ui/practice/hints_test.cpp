// What can be muted and heard again, found in a note, and ticked off.
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

#include "core/usecase/advice.h"
#include "tests/ui/practice/room.h"
#include "tests/ui/support/seed.h"
#include "ui/practice/find_bar.h"
#include "ui/practice/pinned_moves.h"
#include "ui/practice/practice_foot.h"
#include "ui/settings/settings_sheet.h"
#include "ui/widgets/button.h"

namespace coach::practice {
namespace {

using framework::StageId;
namespace setting = support::setting;

class Muting : public PracticeRoom {
protected:
    void leap() {
        type("The courier brings food. I would use XGBoost with SMOTE to deal with the "
             "imbalance. ");
        ASSERT_TRUE(becomesTrue([&] { return remarksOnTheLeap(); }, 9000));
    }
    bool remarksOnTheLeap() const {
        return page->remark() && page->remark()->kind == "premature-solution";
    }
    /// Opens the menu at the remark and takes an entry by keys, the first being 0.
    void mute(int entry) {
        QTest::mouseClick(find<QWidget>("muteButton"), Qt::LeftButton);
        auto* menu = find<QMenu>("muteMenu");
        ASSERT_TRUE(QTest::qWaitFor([&] { return menu->isVisible(); }));
        for (int i = 0; i < entry; ++i)
            QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        EXPECT_FALSE(page->remark());
    }
    /// After more text and a rest, is the leap remarked upon again?
    bool comesBack(int ms = 4500) {
        type("More. I would train a transformer on everything. ");
        return becomesTrue([&] { return remarksOnTheLeap(); }, ms);
    }
};

TEST_F(Muting, OnceLeavesThisSentenceAlone) {
    leap();
    mute(0);
    EXPECT_TRUE(settings.get(setting::kMuted).isEmpty());
    EXPECT_TRUE(comesBack());
}

TEST_F(Muting, ForThisAttemptHoldsWhenItIsOpenedAgain) {
    leap();
    mute(1);
    EXPECT_FALSE(comesBack(1000));
    EXPECT_TRUE(page->leaving());
    page.reset();
    open();
    EXPECT_FALSE(comesBack(1000));
    EXPECT_TRUE(settings.get(setting::kMuted).isEmpty());
}

TEST_F(Muting, ForEverIsTakenBackInTheSettings) {
    leap();
    mute(2);
    EXPECT_EQ(settings.get(setting::kMuted), QStringList(QStringLiteral("premature-solution")));
    EXPECT_FALSE(comesBack(1000));
    settings::SettingsSheet sheet(services(), page.get());
    sheet.show();
    auto* unmute =
        sheet.findChild<widgets::Button*>(QStringLiteral("unmute-premature-solution-Button"));
    ASSERT_NE(unmute, nullptr);
    QTest::mouseClick(unmute, Qt::LeftButton);
    EXPECT_TRUE(settings.get(setting::kMuted).isEmpty());
    EXPECT_TRUE(becomesTrue([&] { return remarksOnTheLeap(); }, 6000));
}

TEST_F(PracticeRoom, FindCountsAndWalksThroughTheNote) {
    type("Late food costs money. Cold food too. Food is all.");
    QTest::keyClick(editor(), Qt::Key_Home);
    QTest::keyClick(editor(), Qt::Key_F, Qt::ControlModifier);
    auto* bar = find<FindBar>("findBar");
    ASSERT_TRUE(bar->isVisible());
    auto* words = find<QLineEdit>("findEdit");
    QTest::keyClicks(words, QStringLiteral("food"));
    EXPECT_EQ(bar->matches().size(), 3U);
    EXPECT_EQ(find<QLabel>("findCountLabel")->text(), QStringLiteral("1 of 3"));
    QTest::keyClick(words, Qt::Key_Return);
    EXPECT_EQ(find<QLabel>("findCountLabel")->text(), QStringLiteral("2 of 3"));
    EXPECT_EQ(editor()->textCursor().selectedText(), QStringLiteral("food"));
    EXPECT_EQ(editor()->textCursor().selectionStart(), 28);
    QTest::keyClick(words, Qt::Key_Return, Qt::ShiftModifier);
    EXPECT_EQ(find<QLabel>("findCountLabel")->text(), QStringLiteral("1 of 3"));
    QTest::keyClicks(words, QStringLiteral("xyz"));
    EXPECT_EQ(find<QLabel>("findCountLabel")->text(), QStringLiteral("not found"));
    QTest::keyClick(words, Qt::Key_Escape);
    EXPECT_FALSE(bar->isVisible());
    EXPECT_TRUE(page->isVisible());
}

TEST_F(PracticeRoom, TheFootCountsTheWordsOfTheStage) {
    type("We predict minutes.");
    EXPECT_EQ(find<QLabel>("wordCountLabel")->text(), QStringLiteral("3 words"));
    QTest::keyClick(editor(), Qt::Key_2, Qt::ControlModifier);
    EXPECT_EQ(find<QLabel>("wordCountLabel")->text(), QStringLiteral("0 words"));
}

TEST_F(PracticeRoom, MovesOfTheLastReviewStandAtTheHeadAndLeadToTheirStage) {
    EXPECT_FALSE(find<PinnedMoves>("pinnedMoves")->isVisible());
    page.reset();
    tests::finished(*context, "fraud-detection");
    begin(session::Mode::Guided);
    auto* moves = find<PinnedMoves>("pinnedMoves");
    ASSERT_TRUE(moves->isVisible());
    ASSERT_FALSE(moves->moves().empty());
    EXPECT_TRUE(moves->isUnfolded());
    const StageId wanted = moves->moves().front().move.stage;
    QTest::mouseClick(find<QWidget>("pinnedMove0Button"), Qt::LeftButton);
    EXPECT_EQ(page->stage(), wanted);
    QTest::mouseClick(find<QWidget>("pinnedMovesButton"), Qt::LeftButton);
    EXPECT_FALSE(moves->isUnfolded());
}

} // namespace
} // namespace coach::practice
