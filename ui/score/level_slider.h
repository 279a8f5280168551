// A level of one's own on the scale 0 to 4, in halves: drawn hollow, since the program's are full.
// Left and Right change it by a half, 0 to 4 set it, Backspace takes it away.
#pragma once

#include <optional>

#include <QSlider>

namespace coach::score {

class LevelSlider : public QSlider {
    Q_OBJECT

public:
    explicit LevelSlider(const QString& name, QWidget* parent = nullptr);
    /// None until it was touched: no position suggests itself.
    std::optional<double> level() const;
    void setLevel(std::optional<double> level);
    /// "2.5, between partial and solid" or "not judged".
    QString words() const;
    /// Where a whole level stands, from the left.
    int xOf(double level) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void judged();
    /// Up (-1) or Down (1): the slider above or below.
    void neighbourWanted(int step);
    void focused();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent*) override {}
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void follow(double x);

    bool m_judged = false;
};

} // namespace coach::score
