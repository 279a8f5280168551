#include <QDateEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "core/usecase/progress.h"
#include "tests/ui/support/seed.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/progress/painted_charts.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/progress_words.h"
#include "ui/progress/stage_chart.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::progress {
namespace {

class ProgressPageTest : public tests::UiHarness {
protected:
    void show() {
        page = std::make_unique<ProgressPage>(services());
        page->resize(1280, 740);
        page->QWidget::show();
        page->activateWindow();
        QSignalSpy read(page.get(), &ProgressPage::shown); // may come before the window is active
        page->entered();
        (void)QTest::qWaitForWindowActive(page.get());
        ASSERT_TRUE(read.count() > 0 || read.wait(5000));
    }
    void practise(int times) {
        for (int i = 0; i < times; ++i) {
            clock.advance(std::chrono::hours(24));
            tests::finished(*context, "fraud-detection");
        }
    }
    QString words(const char* name) {
        return page->findChild<widgets::Words*>(QLatin1String(name))->text();
    }
    template <class T>
    T* find(const char* name) {
        return page->findChild<T*>(QLatin1String(name));
    }

    std::unique_ptr<ProgressPage> page;
};

TEST_F(ProgressPageTest, SaysWhatToDoFirstWhenNothingWasFinished) {
    show();
    EXPECT_TRUE(words("nextLabel").contains(QStringLiteral("first attempt")));
    EXPECT_FALSE(find<QWidget>("levelCharts")->isVisible());
    QSignalSpy asked(page.get(), &shell::Workspace::requested);
    QTest::keyClick(find<widgets::Button>("startNextButton"), Qt::Key_Return);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_EQ(asked[0][0].value<shell::Destination>().kind, shell::Destination::Kind::Library);
}

TEST_F(ProgressPageTest, ProposesAPromptAndOpensIt) {
    practise(3);
    show();
    EXPECT_TRUE(words("nextLabel").startsWith(QStringLiteral("Practise ")));
    QSignalSpy asked(page.get(), &shell::Workspace::requested);
    QTest::mouseClick(find<widgets::Button>("startNextButton"), Qt::LeftButton);
    ASSERT_EQ(asked.size(), 1);
    EXPECT_TRUE(asked[0][0].value<shell::Destination>().prompt);
}

TEST_F(ProgressPageTest, ArrowKeysTellTheFiguresOfAChart) {
    practise(3);
    show();
    auto* chart = find<StageChart>("problemChart");
    chart->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(chart->current(), 2);
    QTest::keyClick(chart, Qt::Key_Left);
    EXPECT_EQ(chart->current(), 1);
    EXPECT_TRUE(words("pointLabel").contains(QStringLiteral("Card payment fraud")));
    EXPECT_TRUE(words("pointLabel").contains(QStringLiteral("Problem definition")));
    EXPECT_EQ(chart->accessibleDescription(), words("pointLabel"));
    auto* calendar = find<CalendarChart>("calendarChart");
    calendar->setFocus(Qt::TabFocusReason);
    QTest::keyClick(calendar, Qt::Key_End);
    EXPECT_TRUE(words("pointLabel").contains(QStringLiteral("12 min")))
        << qPrintable(words("pointLabel"));
    auto* pace = find<PaceChart>("paceChart");
    pace->setFocus(Qt::TabFocusReason);
    EXPECT_EQ(words("pointLabel"),
              QStringLiteral("Problem definition: 12:00 of 5 minutes, 7:00 over"));
}

TEST_F(ProgressPageTest, ThePointerTellsThemToo) {
    practise(2);
    show();
    auto* pace = find<PaceChart>("paceChart");
    // The charts move down once while the page is laid out.
    EXPECT_TRUE(QTest::qWaitFor([pace] {
        QTest::mouseMove(pace, QPoint(pace->width() / 2, 40));
        QTest::mouseMove(pace, QPoint(pace->width() / 2, 10));
        return pace->current() == 0;
    }));
    auto* chart = find<StageChart>("problemChart");
    QTest::mouseMove(chart->viewport(), QPoint(StageChart::gutter() + 2, 40));
    EXPECT_EQ(chart->current(), 0);
}

TEST_F(ProgressPageTest, EveryChartHasItsTable) {
    practise(4);
    show();
    QTest::keyClick(page.get(), Qt::Key_T, Qt::ControlModifier);
    auto* levels = find<QTableView>("levelsTable");
    ASSERT_NE(levels, nullptr);
    EXPECT_TRUE(levels->isVisible());
    EXPECT_EQ(levels->model()->rowCount(), 4);
    EXPECT_EQ(levels->model()->columnCount(), 9);
    for (const char* name : {"seldomTable", "paceTable", "calendarTable"})
        EXPECT_NE(find<QTableView>(name), nullptr) << name;
    EXPECT_FALSE(find<QWidget>("levelCharts")->isVisible());
    QTest::keyClick(page.get(), Qt::Key_T, Qt::ControlModifier);
    EXPECT_TRUE(find<QWidget>("levelCharts")->isVisible());
    EXPECT_FALSE(levels->isVisible());
}

TEST_F(ProgressPageTest, AnInterviewDateBecomesAPlan) {
    practise(2);
    show();
    QTest::mouseClick(find<widgets::Button>("interviewButton"), Qt::LeftButton);
    auto* date = find<QDateEdit>("interviewDateEdit");
    ASSERT_NE(date, nullptr);
    const Day today = localDay(clock.now());
    date->setDate(toDate(today + std::chrono::days(8)));
    QTest::mouseClick(find<widgets::Button>("planButton"), Qt::LeftButton);
    QTRY_VERIFY(find<QWidget>("planList")->isVisible());
    EXPECT_TRUE(words("whyLabel").contains(QStringLiteral("8 days")));
    EXPECT_EQ(usecase::ProgressView(*context, localDay).interview().value(),
              today + std::chrono::days(8));
}

TEST(ProgressWords, EndTheSentenceYouRarelySay) {
    EXPECT_EQ(saidWords("What an error costs"), QStringLiteral("what an error costs"));
    EXPECT_EQ(saidWords("A number"), QStringLiteral("a number"));
    EXPECT_EQ(saidWords("ML or not"), QStringLiteral("ML or not"));
}

TEST(ProgressWords, DaysSurviveTheWayToQtAndBack) {
    const Day day = std::chrono::sys_days(std::chrono::year(2026) / 12 / 9);
    EXPECT_EQ(toDate(day), QDate(2026, 12, 9));
    EXPECT_EQ(toDay(toDate(day)), day);
}

} // namespace
} // namespace coach::progress
