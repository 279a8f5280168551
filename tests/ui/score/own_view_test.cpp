#include <QAbstractButton>
#include <QLabel>
#include <QTest>

#include "core/usecase/own_views.h"
#include "core/usecase/practise.h"
#include "core/usecase/review.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/score/criterion_row.h"
#include "ui/score/evidence_text.h"
#include "ui/score/finding_row.h"
#include "ui/score/lens_view.h"
#include "ui/score/level_sum.h"
#include "ui/score/problem_word.h"
#include "ui/score/review_page.h"

namespace coach::score {
namespace {

using framework::indexOf;
using framework::StageId;
using session::Dissent;

class OwnView : public tests::UiHarness {
protected:
    session::StoredCard finished(bool good) {
        usecase::Practise practise(*context);
        const auto prompt = context->catalog().prompt({"fraud-detection"});
        const auto attempt = practise.start({"fraud-detection"}, session::Mode::Guided);
        for (const StageId stage : framework::kStages) {
            // The reference itself would count as copied, so some of it is said otherwise.
            std::string note = good
                                   ? "Missing one fraud costs us 95 dollars and a 20 dollar fee, a "
                                     "wrong decline 12 dollars of margin, so we tolerate ten wrong "
                                     "declines for one fraud. We serve in 80 ms because the "
                                     "terminal waits. We choose boosted trees instead of a "
                                     "network, since reasons must be told."
                                   : "We use a model. It is good.";
            EXPECT_TRUE(practise.saveNote(attempt->id, stage, note, ""));
        }
        const auto card = practise.finish(attempt->id);
        clock.advance(std::chrono::hours(30));
        return *card;
    }
    void open(const session::StoredCard& card) {
        page = std::make_unique<ReviewPage>(services(), card.attempt);
        page->resize(1280, 744);
        page->show();
        page->entered();
        QApplication::processEvents();
        criteria = page->findChild<CriteriaPanel*>();
    }
    void picture(const char* name) {
        QTest::qWait(30);
        const QString pictures = qEnvironmentVariable("COACH_PICTURES");
        if (!pictures.isEmpty())
            page->grab().save(pictures + QLatin1Char('/') + QString::fromLatin1(name));
    }
    session::OwnView kept(const session::StoredCard& card) {
        return *usecase::OwnViews(*context).of(card.id);
    }
    const scoring::CriterionResult& firstFound(const session::StoredCard& card) {
        const auto& all = card.card.stages.front().criteria;
        for (const auto& one : all)
            if (criteria->numberOf(one.id) == 1)
                return one;
        throw std::runtime_error("nothing was found");
    }

