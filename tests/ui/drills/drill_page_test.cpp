#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/usecase/drills.h"
#include "tests/ui/support/seed.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/drills/drill_page.h"
#include "ui/drills/drill_settings.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/drills_page.h"
#include "ui/drills/grade_bar.h"
#include "ui/drills/judged_view.h"
#include "ui/progress/progress_words.h"
#include "ui/widgets/annotated_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/words.h"

namespace coach::drills {
namespace {

class DrillRoomTest : public tests::UiHarness {
protected:
    usecase::Drills drills() { return usecase::Drills(*context, progress::localDay); }

    DrillPage& room(std::optional<framework::DrillId> one = {}) {
        page = std::make_unique<DrillPage>(services(), std::move(one));
        auto& made = static_cast<DrillPage&>(*page);
        QSignalSpy spy(&made, &DrillPage::asked);
        open();
        EXPECT_TRUE(spy.wait(5000));
        return made;
    }
    DrillsPage& place() {
        page = std::make_unique<DrillsPage>(services());
        auto& made = static_cast<DrillsPage&>(*page);
        QSignalSpy shown(&made, &DrillsPage::shown);
        open();
        EXPECT_TRUE(shown.wait(5000));
        return made;
    }
    void open() {
        page->resize(1280, 740);
        page->QWidget::show();
        page->activateWindow();
        (void)QTest::qWaitForWindowActive(page.get());
        page->entered();
    }
    /// Presses a key where the focus is, and waits for what it leads to.
    template <class Signal>
    void pressUntil(Signal signal, Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QSignalSpy spy(static_cast<DrillPage*>(page.get()), signal);
        QTest::keyClick(QApplication::focusWidget(), key, with);
        EXPECT_TRUE(spy.count() > 0 || spy.wait(5000));
    }
    QString words(const char* name) {
        return page->findChild<widgets::Words*>(QLatin1String(name))->text();
    }
    QString asked() { return find<QWidget>("drillQuestionLabel")->accessibleName(); }
    template <class T>
    T* find(const char* name) {
        return page->findChild<T*>(QLatin1String(name));
    }

