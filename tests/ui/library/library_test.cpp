#include <QAbstractItemModelTester>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include "core/usecase/preferences.h"
#include "core/usecase/tags.h"
#include "tests/ui/support/seed.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/library/card_grid.h"
#include "ui/library/library_page.h"
#include "ui/library/mode_choice.h"
#include "ui/library/prompt_model.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_edit.h"

namespace coach::library {
namespace {

using shell::Destination;

usecase::PromptCard card(const char* id, int attempts, std::optional<double> level = {}) {
    usecase::PromptCard card;
    card.prompt = {{id},
                   std::string("Title of ") + id,
                   "A shop wants something. Design the system.",
                   {"ranking"},
                   true};
    card.attempts = attempts;
    if (level) {
        card.best.emplace();
        card.best->level = level;
    }
    return card;
}

TEST(PromptModel, IsAModelThatTheViewsCanTrust) {
    PromptModel model;
    PromptProxy proxy;
    proxy.setSourceModel(&model);
    QAbstractItemModelTester tester(&model);
    QAbstractItemModelTester proxyTester(&proxy);
    model.setCards({card("a", 0), card("b", 1, 2.0)}, {});
    proxy.setWhich(PromptProxy::Which::NotTried);
    EXPECT_EQ(proxy.promptCount(), 1);
}

TEST(PromptModel, SaysTheWholeCard) {
    PromptModel model;
    model.setCards({card("a", 0)}, {});
    EXPECT_EQ(model.index(0).data(Qt::AccessibleTextRole).toString().toStdString(),
              "Title of a. A shop wants something. Design the system. Not tried yet.");
}

TEST(PromptProxy, PutsTheWeakestFirstAndTheRowToAddLast) {
    PromptModel model;
    PromptProxy proxy;
    proxy.setSourceModel(&model);
    model.setCards({card("none", 0), card("good", 1, 3.5), card("weak", 1, 1.0)}, {});
    proxy.setWeakestFirst(true);
    EXPECT_EQ(proxy.index(0, 0).data().toString(), QStringLiteral("Title of weak"));
    EXPECT_EQ(proxy.index(1, 0).data().toString(), QStringLiteral("Title of good"));
    EXPECT_EQ(proxy.index(3, 0).data().toString(), QStringLiteral("Add a prompt of your own"));
}

TEST(PromptProxy, KeepsTheLastResultThatWasAskedFor) {
    PromptModel model;
    PromptProxy proxy;
    proxy.setSourceModel(&model);
    std::vector<usecase::PromptCard> cards{card("none", 0), card("weak", 2, 3.5),
                                           card("good", 1, 3)};
    cards[1].lastLevel = 1.5; // worse than its best
    cards[2].lastLevel = 3.0;
    model.setCards(std::move(cards), {});
    proxy.setResult(PromptProxy::Result::Below2);
    ASSERT_EQ(proxy.promptCount(), 1);
    EXPECT_EQ(proxy.index(0, 0).data().toString(), QStringLiteral("Title of weak"));
    proxy.setResult(PromptProxy::Result::From3);
    ASSERT_EQ(proxy.promptCount(), 1);
    EXPECT_EQ(proxy.index(0, 0).data().toString(), QStringLiteral("Title of good"));
    proxy.setResult(PromptProxy::Result::Any);
    EXPECT_EQ(proxy.promptCount(), 3);
}

TEST(PromptProxy, FindsByTagAndChoosesATagLikeATopic) {
    PromptModel model;
    PromptProxy proxy;
    proxy.setSourceModel(&model);
    model.setCards({card("a", 0), card("b", 0)}, {});
    model.setTags({{QStringLiteral("b"), {QStringLiteral("Friday")}}});
    proxy.setSearch(QStringLiteral("friday"));
    EXPECT_EQ(proxy.promptCount(), 1);
    proxy.setSearch({});
    proxy.setTopic(QStringLiteral("Friday"));
    EXPECT_EQ(proxy.promptCount(), 1);
    EXPECT_EQ(model.tags(), QStringList(QStringLiteral("Friday")));
}

class LibraryPageTest : public tests::UiHarness {
protected:
    std::vector<framework::PromptId> stars() {
        return tests::must(usecase::Preferences(*context).stars());
    }
    int bundled() const { return static_cast<int>(context->catalog().prompts().size()); }
    void show() {
        page = std::make_unique<LibraryPage>(services());
        page->resize(1280, 744);
        page->show();
        page->entered();
        grid = page->findChild<CardGrid*>();
    }
    QDialog* sheet(const char* name) { return page->findChild<QDialog*>(QLatin1String(name)); }

