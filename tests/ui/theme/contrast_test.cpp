#include <gtest/gtest.h>

#include <QFontInfo>
#include <QPalette>

#include "tests/ui/support/look.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

namespace coach::theme {
namespace {

constexpr Scheme kSchemes[]{Scheme::Light, Scheme::Dark};

double ratio(Token on, Token ground, Scheme scheme) {
    return contrast(tokenColor(on, scheme), tokenColor(ground, scheme));
}

TEST(Contrast, TextIsReadableOnEveryGroundItStandsOn) {
    for (const Scheme scheme : kSchemes)
        for (const Token text :
             {Token::Ink, Token::Ink2, Token::Ink3, Token::Accent, Token::Amber, Token::Red})
            for (const Token ground : {Token::Paper, Token::Panel, Token::Tint, Token::Raised})
                EXPECT_GE(ratio(text, ground, scheme), 4.5)
                    << static_cast<int>(text) << " on " << static_cast<int>(ground);
}

TEST(Contrast, ChosenEvidenceCarriesInkAndAccent) {
    for (const Scheme scheme : kSchemes)
        for (const Token text : {Token::Ink, Token::Accent})
            EXPECT_GE(ratio(text, Token::Tint2, scheme), 4.5);
}

TEST(Contrast, PrimaryButtonIsReadable) {
    for (const Scheme scheme : kSchemes)
        EXPECT_GE(ratio(Token::OnAccent, Token::Accent, scheme), 4.5);
}

TEST(Contrast, EdgesCanBeSeen) {
    for (const Scheme scheme : kSchemes)
        for (const Token ground : {Token::Paper, Token::Panel, Token::Tint})
            EXPECT_GE(ratio(Token::Edge, ground, scheme), 3.0);
}

TEST(Contrast, AgreesWithTheMeasuredTable) {
    EXPECT_NEAR(ratio(Token::Ink, Token::Paper, Scheme::Light), 16.1, 0.05);
    EXPECT_NEAR(ratio(Token::Accent, Token::Paper, Scheme::Dark), 8.6, 0.05);
}

TEST(Theme, UsesTheEmbeddedFonts) {
    tests::plainLook();
    EXPECT_EQ(QFontInfo(font(Type::Ui)).family(), QStringLiteral("Inter"));
    EXPECT_EQ(QFontInfo(font(Type::Display)).family(), QStringLiteral("Inter Display"));
    EXPECT_EQ(QFontInfo(font(Type::Text)).family(), QStringLiteral("Charis SIL Compact"));
    EXPECT_EQ(QFontInfo(font(Type::Display)).weight(), 600);
    EXPECT_EQ(QFontInfo(font(Type::UiAction)).weight(), 500);
    EXPECT_EQ(QFontInfo(font(Type::Text)).weight(), 400);
}

TEST(Theme, GrowsWithTheText) {
    Theme& theme = tests::plainLook();
    const int row = lineHeight(Type::Ui);
    const int gap = space(64);
    theme.setTextPercent(200);
    EXPECT_EQ(lineHeight(Type::Ui), 2 * row);
    EXPECT_EQ(space(64), gap * 3 / 2);
    EXPECT_DOUBLE_EQ(QApplication::font().pointSizeF(), 21.0);
    theme.setTextPercent(100);
}

TEST(Theme, ChangesWhileTheProgramRuns) {
    Theme& theme = tests::plainLook();
    int changes = 0;
    const auto connection = QObject::connect(&theme, &Theme::changed, [&changes] { ++changes; });
    theme.setChoice(SchemeChoice::Dark);
    EXPECT_EQ(color(Token::Paper), QColor(0x17, 0x18, 0x1a));
    EXPECT_EQ(QApplication::palette().color(QPalette::Window), QColor(0x17, 0x18, 0x1a));
    EXPECT_TRUE(qApp->styleSheet().contains(QStringLiteral("#25262a")));
    theme.setChoice(SchemeChoice::Light);
    EXPECT_EQ(changes, 2);
    QObject::disconnect(connection);
}

} // namespace
} // namespace coach::theme
