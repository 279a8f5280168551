#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QTextEdit>

#include "core/usecase/own_views.h"
#include "core/usecase/review.h"
#include "tests/ui/support/seed.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/score/judge_page.h"
#include "ui/score/level_slider.h"

namespace coach::score {
namespace {

using framework::indexOf;
using framework::StageId;

class Judge : public tests::UiHarness {
protected:
    Judge() : attempt(tests::finished(*context, "delivery-eta")) {
        page = std::make_unique<JudgePage>(services(), attempt);
        page->resize(1280, 744);
        page->show();
        page->entered();
        QApplication::processEvents();
    }
    session::OwnLevels kept() {
        const auto cards = usecase::Review(*context).cards(attempt);
        return usecase::OwnViews(*context).of(cards->front().id)->levels;
    }
    void picture(const char* name) {
        QTest::qWait(20);
        const QString pictures = qEnvironmentVariable("COACH_PICTURES");
        if (!pictures.isEmpty())
            page->grab().save(pictures + QLatin1Char('/') + QString::fromLatin1(name));
    }

    framework::AttemptId attempt;
    std::unique_ptr<JudgePage> page;
};

TEST_F(Judge, SaysNothingOfTheScore) {
    for (const auto* label : page->findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains(QStringLiteral("of 4"))) << label->text().toStdString();
    EXPECT_FALSE(page->slider(StageId::Problem)->level());
}

TEST_F(Judge, KeysSetALevelInHalvesAndGoFromStageToStage) {
    auto* first = page->slider(StageId::Problem);
    ASSERT_TRUE(first->hasFocus());
    QTest::keyClick(first, Qt::Key_3);
    EXPECT_EQ(first->level(), 3.0);
    QTest::keyClick(first, Qt::Key_Left);
    EXPECT_EQ(first->level(), 2.5);
    EXPECT_EQ(first->words(), QStringLiteral("2.5, between partial and solid"));
    EXPECT_EQ(first->accessibleDescription(), first->words());
    QTest::keyClick(first, Qt::Key_Down);
    auto* second = page->slider(StageId::Requirements);
    ASSERT_TRUE(second->hasFocus());
    QTest::keyClick(second, Qt::Key_Right);
    EXPECT_EQ(second->level(), 2.0) << "the keys begin in the middle";
    QTest::keyClick(second, Qt::Key_Backspace);
    EXPECT_FALSE(second->level());
    QTest::keyClick(second, Qt::Key_Up);
    EXPECT_TRUE(first->hasFocus());
}

TEST_F(Judge, AClickSetsTheLevelUnderIt) {
    auto* slider = page->slider(StageId::Options);
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->xOf(3.5) + 2, slider->height() / 2});
    EXPECT_EQ(slider->level(), 3.5);
}

TEST_F(Judge, WhatWasJudgedIsKeptBeforeTheReviewOpens) {
    QSignalSpy wanted(page.get(), &shell::Workspace::requested);
    QTest::keyClick(page->slider(StageId::Problem), Qt::Key_4);
    page->slider(StageId::Monitoring)->setFocus();
    QTest::keyClick(page->slider(StageId::Monitoring), Qt::Key_1);
    QTest::keyClick(page->slider(StageId::Monitoring), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.at(0).at(0).value<shell::Destination>().kind,
              shell::Destination::Kind::Review);
    EXPECT_EQ(kept()[indexOf(StageId::Problem)], 4.0);
    EXPECT_EQ(kept()[indexOf(StageId::Monitoring)], 1.0);
    EXPECT_FALSE(kept()[indexOf(StageId::Options)]);
}

TEST_F(Judge, NobodyHasToJudge) {
    QSignalSpy wanted(page.get(), &shell::Workspace::requested);
    QTest::mouseClick(page->findChild<QAbstractButton*>(QStringLiteral("showLevelsButton")),
                      Qt::LeftButton);
    EXPECT_EQ(wanted.count(), 1);
    EXPECT_FALSE(session::meanLevel(kept()));
}

TEST_F(Judge, GoingBackLosesNothing) {
    QTest::keyClick(page->slider(StageId::Problem), Qt::Key_2);
    EXPECT_TRUE(page->leaving());
    EXPECT_EQ(kept()[0], 2.0);
}

TEST_F(Judge, OnesOwnTextStandsBeside) {
    auto* note = page->findChild<QTextEdit*>(QStringLiteral("judgedNote"));
    EXPECT_TRUE(note->toPlainText().contains(QStringLiteral("how long it takes to arrive")));
    QTest::keyClick(page->slider(StageId::Problem), Qt::Key_Down);
    EXPECT_TRUE(note->toPlainText().isEmpty());
}

TEST_F(Judge, EverythingFitsInEveryLook) {
    int level = 0;
    for (const StageId stage : framework::kStages)
        if (stage != StageId::Evaluation)
            page->slider(stage)->setLevel((++level % 9) / 2.0 + 0.5);
    page->slider(StageId::Problem)->setFocus(Qt::TabFocusReason);
    picture("judge-light.png");
    theme.setChoice(theme::SchemeChoice::Dark);
    picture("judge-dark.png");
    page->resize(1920, 1024);
    picture("judge-1920.png");
    theme.setChoice(theme::SchemeChoice::Light);
    page->resize(1280, 744);
    theme.setTextPercent(200);
    QTest::qWait(50);
    picture("judge-200.png");
    const auto* last = page->slider(StageId::Monitoring);
    EXPECT_GE(last->x(), 0);
    EXPECT_LE(last->geometry().right(), page->width());
}

} // namespace
} // namespace coach::score