    std::unique_ptr<shell::Workspace> page;
};

TEST_F(DrillRoomTest, AnAnswerIsScoredWithItsEvidenceAndEnterTakesTheSuggestion) {
    const auto queue = tests::must(drills().queue());
    ASSERT_FALSE(queue.items.empty());
    const auto& question = queue.items.front().question;
    room();
    EXPECT_EQ(asked(), QString::fromStdString(question.text));
    auto* edit = find<widgets::AnnotatedEdit>("drillAnswerEdit");
    EXPECT_TRUE(edit->hasFocus());
    QTest::keyClicks(edit, QString::fromStdString(question.strong));
    pressUntil(&DrillPage::judged, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_TRUE(find<QWidget>("judgedView")->isVisible());
    EXPECT_EQ(words("strongAnswerLabel"), QString::fromStdString(question.strong));
    EXPECT_TRUE(words("weakAnswerLabel").contains(QString::fromStdString(question.weak)));
    EXPECT_FALSE(words("drillLevelLabel").isEmpty());
    // The strong answer word for word counts as an echo, so its criteria may stand as missing.
    EXPECT_TRUE(find<QWidget>("criterion1Row") != nullptr ||
                find<QWidget>("missingRow") != nullptr);
    auto* suggested = qobject_cast<GradeButton*>(QApplication::focusWidget());
    ASSERT_NE(suggested, nullptr);
    EXPECT_TRUE(suggested->isSuggested());
    EXPECT_TRUE(suggested->accessibleName().contains(QStringLiteral("Suggested")));
    const Grade grade = suggested->grade();
    pressUntil(&DrillPage::asked, Qt::Key_Return);
    const auto history = tests::must(drills().history(question.id));
    ASSERT_EQ(history.size(), 1u);
    EXPECT_EQ(history[0].grade, grade);
    EXPECT_EQ(history[0].text, question.strong);
    EXPECT_TRUE(history[0].level);
}

TEST_F(DrillRoomTest, ADaysQueueIsDoneByKeyboardAlone) {
    const auto queue = tests::must(drills().queue());
    const auto count = queue.items.size();
    ASSERT_GT(count, 0u);
    auto& made = room();
    EXPECT_EQ(words("drillStandingLabel"), QStringLiteral("1 of %1 today").arg(count));
    for (std::size_t i = 0; i < count; ++i) {
        pressUntil(&DrillPage::judged, Qt::Key_Return, Qt::ControlModifier);
        if (i + 1 < count)
            pressUntil(&DrillPage::asked, Qt::Key_4);
        else
            pressUntil(&DrillPage::finished, Qt::Key_4);
    }
    EXPECT_TRUE(words("doneLabel").startsWith(QStringLiteral("Done")));
    QSignalSpy asked(&made, &shell::Workspace::requested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].value<shell::Destination>().kind, shell::Destination::Kind::Drills);
}

TEST_F(DrillRoomTest, FiguresAreTextWhileAnAnswerIsTyped) {
    room();
    auto* edit = find<widgets::AnnotatedEdit>("drillAnswerEdit");
    QTest::keyClicks(edit, QStringLiteral("80 ms in 3 of 4"));
    EXPECT_EQ(edit->toPlainText(), QStringLiteral("80 ms in 3 of 4"));
    EXPECT_TRUE(edit->isVisible());
}

TEST_F(DrillRoomTest, AGradeIsTakenBackWithUndo) {
    const auto first = tests::must(drills().queue()).items.front().question;
    room();
    pressUntil(&DrillPage::judged, Qt::Key_Return, Qt::ControlModifier);
    pressUntil(&DrillPage::asked, Qt::Key_3);
    EXPECT_EQ(tests::must(drills().history(first.id)).size(), 1u);
    pressUntil(&DrillPage::asked, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_TRUE(tests::must(drills().history(first.id)).empty());
    EXPECT_EQ(asked(), QString::fromStdString(first.text));
}

TEST_F(DrillRoomTest, TwoGradesByChoice) {
    settings.set(support::setting::kTwoGrades, true);
    room();
    pressUntil(&DrillPage::judged, Qt::Key_Return, Qt::ControlModifier);
    auto* bar = find<GradeBar>("gradeBar");
    ASSERT_EQ(bar->count(), 2);
    EXPECT_EQ(bar->button(1)->grade(), Grade::Again);
    EXPECT_EQ(bar->button(2)->grade(), Grade::Good);
}

TEST_F(DrillRoomTest, TheClockIsHiddenOnWish) {
    room();
    EXPECT_TRUE(words("drillClockLabel").contains(QStringLiteral(" of ")));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_F9);
    EXPECT_EQ(words("drillClockLabel"), QStringLiteral("Your answer"));
    EXPECT_FALSE(settings.get(support::setting::kDrillClock));
}

TEST_F(DrillRoomTest, WhatIsPutOffComesLater) {
    const auto queue = tests::must(drills().queue());
    ASSERT_GT(queue.items.size(), 1u);
    room();
    pressUntil(&DrillPage::asked, Qt::Key_J, Qt::ControlModifier);
    EXPECT_EQ(asked(), QString::fromStdString(queue.items[1].question.text));
}

TEST_F(DrillRoomTest, ThePlaceTellsTodaysQueueAndBegins) {
    auto& made = place();
    EXPECT_TRUE(words("drillsTitleLabel").startsWith(QStringLiteral("Today: ")));
    EXPECT_TRUE(words("drillsWhyLabel").contains(QStringLiteral("new")));
    EXPECT_TRUE(words("retentionLabel").startsWith(QStringLiteral("Target retention 90 %")));
    QSignalSpy asked(&made, &shell::Workspace::requested);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1);
    const auto to = asked[0][0].value<shell::Destination>();
    EXPECT_EQ(to.kind, shell::Destination::Kind::Drill);
    EXPECT_FALSE(to.drill);
}

TEST_F(DrillRoomTest, EveryQuestionIsFoundByItsWordsAndOpened) {
    const auto all = tests::must(drills().questions());
    auto& made = place();
    QTest::mouseClick(find<widgets::Button>("allQuestionsButton"), Qt::LeftButton);
    auto* table = find<QTableView>("drillTable");
    EXPECT_EQ(table->model()->rowCount(), static_cast<int>(all.size()));
    QTest::keyClick(page.get(), Qt::Key_F, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("bias variance"));
    EXPECT_LT(table->model()->rowCount(), static_cast<int>(all.size()));
    ASSERT_GT(table->model()->rowCount(), 0);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
    QSignalSpy asked(&made, &shell::Workspace::requested);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_TRUE(asked[0][0].value<shell::Destination>().drill);
}

TEST_F(DrillRoomTest, AnEmptySearchSaysWhatToDo) {
    place();
    QTest::keyClicks(find<widgets::FilterEdit>("drillFilterEdit"), QStringLiteral("zzzz"));
    EXPECT_TRUE(find<QWidget>("drillsEmptyLabel")->isVisible());
    EXPECT_TRUE(words("drillsEmptyLabel").contains(QStringLiteral("Clear the search")));
}

TEST(DrillWords, SayWhenAQuestionComesBack) {
    using namespace std::chrono_literals;
    EXPECT_EQ(waitWords(10min), QStringLiteral("10 minutes"));
    EXPECT_EQ(waitWords(24h), QStringLiteral("1 day"));
    EXPECT_EQ(waitWords(24h * 9), QStringLiteral("9 days"));
    EXPECT_EQ(waitWords(24h * 91), QStringLiteral("3 months"));
    EXPECT_EQ(waitWords(24h * 730), QStringLiteral("2 years"));
    EXPECT_EQ(trainsWords({framework::StageId::Options, framework::StageId::Approach}),
              QStringLiteral("trains O and B"));
}

} // namespace
} // namespace coach::drills
