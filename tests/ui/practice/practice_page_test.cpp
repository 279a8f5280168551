#include <algorithm>

#include <QAccessible>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include "core/usecase/practise.h"
#include "tests/ui/practice/room.h"
#include "ui/compare/revisions_sheet.h"
#include "ui/practice/clock_face.h"
#include "ui/practice/interviewer_panel.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_foot.h"
#include "ui/practice/practice_page.h"
#include "ui/practice/remark_card.h"
#include "ui/practice/stage_head.h"
#include "ui/practice/stage_rail.h"

namespace coach::practice {
namespace {

using framework::indexOf;
using framework::kStages;
using framework::StageId;

TEST_F(PracticeRoom, WhatIsTypedIsOnDiskWithinASecond) {
    type("The processor asks us.");
    EXPECT_TRUE(
        becomesTrue([&] { return onDisk(StageId::Problem) == "The processor asks us."; }, 1000));
    EXPECT_TRUE(becomesTrue(
        [&] { return page->findChild<PracticeFoot*>()->status() == QStringLiteral("Saved"); },
        1000));
}

TEST_F(PracticeRoom, TheWholeWayIsWalkedByKeyboard) {
    QSignalSpy wanted(page.get(), &shell::Workspace::requested);
    for (const StageId stage : kStages) {
        EXPECT_EQ(page->stage(), stage);
        type("We decide per order. ");
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
    }
    ASSERT_TRUE(becomesTrue([&] { return wanted.count() == 1; }, 8000));
    const auto destination = wanted.at(0).at(0).value<shell::Destination>();
    EXPECT_EQ(destination.kind, shell::Destination::Kind::Judge);
    const auto stored = usecase::Practise(*context).load(attempt);
    EXPECT_EQ(stored->state, session::AttemptState::Finished);
    for (const StageId stage : kStages)
        EXPECT_EQ(stored->notes[indexOf(stage)], "We decide per order. ");
}

TEST_F(PracticeRoom, KeysLeadToAStageAndBack) {
    QTest::keyClick(editor(), Qt::Key_4, Qt::ControlModifier);
    EXPECT_EQ(page->stage(), StageId::Approach);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(page->stage(), StageId::Options);
}

TEST_F(PracticeRoom, AClickOnALetterOpensItsStage) {
    auto* rail = find<StageRail>("stageRail");
    QTest::mouseClick(rail, Qt::LeftButton, {}, rail->rowRect(StageId::Evaluation).center());
    EXPECT_EQ(page->stage(), StageId::Evaluation);
    EXPECT_EQ(rail->current(), StageId::Evaluation);
}

TEST_F(PracticeRoom, ClosingKeepsEverythingAndResumesAtTheSameStage) {
    type("First.");
    QTest::keyClick(editor(), Qt::Key_3, Qt::ControlModifier);
    type("Third, not saved yet");
    EXPECT_TRUE(page->leaving());
    page.reset();
    EXPECT_EQ(onDisk(StageId::Options), "Third, not saved yet");
    open();
    EXPECT_EQ(page->stage(), StageId::Options);
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("Third, not saved yet"));
    EXPECT_EQ(editor()->note(StageId::Problem), QStringLiteral("First."));
}

TEST_F(PracticeRoom, UndoOutlivesSavingAndChangingTheStage) {
    type("one");
    ASSERT_TRUE(page->saver().flush(3000));
    QTest::keyClick(editor(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(editor(), Qt::Key_1, Qt::ControlModifier);
    QTest::keySequence(editor(), QKeySequence::Undo);
    EXPECT_EQ(editor()->toPlainText(), QString());
    EXPECT_TRUE(becomesTrue([&] { return onDisk(StageId::Problem).empty(); }, 1500));
}

TEST_F(PracticeRoom, ListsContinueAndEnd) {
    type("- rules");
    QTest::keyClick(editor(), Qt::Key_Return);
    type("trees");
    QTest::keyClick(editor(), Qt::Key_Return);
    QTest::keyClick(editor(), Qt::Key_Return);
    type("Done.");
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("- rules\n- trees\nDone."));
}

TEST_F(PracticeRoom, GuidingQuestionsStandThereUntilTheFirstSentence) {
    auto* head = page->findChild<StageHead*>();
    EXPECT_TRUE(head->questionsShown());
    EXPECT_TRUE(head->statementShown());
    type("We predict minutes.");
    EXPECT_FALSE(head->questionsShown());
    EXPECT_FALSE(head->statementShown());
    QTest::mouseClick(find<QWidget>("questionsButton"), Qt::LeftButton);
    EXPECT_TRUE(head->questionsShown());
}

TEST_F(PracticeRoom, ARemarkAppearsWhenTypingRestsAndItsSentenceCanBeParked) {
    type("The courier brings food. I would use XGBoost with SMOTE to deal with the imbalance. ");
    EXPECT_FALSE(page->remark());
    ASSERT_TRUE(becomesTrue([&] { return page->remark().has_value(); }, 6000));
    EXPECT_TRUE(find<RemarkCard>("remarkCard")->isVisible());
    EXPECT_EQ(page->remark()->kind, "premature-solution");
    QTest::keyClick(editor(), Qt::Key_Return, Qt::AltModifier);
    EXPECT_FALSE(page->remark());
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("The courier brings food. "));
    ASSERT_EQ(page->parked().size(), 1U);
    QTest::keyClick(editor(), Qt::Key_4, Qt::ControlModifier);
    QTest::mouseClick(find<QWidget>("insertParked0Button"), Qt::LeftButton);
    EXPECT_TRUE(editor()->toPlainText().contains(QStringLiteral("XGBoost")));
    EXPECT_TRUE(page->parked().empty());
}

TEST_F(PracticeRoom, ARemarkThatWasLeftDoesNotComeBack) {
    type("The courier brings food. I would use XGBoost with SMOTE to deal with the imbalance. ");
    ASSERT_TRUE(becomesTrue([&] { return page->remark().has_value(); }, 6000));
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_FALSE(page->remark());
    QTest::qWait(kShortPauses.remarkMs + 300);
    EXPECT_FALSE(page->remark() && page->remark()->kind == "premature-solution");
    EXPECT_TRUE(editor()->toPlainText().contains(QStringLiteral("XGBoost")));
}

TEST_F(PracticeRoom, TheInterviewerAnswersAndTheAnswerCanBeQuoted) {
    QTest::keyClick(editor(), Qt::Key_I, Qt::ControlModifier);
    auto* question = find<QLineEdit>("questionEdit");
    QTest::keyClicks(question, QStringLiteral("How many orders do we get a day?"));
    QTest::keyClick(question, Qt::Key_Return);
    auto* panel = find<InterviewerPanel>("interviewerPanel");
    ASSERT_TRUE(becomesTrue([&] { return panel->hasUnquoted(); }, 5000));
    QTest::keyClick(question, Qt::Key_Return, Qt::AltModifier);
    EXPECT_TRUE(editor()->toPlainText().startsWith(QStringLiteral("> ")));
    QTest::keyClicks(editor(), QStringLiteral("we size for the peak."));
    EXPECT_TRUE(editor()->toPlainText().endsWith(QStringLiteral("\nso: we size for the peak.")));
    EXPECT_FALSE(panel->hasUnquoted());
    ASSERT_TRUE(becomesTrue(
        [&] { return usecase::Practise(*context).load(attempt)->asked.size() == 1; }, 3000));
}

TEST_F(PracticeRoom, TheClockStopsAndGoesOn) {
    auto* face = static_cast<ClockFace*>(page->topBarWidget());
    EXPECT_TRUE(face->words().startsWith(QStringLiteral("of ")));
    QTest::keyClick(editor(), Qt::Key_F9);
    EXPECT_EQ(face->words(), QStringLiteral("stopped"));
    QTest::mouseClick(face, Qt::LeftButton);
    EXPECT_TRUE(face->words().startsWith(QStringLiteral("of ")));
}

TEST_F(PracticeRoom, AMockInterviewShowsTheTimeLeftAndTheBudgets) {
    begin(session::Mode::Mock30);
    auto* face = static_cast<ClockFace*>(page->topBarWidget());
    EXPECT_EQ(face->words(), QStringLiteral("left of 30"));
    EXPECT_EQ(page->subtitle(), QStringLiteral("Mock interview"));
    auto* rail = find<StageRail>("stageRail");
    EXPECT_EQ(rail->caption(StageId::Approach), QStringLiteral("6.5 min"));
}

TEST_F(PracticeRoom, WithoutAClockNoTimeIsShown) {
    begin(session::Mode::GuidedUntimed);
    EXPECT_EQ(page->topBarWidget(), nullptr);
    type("We predict minutes.");
    auto* rail = find<StageRail>("stageRail");
    EXPECT_EQ(rail->caption(StageId::Problem), QStringLiteral("3 words"));
    EXPECT_FALSE(rail->rowWords(StageId::Problem).contains(QStringLiteral("min,")));
}

TEST_F(PracticeRoom, TimeIsCountedForTheStageItWasSpentIn) {
    QTest::qWait(1100);
    QTest::keyClick(editor(), Qt::Key_2, Qt::ControlModifier);
    ASSERT_TRUE(becomesTrue(
        [&] { return usecase::Practise(*context).load(attempt)->spent[0].count() >= 1000; }, 3000));
    EXPECT_LT(usecase::Practise(*context).load(attempt)->spent[1].count(), 500);
}

TEST_F(PracticeRoom, FocusModeShowsTheTextAlone) {
    QTest::keyClick(editor(), Qt::Key_F11);
    EXPECT_FALSE(find<StageRail>("stageRail")->isVisible());
    EXPECT_TRUE(editor()->isVisible());
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_TRUE(find<StageRail>("stageRail")->isVisible());
}

TEST_F(PracticeRoom, AnotherWindowsTextIsKeptAndTold) {
    type("Mine.");
    ASSERT_TRUE(page->saver().flush(3000));
    ASSERT_TRUE(
        usecase::Practise(*context).saveNote(attempt, StageId::Problem, "Theirs.", "Mine."));
    type(" More.");
    ASSERT_TRUE(page->saver().flush(3000));
    EXPECT_EQ(onDisk(StageId::Problem), "Mine. More.");
    EXPECT_TRUE(
        page->findChild<PracticeFoot*>()->status().contains(QStringLiteral("Another window")));
    const auto revisions = usecase::Practise(*context).revisions(attempt, StageId::Problem);
    EXPECT_TRUE(
        std::ranges::any_of(*revisions, [](const auto& one) { return one.text == "Theirs."; }));
}

TEST_F(PracticeRoom, AnEarlierTextIsTakenBackAndThatIsUndone) {
    type("First words.");
    QTest::keyClick(editor(), Qt::Key_2, Qt::ControlModifier);
    QTest::keyClick(editor(), Qt::Key_1, Qt::ControlModifier);
    type(" Second words.");
    const QString both = editor()->toPlainText();
    QTest::keyClick(editor(), Qt::Key_H, Qt::ControlModifier);
    auto* sheet = page->findChild<compare::RevisionsSheet*>();
    ASSERT_NE(sheet, nullptr);
    ASSERT_EQ(sheet->count(), 1);
    QTest::keyClick(sheet->findChild<QListWidget*>(), Qt::Key_Return);
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("First words."));
    ASSERT_TRUE(becomesTrue([&] { return onDisk(StageId::Problem) == "First words."; }, 3000));
    QTest::keyClick(editor(), Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(editor()->toPlainText(), both);
}

TEST_F(PracticeRoom, TheRailTellsScreenReadersWhereTheWriterIs) {
    auto* rail = find<StageRail>("stageRail");
    QAccessibleInterface* tabs = QAccessible::queryAccessibleInterface(rail);
    ASSERT_NE(tabs, nullptr);
    EXPECT_EQ(tabs->role(), QAccessible::PageTabList);
    ASSERT_EQ(tabs->childCount(), 7);
    EXPECT_TRUE(tabs->child(0)
                    ->text(QAccessible::Name)
                    .startsWith(QStringLiteral("Problem definition, current")));
}

} // namespace
} // namespace coach::practice