    std::unique_ptr<ReviewPage> page;
    CriteriaPanel* criteria = nullptr;
};

TEST_F(OwnView, BothLevelsStandSideBySide) {
    const auto card = finished(true);
    session::OwnLevels own{};
    own.fill(3.0);
    own[1] = 2.5;
    ASSERT_TRUE(usecase::OwnViews(*context).judge(card.id, own));
    open(card);
    auto* word = page->findChild<ProblemWord*>();
    EXPECT_TRUE(word->words(StageId::Requirements).contains(QStringLiteral("you said 2.5")));
    bool said = false;
    for (const auto* label : page->findChildren<QLabel*>())
        said = said || label->text().contains(QStringLiteral("You said 2.9"));
    EXPECT_TRUE(said);
    picture("own-light.png");
    theme.setChoice(theme::SchemeChoice::Dark);
    picture("own-dark.png");
}

TEST_F(OwnView, NSaysNotSoOfACriterionAndTakesItBack) {
    const auto card = finished(true);
    open(card);
    ASSERT_GT(criteria->count(), 0);
    const Dissent dissent{Dissent::Kind::Criterion, StageId::Problem, firstFound(card).id};
    auto* row = criteria->row(1);
    const QString before = row->accessibleName();
    row->setFocus();
    QTest::keyClick(row, Qt::Key_N);
    picture("not-so-light.png");
    EXPECT_TRUE(kept(card).disputes(dissent));
    EXPECT_TRUE(row->accessibleName().contains(QStringLiteral("you: not so")));
    EXPECT_TRUE(row->accessibleName().startsWith(before)) << "the program's view stays beside it";
    EXPECT_EQ(usecase::Review(*context).cards(card.attempt)->front().card, card.card);
    open(card); // kept with the attempt
    EXPECT_TRUE(criteria->row(1)->accessibleName().contains(QStringLiteral("you: not so")));
    QTest::keyClick(criteria->row(1), Qt::Key_N);
    EXPECT_FALSE(kept(card).disputes(dissent));
    EXPECT_EQ(criteria->row(1)->accessibleName(), before);
}

TEST_F(OwnView, OneClickSaysNotSoOfWhatIsMissing) {
    const auto card = finished(false);
    open(card);
    auto* row = criteria->findChild<CriterionRow*>(QStringLiteral("absentRow"));
    ASSERT_NE(row, nullptr);
    auto* button = row->findChild<QAbstractButton*>(QStringLiteral("notSoButton"));
    EXPECT_FALSE(button->isVisible()) << "what this moment does not need is not there";
    QEvent enter(QEvent::Enter);
    QApplication::sendEvent(row, &enter);
    ASSERT_TRUE(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_EQ(kept(card).dissents.size(), 1U);
    EXPECT_GE(button->width(), button->sizeHint().width()) << "its word is not cut";
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(kept(card).dissents.empty());
}

TEST_F(OwnView, AFindingAcrossStagesCanBeDisputedAndItsThreadSaysSo) {
    const auto card = finished(true);
    ASSERT_FALSE(card.card.findings.empty());
    open(card);
    const auto& finding = card.card.findings.front();
    auto* word = page->findChild<ProblemWord*>();
    if (!finding.evidenceStages.empty())
        QTest::mouseClick(word, Qt::LeftButton, {},
                          word->letterRect(finding.evidenceStages.front()).center());
    const auto rows = criteria->findChildren<FindingRow*>();
    FindingRow* row = nullptr;
    for (auto* one : rows)
        if (one->text() == QString::fromStdString(finding.message))
            row = one;
    ASSERT_NE(row, nullptr);
    QTest::keyClick(row, Qt::Key_N);
    EXPECT_TRUE(kept(card).disputes({Dissent::Kind::Finding, std::nullopt, finding.id}));
    bool marked = false;
    for (const auto* label : word->findChildren<QAbstractButton*>())
        marked = marked || label->text().contains(QStringLiteral("not so"));
    EXPECT_EQ(marked, finding.id.starts_with("thread-"));
}

TEST_F(OwnView, ALevelUnfoldsToTheSumThatWasComputed) {
    const auto card = finished(true);
    open(card);
    QTest::keyClick(page.get(), Qt::Key_L, Qt::ControlModifier);
    auto* sum = page->findChild<LevelSum*>();
    ASSERT_TRUE(sum->isVisible());
    EXPECT_FALSE(criteria->isVisible());
    const auto& stage = card.card.stages.front();
    double credits = 0;
    int counted = 0;
    for (const auto& one : stage.criteria) {
        credits += one.credit;
        counted += one.credit > 0 || !one.evidence.empty() ? 1 : 0;
    }
    EXPECT_EQ(sum->count(), counted);
    QStringList lines;
    for (const auto* label : sum->findChildren<QLabel*>(QStringLiteral("derivationLabel")))
        lines << label->text();
    EXPECT_TRUE(lines.front().startsWith(
        QStringLiteral("Criteria %1 ").arg(QString::number(credits, 'f', 2))))
        << lines.front().toStdString();
    EXPECT_TRUE(
        lines.join(QLatin1Char(' '))
            .contains(QStringLiteral("Level %1").arg(QString::number(*stage.level, 'f', 2))));
    auto* row = sum->findChild<QAbstractButton*>(QStringLiteral("sum1Row"));
    auto* trace = sum->findChild<QLabel*>(QStringLiteral("traceLabel"));
    EXPECT_FALSE(trace->isVisible());
    QTest::keyClick(row, Qt::Key_Return);
    EXPECT_TRUE(trace->isVisible());
    EXPECT_TRUE(trace->text().contains(QStringLiteral("relevance")));
    EXPECT_GT(page->chosen(), 0) << "its sentences are lit";
    picture("sum-light.png");
    theme.setTextPercent(200);
    picture("sum-200.png");
}

TEST_F(OwnView, TheLensShowsMetAndMissingAndLeadsToTheStage) {
    const auto card = finished(true);
    open(card);
    QTest::keyClick(page.get(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    auto* lens = page->findChild<LensView*>();
    ASSERT_TRUE(lens->isVisible());
    EXPECT_FALSE(page->findChild<EvidenceText*>()->isVisible());
    const auto next = lens->findChildren<QAbstractButton*>(QStringLiteral("lensNextRow"));
    EXPECT_EQ(next.size(), 2);
    EXPECT_EQ(lens->findChildren<QLabel*>(QStringLiteral("lensCount")).size(), 3);
    picture("lens-light.png");
    theme.setChoice(theme::SchemeChoice::Dark);
    picture("lens-dark.png");
    theme.setChoice(theme::SchemeChoice::Light);
    theme.setTextPercent(200);
    picture("lens-200.png");
    theme.setTextPercent(100);
    ASSERT_TRUE(next.front()->hasFocus());
    QTest::keyClick(next.front(), Qt::Key_Return);
    EXPECT_FALSE(lens->isVisible());
    EXPECT_TRUE(page->findChild<EvidenceText*>()->isVisible());
}

TEST_F(OwnView, AdviceTakenIsAFigure) {
    finished(false);
    open(finished(true));
    picture("advice-light.png");
    auto* aside = page->findChild<QLabel*>(QStringLiteral("asideLabel"));
    EXPECT_TRUE(aside->text().contains(QStringLiteral("of the 3 moves")))
        << aside->text().toStdString();
    EXPECT_FALSE(aside->toolTip().isEmpty());
}

} // namespace
} // namespace coach::score
