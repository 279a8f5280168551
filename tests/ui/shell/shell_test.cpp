#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>

#include "tests/ui/support/seed.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/library/library_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_menu.h"
#include "ui/shell/main_window.h"
#include "ui/shell/palette.h"
#include "ui/shell/paste_sheet.h"
#include "ui/shell/welcome_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_strip.h"

namespace coach::shell {
namespace {

TEST(Palette, PrefersTheStartOfWords) {
    EXPECT_EQ(Palette::fit(QStringLiteral("Card payment fraud"), QStringLiteral("xyz")), 0);
    EXPECT_GT(Palette::fit(QStringLiteral("Card payment fraud"), QStringLiteral("card")),
              Palette::fit(QStringLiteral("Wildcard"), QStringLiteral("card")));
    EXPECT_GT(Palette::fit(QStringLiteral("Card payment fraud"), QStringLiteral("fraud card")), 0);
}

class ShellTest : public tests::UiHarness {
protected:
    ~ShellTest() override {
        window.reset();
        tests::plainLook();
    }
    void start(bool welcomed = true) {
        settings.set(support::setting::kWelcomed, welcomed);
        window = std::make_unique<MainWindow>(services());
        window->QWidget::show();
        window->activateWindow();
        window->begin();
        (void)QTest::qWaitForWindowActive(window.get());
    }
    void click(const char* name) {
        auto* button = window->findChild<widgets::Button*>(QLatin1String(name));
        ASSERT_NE(button, nullptr) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<MainWindow> window;
};

TEST_F(ShellTest, ExplainsItselfAtTheFirstStartOnly) {
    start(false);
    EXPECT_NE(qobject_cast<WelcomePage*>(window->page()), nullptr);
    EXPECT_TRUE(settings.get(support::setting::kWelcomed));
    click("toLibraryButton");
    EXPECT_EQ(window->page()->objectName(), QStringLiteral("libraryPage"));
    start(true);
    EXPECT_EQ(window->page()->objectName(), QStringLiteral("libraryPage"));
}

TEST_F(ShellTest, WelcomeLeadsToAFirstPrompt) {
    start(false);
    click("firstPromptButton");
    EXPECT_NE(window->findChild<QDialog*>(QStringLiteral("promptSheet")), nullptr);
}

TEST_F(ShellTest, WelcomeLeadsToTheFinishedSample) {
    start(false);
    click("sampleButton");
    EXPECT_EQ(window->page()->objectName(), QStringLiteral("reviewPage"));
    click("backButton");
    EXPECT_EQ(window->page()->objectName(), QStringLiteral("libraryPage"));
}

TEST_F(ShellTest, ChangesPlacesByKeyAndByMouse) {
    start();
    QTest::keyClick(window.get(), Qt::Key_2, Qt::AltModifier);
    EXPECT_EQ(window->page()->objectName(), QStringLiteral("historyPage"));
    click("go.libraryButton");
    EXPECT_EQ(window->page()->objectName(), QStringLiteral("libraryPage"));
    EXPECT_TRUE(window->actions().find(QStringLiteral("go.library"))->isChecked());
}

TEST_F(ShellTest, FindsAnything) {
    start();
    QTest::keyClick(window.get(), Qt::Key_K, Qt::ControlModifier);
    auto* palette = window->findChild<Palette*>();
    ASSERT_NE(palette, nullptr);
    auto* edit = palette->findChild<QLineEdit*>();
    QTest::keyClicks(edit, QStringLiteral("attem"));
    QTest::keyClick(edit, Qt::Key_Return);
    EXPECT_EQ(window->page()->objectName(), QStringLiteral("historyPage"));
}

TEST_F(ShellTest, KeepsTheLook) {
    start();
    window->actions().find(QStringLiteral("view.larger"))->trigger();
    EXPECT_EQ(theme.textPercent(), 125);
    EXPECT_EQ(settings.get(support::setting::kTextPercent), 125);
    settings.set(support::setting::kScheme, QStringLiteral("dark"));
    applyLook(services());
    EXPECT_EQ(theme::scheme(), theme::Scheme::Dark);
}

TEST_F(ShellTest, ImportsAnAnswerFile) {
    const auto file = folder.write("answer.md", "---\nprompt: fraud-detection\n---\n# My fraud\n\n"
                                                "## Problem definition\nWe predict fraud.\n");
    start();
    window->openFile(QString::fromStdString(file.string()));
    const auto attempts = tests::must(usecase::Library(*context).attempts());
    ASSERT_EQ(attempts.size(), 1u);
    EXPECT_EQ(attempts[0].title, "My fraud");
}

TEST_F(ShellTest, SaysWhyAFileIsNotOpened) {
    start();
    window->openFile(QStringLiteral("/nowhere/answer.md"));
    ASSERT_EQ(ask.asked.size(), 1);
    EXPECT_TRUE(ask.asked[0].contains(QStringLiteral("/nowhere/answer.md")));
}

TEST_F(ShellTest, ExportsEverythingInOneFile) {
    tests::finished(*context, "fraud-detection");
    start();
    const auto file = folder.path() / "mine.json";
    ask.save = QString::fromStdString(file.string());
    window->actions().find(QStringLiteral("file.exportAll"))->trigger();
    auto* message = window->findChild<widgets::MessageStrip*>(QStringLiteral("windowMessage"));
    QTRY_VERIFY(message->text().contains(QStringLiteral("mine.json")));
    const auto text = tests::readFile(file);
    EXPECT_NE(text.find("quoting too long loses baskets"), std::string::npos);
    EXPECT_EQ(QJsonDocument::fromJson(QByteArray::fromStdString(text))[QStringLiteral("attempts")]
                  .toArray()
                  .size(),
              1);
}

TEST_F(ShellTest, DeletesEverythingAfterAQuestionAndTakesItBack) {
    tests::finished(*context, "fraud-detection");
    start();
    const auto count = [this] { return tests::must(usecase::Library(*context).attempts()).size(); };
    ask.answer = false;
    window->actions().find(QStringLiteral("file.deleteAll"))->trigger();
    EXPECT_EQ(count(), 1u);
    ask.answer = true;
    window->actions().find(QStringLiteral("file.deleteAll"))->trigger();
    EXPECT_EQ(count(), 0u);
    auto* message = window->findChild<widgets::MessageStrip*>(QStringLiteral("windowMessage"));
    QTest::mouseClick(message->findChild<widgets::Button*>(QStringLiteral("messageActionButton")),
                      Qt::LeftButton);
    EXPECT_EQ(count(), 1u);
}

TEST_F(ShellTest, ListsTheKeysOnAQuestionMark) {
    start();
    QTest::keyClick(window.get(), Qt::Key_Question, Qt::ShiftModifier);
    EXPECT_NE(window->findChild<QDialog*>(QStringLiteral("keyboardSheet")), nullptr);
}

TEST_F(ShellTest, CutsPastedTextForCorrection) {
    start();
    window->actions().find(QStringLiteral("file.paste"))->trigger();
    auto* sheet = window->findChild<PasteSheet*>();
    ASSERT_NE(sheet, nullptr);
    sheet->findChild<QPlainTextEdit*>(QStringLiteral("pasteTextEdit"))
        ->setPlainText(
            QStringLiteral("## Problem definition\nWho pays?\n\n## Requirements\n80 ms at p99.\n"));
    auto* next = sheet->findChild<widgets::Button*>(QStringLiteral("pasteNextButton"));
    // The next step is the next stop, not the way out.
    QTest::keyClick(sheet->focusWidget(), Qt::Key_Tab);
    EXPECT_EQ(sheet->focusWidget(), next);
    QTest::mouseClick(next, Qt::LeftButton);
    auto* part = sheet->findChild<QPlainTextEdit*>(QStringLiteral("requirementsPartEdit"));
    EXPECT_EQ(part->toPlainText(), QStringLiteral("80 ms at p99."));
    part->setPlainText(QStringLiteral("80 ms at p99, at the peak too."));
    QTest::mouseClick(next, Qt::LeftButton);
    const auto attempts = tests::must(usecase::Library(*context).attempts());
    ASSERT_EQ(attempts.size(), 1u);
    const auto attempt = tests::must(usecase::Practise(*context).load(attempts[0].id));
    EXPECT_EQ(attempt.notes[1], "80 ms at p99, at the peak too.");
}

} // namespace
} // namespace coach::shell
