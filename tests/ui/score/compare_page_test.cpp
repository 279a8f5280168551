#include <QAbstractButton>
#include <QLabel>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

#include "core/usecase/practise.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/diff_text.h"
#include "ui/compare/level_change.h"
#include "ui/compare/level_chart.h"
#include "ui/compare/revisions_sheet.h"
#include "ui/score/review_page.h"

namespace coach::compare {
namespace {

using framework::StageId;

constexpr const char* kFirst = "We use a model. Recall at one percent.";
constexpr const char* kSecond = "We use a model because each missed fraud costs us 115 dollars.";
constexpr const char* kThird =
    "A missed fraud costs 115 dollars and a wrong decline 12, so ten declines are worth one fraud.";

class Compare : public tests::UiHarness {
protected:
    framework::AttemptId finished(const char* note) {
        usecase::Practise practise(*context);
        const auto attempt = practise.start({"fraud-detection"}, session::Mode::Guided);
        for (const StageId stage : {StageId::Problem, StageId::Evaluation}) {
            EXPECT_TRUE(practise.saveNote(attempt->id, stage, note, ""));
            EXPECT_TRUE(practise.addTime(attempt->id, stage, std::chrono::seconds(222)));
        }
        EXPECT_TRUE(practise.finish(attempt->id));
        clock.advance(std::chrono::hours(30));
        return attempt->id;
    }
    void picture(QWidget& shown, const char* name) {
        QTest::qWait(30);
        const QString pictures = qEnvironmentVariable("COACH_PICTURES");
        if (!pictures.isEmpty())
            shown.grab().save(pictures + QLatin1Char('/') + QString::fromLatin1(name));
    }
    static QString diffOf(const QWidget& page) {
        return page.findChild<DiffText*>()->toPlainText();
    }
};

TEST_F(Compare, TheEarlierLevelStandsBesideTheLaterAndAdviceIsAFigure) {
    ComparePage page(services(), {finished(kFirst), finished(kThird)});
    page.resize(1280, 744);
    page.show();
    EXPECT_TRUE(page.findChild<LevelChange*>(QStringLiteral("wholeChange"))
                    ->accessibleName()
                    .startsWith(QStringLiteral("Level from")));
    EXPECT_TRUE(page.findChild<QLabel*>(QStringLiteral("adviceLabel"))
                    ->text()
                    .contains(QStringLiteral("of your 3 moves")));
    EXPECT_TRUE(
        page.findChild<DiffText*>()->accessibleDescription().contains(QStringLiteral("added: ")));
    picture(page, "compare2-light.png");
}

TEST_F(Compare, OfThreeAnyEarlierOneCanBeComparedFrom) {
    const auto first = finished(kFirst);
    const auto second = finished(kSecond);
    ComparePage page(services(), {first, second, finished(kThird)});
    page.resize(1280, 744);
    page.show();
    auto* chart = page.findChild<LevelChart*>();
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->columnRect(StageId::Problem).center());
    EXPECT_TRUE(diffOf(page).contains(QStringLiteral("Recall")));
    auto* from = page.findChild<QAbstractButton*>(QStringLiteral("from2Button"));
    ASSERT_NE(from, nullptr);
    from->setFocus();
    QTest::keyClick(from, Qt::Key_Space);
    EXPECT_TRUE(from->isChecked());
    EXPECT_FALSE(page.findChild<QAbstractButton*>(QStringLiteral("from1Button"))->isChecked());
    EXPECT_FALSE(diffOf(page).contains(QStringLiteral("Recall")));
    EXPECT_TRUE(diffOf(page).contains(QStringLiteral("model")));
    picture(page, "compare3-light.png");
    theme.setChoice(theme::SchemeChoice::Dark);
    picture(page, "compare3-dark.png");
    theme.setChoice(theme::SchemeChoice::Light);
    theme.setTextPercent(200);
    picture(page, "compare3-200.png");
}

TEST_F(Compare, SixAreTheMost) {
    std::vector<framework::AttemptId> six;
    for (int i = 0; i < 6; ++i)
        six.push_back(finished(i % 2 == 0 ? kFirst : kThird));
    const auto seventh = finished(kSecond);
    ComparePage page(services(), six);
    page.resize(1280, 744);
    page.show();
    EXPECT_FALSE(page.findChild<QAction*>(QStringLiteral("compare.add"))->isVisible());
    picture(page, "compare6-light.png");
    six.push_back(seventh);
    const ComparePage tooMany(services(), six);
    bool said = false;
    for (const auto* label : tooMany.findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("At most six"));
    EXPECT_TRUE(said);
}

class Revisions : public Compare {
protected:
    framework::AttemptId withAnEarlierText() {
        usecase::Practise practise(*context);
        const auto attempt = practise.start({"fraud-detection"}, session::Mode::Guided);
        EXPECT_TRUE(practise.saveNote(attempt->id, StageId::Problem, kFirst, ""));
        EXPECT_TRUE(practise.makeRevision(attempt->id, StageId::Problem,
                                          session::RevisionReason::StageLeft));
        clock.advance(std::chrono::minutes(9));
        EXPECT_TRUE(practise.saveNote(attempt->id, StageId::Problem, kThird, kFirst));
        EXPECT_TRUE(practise.finish(attempt->id));
        return attempt->id;
    }
};

TEST_F(Revisions, AreSeenComparedAndTakenBackFromTheReview) {
    const auto attempt = withAnEarlierText();
    score::ReviewPage page(services(), attempt);
    page.resize(1280, 744);
    page.show();
    QSignalSpy wanted(&page, &shell::Workspace::requested);
    page.entered();
    QApplication::processEvents();
    QTest::keyClick(&page, Qt::Key_H, Qt::ControlModifier);
    auto* sheet = page.findChild<RevisionsSheet*>();
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(sheet->count(), 1);
    EXPECT_TRUE(diffOf(*sheet).contains(QStringLiteral("Recall")));
    picture(*sheet, "revisions-light.png");
    theme.setChoice(theme::SchemeChoice::Dark);
    picture(*sheet, "revisions-dark.png");
    theme.setChoice(theme::SchemeChoice::Light);
    QTest::keyClick(sheet->findChild<QListWidget*>(), Qt::Key_Return);
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted.at(0).at(0).value<shell::Destination>().kind,
              shell::Destination::Kind::Practice);
    usecase::Practise practise(*context);
    EXPECT_EQ(practise.load(attempt)->notes[0], kFirst);
    EXPECT_EQ(practise.load(attempt)->state, session::AttemptState::Writing);
    EXPECT_EQ(practise.revisions(attempt, StageId::Problem)->front().text, kThird)
        << "it can be taken back in turn";
}

TEST_F(Revisions, AStageWithoutThemSaysSo) {
    score::ReviewPage page(services(), finished(kFirst));
    page.resize(1280, 744);
    page.show();
    QTest::mouseClick(page.findChild<QAbstractButton*>(QStringLiteral("revisionsButton")),
                      Qt::LeftButton);
    auto* sheet = page.findChild<RevisionsSheet*>();
    ASSERT_NE(sheet, nullptr);
    EXPECT_EQ(sheet->count(), 0);
    EXPECT_FALSE(sheet->findChild<QAbstractButton*>(QStringLiteral("takeBackButton"))->isVisible());
    QTest::keyClick(sheet, Qt::Key_Escape);
    EXPECT_FALSE(sheet->isVisible());
}

} // namespace
} // namespace coach::compare
