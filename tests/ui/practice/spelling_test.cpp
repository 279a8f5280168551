// Spelling: what is marked, what is not, and how a word is mended or learnt.
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

#include "tests/ui/practice/room.h"
#include "ui/practice/spelling.h"

namespace coach::practice {
namespace {

namespace setting = support::setting;

QStringList checked(const QString& text) {
    QStringList words;
    for (const auto& range : Spelling::wordsIn(text))
        words << text.mid(range.start, range.size());
    return words;
}

TEST(Spelling, LeavesCodeLinksCapitalsAndDigitsAlone) {
    EXPECT_EQ(checked(QStringLiteral("The p99 of XGBoost, see https://a.example/wrng and `cde fg` "
                                     "or a_b, isn't 3ms. Done")),
              (QStringList{QStringLiteral("The"), QStringLiteral("of"), QStringLiteral("see"),
                           QStringLiteral("and"), QStringLiteral("or"), QStringLiteral("isn't"),
                           QStringLiteral("Done")}));
}

TEST(Spelling, WithoutADictionaryNothingIsMarked) {
    Spelling spelling(QStringList{QStringLiteral("/nowhere")});
    EXPECT_FALSE(spelling.isAvailable());
    EXPECT_TRUE(spelling.unknownIn(QStringLiteral("wrng"), -1).empty());
}

TEST(Spelling, KnowsInflectionsAndBritishForms) {
    Spelling spelling;
    ASSERT_TRUE(spelling.isAvailable()) << "hunspell-en-us is missing";
    const QString text = QStringLiteral("We optimise the behaviour of couriers and recieve it");
    QSignalSpy changed(&spelling, &Spelling::changed);
    spelling.unknownIn(text, -1);
    ASSERT_TRUE(changed.wait(8000));
    const auto unknown = spelling.unknownIn(text, -1);
    ASSERT_EQ(unknown.size(), 1U);
    EXPECT_EQ(text.mid(unknown[0].start, unknown[0].size()), QStringLiteral("recieve"));
    EXPECT_TRUE(
        spelling.suggestions(QStringLiteral("recieve")).contains(QStringLiteral("receive")));
    // Not while it is being typed.
    EXPECT_TRUE(spelling.unknownIn(text.left(unknown[0].end), unknown[0].end).empty());
}

TEST_F(PracticeRoom, AMisspeltWordIsMendedByKeyboardAndAnotherIsLearnt) {
    type("Couriers recieve orders by frobnicator now. ");
    ASSERT_TRUE(becomesTrue([&] { return editor()->rules().size() == 2; }, 9000));
    QTest::keyClick(editor(), Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(editor(), Qt::Key_F8);
    EXPECT_EQ(editor()->textCursor().position(), 9);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::AltModifier);
    auto* menu = find<QMenu>("spellingMenu");
    ASSERT_TRUE(QTest::qWaitFor([&] { return menu->isVisible(); }));
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_TRUE(editor()->toPlainText().startsWith(QStringLiteral("Couriers receive orders")));
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTest::keyClick(editor(), Qt::Key_F8);
    QTest::keyClick(editor(), Qt::Key_Return, Qt::AltModifier);
    menu = find<QMenu>("spellingMenu");
    ASSERT_TRUE(QTest::qWaitFor([&] { return menu->isVisible(); }));
    QTest::keyClick(menu, Qt::Key_Up); // the last entry
    QTest::keyClick(menu, Qt::Key_Return);
    EXPECT_EQ(settings.get(setting::kOwnWords), QStringList(QStringLiteral("frobnicator")));
    EXPECT_TRUE(editor()->rules().empty());
}

TEST_F(PracticeRoom, SpellingCanBeSwitchedOff) {
    settings.set(setting::kSpelling, false);
    type("Couriers recieve orders. ");
    QTest::qWait(1500);
    EXPECT_TRUE(editor()->rules().empty());
}

} // namespace
} // namespace coach::practice
