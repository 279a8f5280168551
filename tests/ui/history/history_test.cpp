#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include "tests/ui/support/seed.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/history/attempt_model.h"
#include "ui/history/history_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/message_strip.h"

namespace coach::history {
namespace {

using shell::Destination;

TEST(AttemptModel, IsAModelThatTheViewsCanTrust) {
    AttemptModel model;
    AttemptProxy proxy(nullptr);
    proxy.setSourceModel(&model);
    QAbstractItemModelTester tester(&model);
    QAbstractItemModelTester proxyTester(&proxy);
    session::AttemptSummary low;
    low.title = "Low";
    low.level = 1.5;
    session::AttemptSummary high;
    high.title = "High";
    high.level = 3.0;
    model.setAttempts({low, high}, {}, {});
    proxy.sort(AttemptModel::Level, Qt::DescendingOrder);
    EXPECT_EQ(proxy.index(0, 0).data().toString(), QStringLiteral("High"));
    EXPECT_EQ(proxy.index(0, AttemptModel::Level).data().toString(), QStringLiteral("3.0"));
}

class HistoryPageTest : public tests::UiHarness {
protected:
    void show() {
        page = std::make_unique<HistoryPage>(services());
        page->resize(1280, 744);
        page->show();
        page->activateWindow();
        (void)QTest::qWaitForWindowActive(page.get());
        page->entered();
        table = page->findChild<QTableView*>();
        message = page->findChild<widgets::MessageStrip*>();
    }
    void click(const char* name) {
        auto* button = page->findChild<widgets::Button*>(QLatin1String(name));
        ASSERT_NE(button, nullptr);
        ASSERT_TRUE(button->isVisible()) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }

    std::unique_ptr<HistoryPage> page;
    QTableView* table = nullptr;
    widgets::MessageStrip* message = nullptr;
};

TEST_F(HistoryPageTest, SaysWhatToDoWhenThereIsNothing) {
    show();
    EXPECT_EQ(page->findChild<QLabel*>(QStringLiteral("historyEmptyLabel"))->text(),
              QStringLiteral(
                  "Nothing here yet. The sample attempt shows what a finished one looks like."));
}

TEST_F(HistoryPageTest, EnterResumesWhatIsBeingWritten) {
    const auto id = tests::writing(*context, "fraud-detection");
    show();
    QSignalSpy spy(page.get(), &shell::Workspace::requested);
    QTest::keyClick(table, Qt::Key_Return);
    ASSERT_EQ(spy.count(), 1);
    const auto destination = spy[0][0].value<Destination>();
    EXPECT_EQ(destination.kind, Destination::Kind::Practice);
    EXPECT_EQ(destination.attempts.front(), id);
}

TEST_F(HistoryPageTest, DeletesWithUndo) {
    tests::writing(*context, "fraud-detection");
    show();
    QTest::keyClick(table, Qt::Key_Delete);
    EXPECT_EQ(table->model()->rowCount(), 0);
    EXPECT_TRUE(message->isVisible());
    click("messageActionButton");
    EXPECT_EQ(table->model()->rowCount(), 1);
}

TEST_F(HistoryPageTest, RestoresFromTheTrash) {
    const auto id = tests::writing(*context, "fraud-detection");
    ASSERT_TRUE(usecase::Library(*context).remove(id));
    show();
    EXPECT_EQ(table->model()->rowCount(), 0);
    click("trashButton");
    ASSERT_EQ(table->model()->rowCount(), 1);
    table->selectRow(0);
    click("attempts.restoreButton");
    EXPECT_EQ(table->model()->rowCount(), 0);
    click("trashButton");
    EXPECT_EQ(table->model()->rowCount(), 1);
}

TEST_F(HistoryPageTest, ComparesOnOnePromptOnly) {
    tests::writing(*context, "fraud-detection");
    tests::writing(*context, "fraud-detection");
    tests::writing(*context, "product-search");
    show();
    table->selectAll();
    auto* compare = page->findChild<widgets::Button*>(QStringLiteral("attempts.compareButton"));
    EXPECT_FALSE(compare->isEnabled());
    table->model()->sort(AttemptModel::Title);
    table->clearSelection();
    for (int row : {0, 1})
        table->selectionModel()->select(table->model()->index(row, 0),
                                        QItemSelectionModel::Select | QItemSelectionModel::Rows);
    EXPECT_TRUE(compare->isEnabled());
    QSignalSpy spy(page.get(), &shell::Workspace::requested);
    click("attempts.compareButton");
    ASSERT_EQ(spy.count(), 1);
    EXPECT_EQ(spy[0][0].value<Destination>().attempts.size(), 2u);
}

TEST_F(HistoryPageTest, RetriesFromACopy) {
    tests::writing(*context, "fraud-detection");
    show();
    click("attempts.retryCopyButton");
    EXPECT_EQ(tests::must(usecase::Library(*context).attempts()).size(), 2u);
}

TEST_F(HistoryPageTest, ExportsInTheFormatThatTheNameSays) {
    tests::writing(*context, "fraud-detection");
    show();
    const std::pair<const char*, const char*> formats[]{
        {"a.md", "---"}, {"a.html", "<"}, {"a.pdf", "%PDF"}, {"a.json", "{"}};
    for (const auto& [name, begins] : formats) {
        const auto file = folder.path() / name;
        ask.save = QString::fromStdString(file.string());
        click("attempts.exportButton");
        EXPECT_TRUE(tests::readFile(file).starts_with(begins)) << name;
    }
}

TEST_F(HistoryPageTest, SaysWhyAnExportFailed) {
    tests::writing(*context, "fraud-detection");
    show();
    ask.save = QString::fromStdString((folder.path() / "none/a.md").string());
    click("attempts.exportButton");
    EXPECT_TRUE(message->text().contains(QStringLiteral("was not written")));
}

TEST_F(HistoryPageTest, DeletesAndTakesItBackByKeys) {
    tests::writing(*context, "fraud-detection");
    tests::writing(*context, "product-search");
    show();
    (void)QTest::qWaitForWindowActive(page.get());
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Delete);
    ASSERT_EQ(table->model()->rowCount(), 1);
    EXPECT_EQ(table->selectionModel()->selectedRows().size(), 1);
    QTest::keyClick(table, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(table->model()->rowCount(), 2);
}

TEST_F(HistoryPageTest, CopiesMarkdown) {
    tests::writing(*context, "fraud-detection");
    show();
    QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_TRUE(
        QGuiApplication::clipboard()->text().contains(QStringLiteral("## Problem definition")));
}

} // namespace
} // namespace coach::history
