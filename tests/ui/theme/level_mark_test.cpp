#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include "tests/ui/support/look.h"
#include "ui/widgets/level_mark.h"

namespace coach::widgets {
namespace {

TEST(LevelMark, RoundsToHalves) {
    EXPECT_EQ(LevelMark::halves(0.0), 0);
    EXPECT_EQ(LevelMark::halves(2.43), 5);
    EXPECT_EQ(LevelMark::halves(3.75), 8);
    EXPECT_EQ(LevelMark::halves(4.0), 8);
}

TEST(LevelMark, SaysItsLevelInWords) {
    const QString name = QStringLiteral("Requirements");
    EXPECT_EQ(LevelMark::words(name, 1.2).toStdString(), "Requirements, level 1.2 of 4, named");
    EXPECT_EQ(LevelMark::words(name, 2.5).toStdString(),
              "Requirements, level 2.5 of 4, between partial and solid");
    EXPECT_EQ(LevelMark::words(name, {}, MarkState::CannotTell).toStdString(),
              "Requirements, cannot tell");
    EXPECT_EQ(LevelMark::words(name, {}).toStdString(), "Requirements, not scored");
}

TEST(LevelMark, HasTheSizesOfTheDesign) {
    tests::plainLook();
    EXPECT_EQ(LevelMark::dimensions(LevelMark::Size::Large), QSize(42, 5));
    EXPECT_EQ(LevelMark::dimensions(LevelMark::Size::Medium), QSize(30, 4));
    EXPECT_EQ(LevelMark::dimensions(LevelMark::Size::Small), QSize(22, 3));
}

TEST(LevelMark, FillsAsFarAsTheLevelGoes) {
    tests::plainLook();
    QImage image(42, 5, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    LevelMark::paint(painter, image.rect(), 2.0);
    const QRgb ink = theme::color(theme::Token::Ink).rgb();
    EXPECT_EQ(image.pixel(0, 0), ink);
    EXPECT_EQ(image.pixel(12, 0), ink);
    EXPECT_EQ(image.pixel(24, 0), qRgb(255, 255, 255));
    EXPECT_EQ(image.pixel(24, 4), theme::color(theme::Token::Edge).rgb());
}

} // namespace
} // namespace coach::widgets
