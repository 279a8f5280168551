// A row that acts: as high as its words, chosen by click or Enter, left by the arrow keys.
#pragma once

#include <QAbstractButton>

namespace coach::score {

class RowButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit RowButton(QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }

protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// The focus ring, where the keyboard's focus is.
    void paintRing(QPainter& painter) const;
};

} // namespace coach::score
