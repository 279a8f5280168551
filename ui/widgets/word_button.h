// A button as the design has it: filled when it is the page's one next step, else a word. A key
// hint may stand behind it.
#pragma once

#include <QAbstractButton>

#include "ui/theme/theme.h"

namespace coach::widgets {

class WordButton : public QAbstractButton {
    Q_OBJECT

public:
    enum class Kind {
        Primary, ///< filled; at most one a page
        Link,    ///< accent: what moves on
        Plain,   ///< ink2: the rest
    };
    enum class Mark { None, ArrowRight, ArrowLeft, Folded, Unfolded, Tick };

    /// Free room around a word, for hovering and the focus ring; layouts take it back.
    static int padding();

    WordButton(Kind kind, const QString& text, QWidget* parent = nullptr);
    void setHint(const QString& keys);
    void setKind(Kind kind);
    void setMark(Mark mark);
    /// The small type of captions.
    void setSmall(bool small);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QFont wordFont() const;
    QColor wordColor() const;
    int markWidth() const;
    void paintMark(QPainter& painter, const QRectF& box) const;
    void paintFilled(QPainter& painter) const;

    Kind m_kind;
    Mark m_mark = Mark::None;
    QString m_hint;
    bool m_small = false;
};

} // namespace coach::widgets
