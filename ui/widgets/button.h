// The buttons of the design: one filled primary a page at most, all others are words. Painted here,
// so that focus shows for the keyboard alone and words align with the text around them.
#pragma once

#include <QAbstractButton>

namespace coach::widgets {

enum class ButtonKind {
    Primary, ///< filled
    Accent,  ///< a word that moves on
    Plain,   ///< any other word
    Choice,  ///< a filter or mode: bold when checked
    Place,   ///< of the top bar: bold and underlined when checked
};

class Button final : public QAbstractButton {
    Q_OBJECT
public:
    Button(ButtonKind kind, const QString& text, QWidget* parent = nullptr);

    /// A key beside the word, such as "Ctrl Enter"; says it only, the action holds the shortcut.
    void setKeyHint(const QString& hint);
    /// A drawn sign before or after the word; without a name none.
    void setSign(QLatin1String name, bool before);
    void setKind(ButtonKind kind);
    /// The small type of captions.
    void setSmall(bool small);
    /// Takes text, tooltip, enabling and triggering from an action.
    void follow(QAction* action);

    /// Space between the word and the edge of its hit area, which layouts take off their margin.
    static int wordPadding();
    /// The same for a primary button: room for its focus ring.
    static int ringMargin() { return 5; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QFont textFont() const;
    QColor textColor() const;
    int signSize() const;
    void paintWords(QPainter& painter, const QRect& rect) const;

    ButtonKind m_kind;
    QString m_hint;
    QLatin1String m_sign;
    bool m_signBefore = false;
    bool m_small = false;
};

} // namespace coach::widgets