    std::unique_ptr<LibraryPage> page;
    CardGrid* grid = nullptr;
};

TEST_F(LibraryPageTest, ShowsEveryBundledPrompt) {
    show();
    EXPECT_EQ(grid->model()->rowCount(), bundled() + 1);
    EXPECT_EQ(page->findChild<widgets::Button*>(QStringLiteral("allFilterButton"))->text(),
              QStringLiteral("All %1").arg(bundled()));
}

TEST_F(LibraryPageTest, TypingSearchesAndSaysWhenNothingIsFound) {
    show();
    grid->setFocus();
    QTest::keyClicks(grid, QStringLiteral("f"));
    auto* edit = page->findChild<widgets::FilterEdit*>();
    QTest::keyClicks(edit, QStringLiteral("raud"));
    EXPECT_EQ(edit->text(), QStringLiteral("fraud"));
    EXPECT_EQ(grid->model()->index(0, 0).data().toString(), QStringLiteral("Card payment fraud"));
    QTest::keyClicks(edit, QStringLiteral("xyz"));
    EXPECT_EQ(grid->model()->rowCount(), 1); // only the row to add one
    QTest::keyClick(edit, Qt::Key_Escape);
    EXPECT_EQ(grid->model()->rowCount(), bundled() + 1);
}

TEST_F(LibraryPageTest, EnterOpensTheSheetAndStartMakesAnAttempt) {
    show();
    QSignalSpy spy(page.get(), &shell::Workspace::requested);
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(0, 0));
    QTest::keyClick(grid, Qt::Key_Return);
    ASSERT_NE(sheet("promptSheet"), nullptr);
    QTest::mouseClick(
        sheet("promptSheet")->findChild<widgets::Button*>(QStringLiteral("startButton")),
        Qt::LeftButton);
    ASSERT_EQ(spy.count(), 1);
    const auto destination = spy[0][0].value<Destination>();
    EXPECT_EQ(destination.kind, Destination::Kind::Practice);
    EXPECT_EQ(tests::must(usecase::Library(*context).attempts()).size(), 1u);
}

TEST_F(LibraryPageTest, TheSheetOffersBothModesAndRemembersTheChoice) {
    show();
    QSignalSpy spy(page.get(), &shell::Workspace::requested);
    const auto open = [this] {
        grid->setCurrentIndex(grid->model()->index(0, 0));
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Return);
        return sheet("promptSheet");
    };
    QDialog* first = open();
    ASSERT_NE(first, nullptr);
    auto* guided = first->findChild<ModeRow*>(QStringLiteral("guidedRow"));
    auto* mock = first->findChild<ModeRow*>(QStringLiteral("mockRow"));
    EXPECT_TRUE(guided->isChecked());
    EXPECT_FALSE(mock->accessibleDescription().isEmpty());
    // By keyboard: Down chooses the other mode, Enter starts.
    ASSERT_TRUE(QTest::qWaitForWindowActive(first));
    guided->setFocus();
    QTest::keyClick(guided, Qt::Key_Down);
    EXPECT_TRUE(mock->isChecked());
    auto* sixty = first->findChild<widgets::Button*>(QStringLiteral("mock60Button"));
    EXPECT_TRUE(sixty->isVisible());
    QTest::mouseClick(sixty, Qt::LeftButton);
    QTest::keyClick(mock, Qt::Key_Return);
    ASSERT_EQ(spy.count(), 1);
    const auto made = tests::must(usecase::Library(*context).attempts());
    ASSERT_EQ(made.size(), 1u);
    EXPECT_EQ(made[0].mode, session::Mode::Mock60);

    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QDialog* second = open();
    ASSERT_NE(second, nullptr);
    EXPECT_TRUE(second->findChild<ModeRow*>(QStringLiteral("mockRow"))->isChecked());
    EXPECT_TRUE(second->findChild<widgets::Button*>(QStringLiteral("mock60Button"))->isChecked());
}

