// The level mark: four dashes, full height as far as the level goes, hairline beyond. Never alone:
// letter or figure stands with it. One painter for widgets and delegates.
#pragma once

#include <optional>

#include <QRect>
#include <QString>
#include <QWidget>

class QPainter;

namespace coach::widgets {

enum class MarkState { Level, CannotTell, NotScored };

class LevelMark final : public QWidget {
    Q_OBJECT
public:
    /// 42×5 review and drill, 30×4 compare and rail, 22×3 cards.
    enum class Size { Large, Medium, Small };

    explicit LevelMark(Size size, QWidget* parent = nullptr);
    /// `name` is what the level belongs to, such as "Requirements".
    void setLevel(const QString& name, std::optional<double> level,
                  MarkState state = MarkState::Level);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

    /// In px, scaled with the text, whole pixels.
    static QSize dimensions(Size size);
    /// Paints into `rect`'s top left; no level with MarkState::Level paints nothing.
    static void paint(QPainter& painter, const QRect& rect, std::optional<double> level,
                      MarkState state = MarkState::Level);
    /// The same with outlines only: a level that the writer gave.
    static void paintHollow(QPainter& painter, const QRect& rect, double level);
    /// "Requirements, level 1.2 of 4, named".
    static QString words(const QString& name, std::optional<double> level,
                         MarkState state = MarkState::Level);
    /// Rounded to halves: how many of eight half dashes are full.
    static int halves(double level);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Size m_size;
    std::optional<double> m_level;
    MarkState m_state = MarkState::NotScored;
};

/// "2.4": one decimal, as levels are shown.
QString levelFigure(double level);
/// "3" or "2.5": levels in halves, as people give them.
QString ownFigure(double level);

} // namespace coach::widgets
