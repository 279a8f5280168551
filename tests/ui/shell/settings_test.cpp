// The settings sheet: what is chosen holds at once and is kept.
#include <QComboBox>
#include <QTest>

#include "tests/ui/support/ui_harness.h"
#include "ui/settings/settings_sheet.h"
#include "ui/widgets/button.h"

namespace coach::settings {
namespace {

namespace setting = support::setting;

class Settings : public tests::UiHarness {
protected:
    Settings() : sheet(services(), nullptr) {
        sheet.show();
        QApplication::processEvents();
    }
    ~Settings() override { tests::plainLook().setTextFamily({}); }
    void press(const char* name) {
        auto* button = sheet.findChild<widgets::Button*>(QString::fromLatin1(name));
        ASSERT_NE(button, nullptr) << name;
        QTest::keyClick(button, Qt::Key_Space);
    }
    SettingsSheet sheet;
};

TEST_F(Settings, TheThemeHoldsAtOnceAndIsKept) {
    press("darkThemeButton");
    EXPECT_EQ(theme::scheme(), theme::Scheme::Dark);
    EXPECT_EQ(settings.get(setting::kScheme), QStringLiteral("dark"));
    press("lightThemeButton");
    EXPECT_EQ(theme::scheme(), theme::Scheme::Light);
}

TEST_F(Settings, TextGrowsAndAnimationsStop) {
    press("text150Button");
    EXPECT_EQ(theme.textPercent(), 150);
    EXPECT_EQ(settings.get(setting::kTextPercent), 150);
    press("animationsOnButton");
    EXPECT_GT(theme::duration(100), 0);
    press("animationsOffButton");
    EXPECT_EQ(theme::duration(100), 0);
    EXPECT_FALSE(settings.get(setting::kAnimated));
}

TEST_F(Settings, NotesTakeAnotherFont) {
    auto* fonts = sheet.findChild<QComboBox*>(QStringLiteral("textFontBox"));
    ASSERT_GT(fonts->count(), 1);
    fonts->setFocus();
    QTest::keyClick(fonts, Qt::Key_Down);
    const QString family = fonts->currentData().toString();
    EXPECT_FALSE(family.isEmpty());
    EXPECT_EQ(theme::font(theme::Type::Text).families().constFirst(), family);
    EXPECT_NE(theme::font(theme::Type::Ui).families().constFirst(), family);
    EXPECT_EQ(settings.get(setting::kTextFont), family);
}

TEST_F(Settings, EverythingHasANameForScreenReaders) {
    for (const auto* button : sheet.findChildren<widgets::Button*>())
        EXPECT_FALSE(button->accessibleName().isEmpty() && button->text().isEmpty());
}

} // namespace
} // namespace coach::settings
