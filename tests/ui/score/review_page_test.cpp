#include <algorithm>

#include <QAbstractButton>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "core/usecase/practise.h"
#include "core/usecase/review.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/level_chart.h"
#include "ui/score/criteria_panel.h"
#include "ui/score/criterion_row.h"
#include "ui/score/evidence_text.h"
#include "ui/score/problem_word.h"
#include "ui/score/review_page.h"
#include "ui/support/export_attempt.h"

namespace coach::score {
namespace {

using framework::kStages;
using framework::StageId;

const framework::PromptId kPrompt{"fraud-detection"};

class Review : public tests::UiHarness {
protected:
    framework::AttemptId finished(bool good) {
        usecase::Practise practise(*context);
        const auto prompt = context->catalog().prompt(kPrompt);
        const auto attempt = practise.start(kPrompt, session::Mode::Guided);
        for (const StageId stage : kStages) {
            const std::string note = good ? (*prompt)->stages[framework::indexOf(stage)].reference
                                          : "We use a model. It is good.";
            EXPECT_TRUE(practise.saveNote(attempt->id, stage, note, ""));
            EXPECT_TRUE(practise.addTime(attempt->id, stage, std::chrono::seconds(222)));
        }
        EXPECT_TRUE(practise.finish(attempt->id));
        clock.advance(std::chrono::hours(30));
        return attempt->id;
    }
    void open(const framework::AttemptId& attempt) {
        page = std::make_unique<ReviewPage>(services(), attempt);
        page->resize(1280, 744);
        page->show();
        page->entered();
        QApplication::processEvents();
        text = page->findChild<EvidenceText*>();
        criteria = page->findChild<CriteriaPanel*>();
    }
    /// Walks to the first stage in which so many criteria were found.
    void goToStageWithCriteria(int count) {
        auto* word = page->findChild<ProblemWord*>();
        for (const StageId stage : kStages) {
            QTest::mouseClick(word, Qt::LeftButton, {}, word->letterRect(stage).center());
            if (criteria->count() >= count)
                return;
        }
        FAIL() << "no stage has " << count << " criteria";
    }
    void keep(QWidget& shown, const char* name) {
        QTest::qWait(20);
        const QString pictures = qEnvironmentVariable("COACH_PICTURES");
        if (!pictures.isEmpty())
            shown.grab().save(pictures + QLatin1Char('/') + QString::fromLatin1(name));
    }