TEST_F(LibraryPageTest, GuidedCanBeWithoutAClock) {
    show();
    page->choose({"delivery-eta"});
    QTest::mouseClick(
        sheet("promptSheet")->findChild<widgets::Button*>(QStringLiteral("withoutClockButton")),
        Qt::LeftButton);
    QTest::mouseClick(
        sheet("promptSheet")->findChild<widgets::Button*>(QStringLiteral("startButton")),
        Qt::LeftButton);
    EXPECT_EQ(tests::must(usecase::Library(*context).attempts())[0].mode,
              session::Mode::GuidedUntimed);
}

TEST_F(LibraryPageTest, StarsAreKept) {
    show();
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(0, 0));
    QTest::keyClick(grid, Qt::Key_S);
    EXPECT_EQ(stars().size(), 1u);
    QTest::keyClick(grid, Qt::Key_S);
    EXPECT_TRUE(stars().empty());
}

TEST_F(LibraryPageTest, TagsAreGivenByKeyboardAndKept) {
    show();
    const auto first = grid->model()->index(0, 0);
    const QString title = first.data().toString();
    grid->setFocus();
    grid->setCurrentIndex(first);
    QTest::keyClick(grid, Qt::Key_T);
    ASSERT_NE(sheet("tagSheet"), nullptr);
    auto* edit = sheet("tagSheet")->findChild<QLineEdit*>();
    QTest::keyClicks(edit, QStringLiteral("for Friday,  hard , hard,"));
    QTest::keyClick(edit, Qt::Key_Return);
    const auto kept = tests::must(usecase::Tags(*context).all());
    ASSERT_EQ(kept.size(), 1u);
    EXPECT_EQ(kept.begin()->second, (std::vector<std::string>{"for Friday", "hard"}));
    auto* search = page->findChild<widgets::FilterEdit*>();
    QTest::keyClicks(search, QStringLiteral("friday"));
    ASSERT_EQ(grid->model()->rowCount(), 2);
    EXPECT_EQ(grid->model()->index(0, 0).data().toString(), title);
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    grid->setFocus();
    grid->setCurrentIndex(grid->model()->index(0, 0));
    QTest::keyClick(grid, Qt::Key_T);
    ASSERT_NE(sheet("tagSheet"), nullptr);
    EXPECT_EQ(sheet("tagSheet")->findChild<QLineEdit*>()->text(),
              QStringLiteral("for Friday, hard"));
}

TEST_F(LibraryPageTest, AClickOnTheStarStars) {
    show();
    const QRect cell = grid->visualRect(grid->model()->index(0, 0));
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, cell.topRight() + QPoint(-31, 36));
    EXPECT_EQ(stars().size(), 1u);
    QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, cell.center());
    EXPECT_EQ(stars().size(), 1u);
}

TEST_F(LibraryPageTest, OffersToCarryOn) {
    const auto id = tests::writing(*context, "delivery-eta");
    show();
    QSignalSpy spy(page.get(), &shell::Workspace::requested);
    QTest::keyClick(page->findChild<widgets::Button*>(QStringLiteral("resumeButton")),
                    Qt::Key_Return);
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].value<Destination>().attempts.front(), id);
}

TEST_F(LibraryPageTest, AddsAPromptOfOnesOwn) {
    show();
    const int before = grid->model()->rowCount();
    page->askForOwnPrompt();
    QDialog* own = sheet("ownPromptSheet");
    ASSERT_NE(own, nullptr);
    auto* add = own->findChild<widgets::Button*>(QStringLiteral("addPromptButton"));
    EXPECT_FALSE(add->isEnabled());
    QTest::keyClicks(own->findChild<QLineEdit*>(), QStringLiteral("Free \"parking\" spots"));
    QTest::keyClicks(own->findChild<QPlainTextEdit*>(),
                     QStringLiteral("A city wants to show free spots. Design the system."));
    QTest::mouseClick(add, Qt::LeftButton);
    EXPECT_TRUE(std::filesystem::exists(context->places().data / "packs/free-parking-spots.toml"));
    EXPECT_EQ(grid->model()->rowCount(), before + 1);
}

} // namespace
} // namespace coach::library
