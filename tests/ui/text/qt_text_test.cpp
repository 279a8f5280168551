#include <gtest/gtest.h>

#include "ui/support/qt_text.h"

namespace coach::support {
namespace {

TEST(OffsetMap, CountsTwoPositionsForWhatNeedsTwo) {
    const std::string text = "a\u00e9\u20ac\U0001F600z";
    const OffsetMap map(text);
    const QString wide = toQString(text);
    EXPECT_EQ(map.position(0), 0);
    EXPECT_EQ(map.position(1), 1);  // é
    EXPECT_EQ(map.position(3), 2);  // €
    EXPECT_EQ(map.position(6), 3);  // the emoji, two code units
    EXPECT_EQ(map.position(10), 5); // z
    EXPECT_EQ(map.position(text.size()), wide.size());
    EXPECT_EQ(map.position(text.size() + 7), wide.size());
}

TEST(OffsetMap, GoesThereAndBack) {
    const std::string text = "Ein „Maß“ 💳 für Zahlungen.";
    const OffsetMap map(text);
    const text::Span span{text.find("Zahl"), text.find(".")};
    const TextRange range = map.range(span);
    EXPECT_EQ(toQString(text).mid(range.start, range.size()), QStringLiteral("Zahlungen"));
    EXPECT_EQ(map.span(range), span);
}

TEST(OffsetMap, CountsALineEndOfTwoBytesOnce) {
    const OffsetMap map("a\r\nb");
    EXPECT_EQ(map.position(3), 2);
    EXPECT_EQ(map.position(4), 3);
}

TEST(WordCount, CountsWhatPeopleCount) {
    EXPECT_EQ(wordCount(QString()), 0);
    EXPECT_EQ(wordCount(QStringLiteral("- Rare, 0.12 % of payments.\n\n(don't)")), 5);
}

} // namespace
} // namespace coach::support