    std::unique_ptr<ReviewPage> page;
    EvidenceText* text = nullptr;
    CriteriaPanel* criteria = nullptr;
};

TEST_F(Review, AClickOnACriterionLightsItsSentenceAndBack) {
    open(finished(true));
    ASSERT_NO_FATAL_FAILURE(goToStageWithCriteria(1));
    QTest::mouseClick(criteria->row(1), Qt::LeftButton);
    EXPECT_EQ(page->chosen(), 1);
    bool lit = false;
    for (const auto& one : text->extraSelections())
        lit = lit || one.format.background().color() == theme::color(theme::Token::Tint2);
    EXPECT_TRUE(lit);
    QTextCursor start(text->document());
    start.setPosition(text->extraSelections().front().cursor.selectionStart() + 1);
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, text->cursorRect(start).center());
    EXPECT_GT(page->chosen(), 0);
    keep(*page, "review-light.png");
}

TEST_F(Review, ArrowsWalkTheCriteria) {
    CriteriaPanel panel;
    scoring::CriterionResult one;
    one.title = "What each error costs";
    one.depth = scoring::Depth::Grounded;
    CriteriaPanel::Stage stage;
    stage.found = {&one, &one, &one};
    stage.example = [](const std::string&) { return QString(); };
    panel.showStage(stage);
    panel.show();
    std::vector<int> wanted;
    QObject::connect(&panel, &CriteriaPanel::numberWanted, [&](int number) {
        wanted.push_back(number);
        panel.choose(number);
    });
    QTest::keyClick(panel.row(1), Qt::Key_Return);
    QTest::keyClick(panel.row(1), Qt::Key_Down);
    QTest::keyClick(panel.row(2), Qt::Key_Down);
    QTest::keyClick(panel.row(3), Qt::Key_Down);
    QTest::keyClick(panel.row(3), Qt::Key_Up);
    EXPECT_EQ(wanted, (std::vector{1, 2, 3, 2}));
}

TEST_F(Review, ALetterOpensItsStage) {
    open(finished(true));
    auto* word = page->findChild<ProblemWord*>();
    QTest::mouseClick(word, Qt::LeftButton, {}, word->letterRect(StageId::Limitations).center());
    EXPECT_EQ(page->stage(), StageId::Limitations);
    QTest::keyClick(word, Qt::Key_Right);
    EXPECT_EQ(page->stage(), StageId::Evaluation);
}

TEST_F(Review, ReopeningGoesBackToWriting) {
    const auto attempt = finished(false);
    open(attempt);
    QSignalSpy wanted(page.get(), &shell::Workspace::requested);
    page->findChild<QAction*>(QStringLiteral("review.reopen"))->trigger();
    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(usecase::Practise(*context).load(attempt)->state, session::AttemptState::Writing);
    keep(*page, "review-poor.png");
}

TEST_F(Review, TwoAttemptsAreCompared) {
    const auto first = finished(false);
    const auto second = finished(true);
    open(second);
    QSignalSpy wanted(page.get(), &shell::Workspace::requested);
    page->findChild<QAction*>(QStringLiteral("review.compare"))->trigger();
    ASSERT_EQ(wanted.count(), 1);
    compare::ComparePage both(services(), {first, second});
    both.resize(1280, 744);
    both.show();
    auto* chart = both.findChild<compare::LevelChart*>();
    EXPECT_TRUE(both.findChild<QWidget*>(QStringLiteral("changeRow")) != nullptr);
    QTest::mouseClick(chart, Qt::LeftButton, {}, chart->columnRect(StageId::Options).center());
    EXPECT_EQ(both.stage(), StageId::Options);
    const QString diff = both.findChild<QTextEdit*>(QStringLiteral("diffText"))->toPlainText();
    EXPECT_TRUE(diff.contains(QStringLiteral("model")));
    keep(both, "compare-light.png");
    theme.setChoice(theme::SchemeChoice::Dark);
    keep(*page, "review-dark.png");
    theme.setChoice(theme::SchemeChoice::Light);
    theme.setTextPercent(200);
    keep(*page, "review-200.png");
    keep(both, "compare-200.png");
}

TEST_F(Review, EveryThreadHasALabelThatKeysReach) {
    open(finished(true));
    for (int i = 1; i <= 3; ++i) {
        auto* label = page->findChild<QAbstractButton*>(QStringLiteral("thread%1Button").arg(i));
        ASSERT_NE(label, nullptr) << i;
        EXPECT_TRUE(label->isVisible());
        EXPECT_EQ(label->focusPolicy(), Qt::StrongFocus);
        EXPECT_FALSE(label->toolTip().isEmpty());
        EXPECT_TRUE(page->findChild<ProblemWord*>()->rect().contains(label->geometry()))
            << "label " << i << " is cut";
    }
}

TEST_F(Review, ALabelLeadsToTheSentencesOfItsThread) {
    const auto attempt = finished(true);
    const auto cards = usecase::Review(*context).cards(attempt);
    const auto& findings = cards->front().card.findings;
    open(attempt);
    const char* ids[]{"thread-metric", "thread-requirement", "thread-limitation"};
    for (int i = 0; i < 3; ++i) {
        const auto found = std::ranges::find(findings, ids[i], &scoring::Finding::id);
        if (found == findings.end())
            continue;
        auto* label =
            page->findChild<QAbstractButton*>(QStringLiteral("thread%1Button").arg(i + 1));
        EXPECT_EQ(label->text().contains(QStringLiteral("kept")), found->evidence.size() == 2);
        label->setFocus();
        QTest::keyClick(label, Qt::Key_Return);
        EXPECT_NE(std::ranges::find(found->evidenceStages, page->stage()),
                  found->evidenceStages.end());
        bool lit = false;
        for (const auto& one : text->extraSelections())
            lit = lit || one.format.background().color() == theme::color(theme::Token::Tint2);
        EXPECT_TRUE(lit) << ids[i];
    }
}

TEST_F(Review, ExportsEveryFormatAndCopies) {
    open(finished(true));
    const std::pair<const char*, const char*> kinds[]{
        {"answer.md", "# "}, {"answer.html", "<"}, {"answer.pdf", "%PDF"}, {"answer.json", "{"}};
    for (const auto& [name, start] : kinds) {
        const QString file = QString::fromStdString((folder.path() / name).string());
        ask.save = file;
        page->findChild<QAction*>(QStringLiteral("review.export"))->trigger();
        QFile written(file);
        ASSERT_TRUE(written.open(QIODevice::ReadOnly)) << name;
        EXPECT_TRUE(written.readAll().contains(start)) << name;
    }
    page->findChild<QAction*>(QStringLiteral("review.copy"))->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains(QStringLiteral("## Problem")));
}

TEST_F(Review, SaysWhereNothingCouldBeWritten) {
    open(finished(true));
    ask.save = QStringLiteral("/nowhere/answer.md");
    page->findChild<QAction*>(QStringLiteral("review.export"))->trigger();
    auto* said = page->findChild<QLabel*>(QStringLiteral("messageLabel"));
    EXPECT_TRUE(said->isVisible());
    EXPECT_TRUE(said->text().contains(QStringLiteral("/nowhere/answer.md")));
}

TEST_F(Review, AComparisonIsExportedAndTakesAThirdAttempt) {
    const auto first = finished(false);
    const auto second = finished(true);
    compare::ComparePage two(services(), {first, second});
    EXPECT_FALSE(two.findChild<QAction*>(QStringLiteral("compare.add"))->isVisible());
    const auto third = finished(true);
    compare::ComparePage both(services(), {first, second});
    both.show();
    EXPECT_TRUE(both.findChild<QAction*>(QStringLiteral("compare.add"))->isVisible());
    const QString file = QString::fromStdString((folder.path() / "both.md").string());
    ask.save = file;
    both.findChild<QAction*>(QStringLiteral("compare.export"))->trigger();
    EXPECT_TRUE(QFile::exists(file));
    compare::ComparePage all(services(), {first, second, third});
    EXPECT_TRUE(all.subtitle().contains(QLatin1Char('3')));
}

TEST(SavedName, GetsTheEndingOfTheChosenKind) {
    const QString all = QStringLiteral("Markdown (*.md);;HTML (*.html);;PDF (*.pdf)");
    const QString pdf = QStringLiteral("PDF (*.pdf)");
    const QString markdown = QStringLiteral("Markdown (*.md)");
    EXPECT_EQ(support::withEnding(QStringLiteral("a.md"), pdf, all), QStringLiteral("a.pdf"));
    EXPECT_EQ(support::withEnding(QStringLiteral("a.html"), markdown, all),
              QStringLiteral("a.html"));
    EXPECT_EQ(support::withEnding(QStringLiteral("v1.2"), markdown, all),
              QStringLiteral("v1.2.md"));
    EXPECT_EQ(support::fileName(QStringLiteral("ETA: a/b?"), support::FileFormat::Pdf),
              QStringLiteral("ETA- a-b-.pdf"));
}

} // namespace
} // namespace coach::score
