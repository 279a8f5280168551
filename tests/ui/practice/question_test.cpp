// One question at a time: when it comes, when it goes, and what can be done with it.
#include <QElapsedTimer>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/practice/room.h"
#include "ui/practice/question_card.h"

namespace coach::practice {
namespace {

using framework::StageId;
using usecase::CoachQuestion;

const CoachQuestion kCosts{"costs", "Who pays?", "A miss costs …"};
const CoachQuestion kLabels{"labels", "How would you know?", "After …"};

class Asking : public testing::Test {
protected:
    Asking()
        : watch([this](const auto&, const QuestionWatch::Found& found) { found(missing); },
                [this] {
                    ++looks;
                    return QuestionWatch::Snapshot{StageId::Problem, "text", words, begun};
                },
                kShortPauses) {}
    std::string asked() const { return watch.question() ? watch.question()->criterion : ""; }
    bool asks(const std::string& criterion) {
        return QTest::qWaitFor([&] { return asked() == criterion; }, 5000);
    }
    bool looksAgain() {
        return QTest::qWaitFor([this, before = looks] { return looks > before; }, 5000);
    }

    QuestionWatch::Questions missing{kCosts, kLabels};
    int words = 20;
    int looks = 0;
    bool begun = true;
    QuestionWatch watch;
};

TEST_F(Asking, WaitsForAPauseAndKeepsItsQuestionUntilItIsAnswered) {
    QElapsedTimer waited;
    waited.start();
    watch.restart();
    EXPECT_EQ(asked(), "");
    ASSERT_TRUE(asks("costs"));
    EXPECT_GE(waited.elapsed(), kShortPauses.questionMs - 15); // timers may come 5 % early
    missing = {kLabels, kCosts};
    watch.restart();
    ASSERT_TRUE(looksAgain());
    EXPECT_EQ(asked(), "costs");
    missing = {kLabels};
    watch.restart();
    ASSERT_TRUE(asks(""));
    EXPECT_TRUE(asks("labels"));
}

TEST_F(Asking, PassesRoundAndPutsOff) {
    watch.restart();
    ASSERT_TRUE(asks("costs"));
    watch.another();
    EXPECT_EQ(asked(), "labels");
    watch.another();
    EXPECT_EQ(asked(), "costs");
    watch.notNow();
    EXPECT_EQ(asked(), "");
    EXPECT_FALSE(watch.choose(missing, words + 5));
    const auto later = watch.choose(missing, words + QuestionWatch::kQuietWords);
    ASSERT_TRUE(later);
    EXPECT_EQ(later->criterion, "labels");
}

TEST_F(Asking, SaysNothingWhenNothingIsMissingOrNothingIsWritten) {
    EXPECT_FALSE(watch.choose({}, words));
    begun = false;
    watch.restart();
    ASSERT_TRUE(looksAgain());
    EXPECT_EQ(asked(), "");
}

TEST_F(PracticeRoom, AQuestionComesInAPauseShowsAnOpeningAndIsPutOffByEscape) {
    auto* card = find<QuestionCard>("questionCard");
    EXPECT_FALSE(card->isVisible());
    type("The courier brings food to people. ");
    EXPECT_FALSE(card->isVisible());
    ASSERT_TRUE(becomesTrue([&] { return card->isVisible(); }, 8000));
    const QString first = find<QLabel>("questionLabel")->text();
    EXPECT_TRUE(first.endsWith(QLatin1Char('?')) || first.contains(QStringLiteral("…")));
    auto* opening = find<QLabel>("openingLabel");
    EXPECT_FALSE(opening->isVisible());
    QTest::keyClick(editor(), Qt::Key_Return, Qt::AltModifier);
    EXPECT_TRUE(opening->isVisible());
    EXPECT_TRUE(opening->text().contains(QStringLiteral("…")));
    EXPECT_EQ(editor()->toPlainText(), QStringLiteral("The courier brings food to people. "));
    QTest::mouseClick(find<QWidget>("anotherQuestionButton"), Qt::LeftButton);
    ASSERT_TRUE(becomesTrue([&] { return find<QLabel>("questionLabel")->text() != first; }, 3000));
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_FALSE(card->isVisible());
}

TEST_F(PracticeRoom, AMockInterviewGivesNoHints) {
    begin(session::Mode::Mock45);
    EXPECT_FALSE(page->findChild<QWidget*>(QStringLiteral("questionsButton"))->isVisible());
    type("The courier brings food. I would use XGBoost with SMOTE to deal with the imbalance. ");
    QTest::qWait(kShortPauses.questionMs + 600);
    EXPECT_FALSE(page->remark());
    EXPECT_FALSE(find<QuestionCard>("questionCard")->isVisible());
}

} // namespace
} // namespace coach::practice
