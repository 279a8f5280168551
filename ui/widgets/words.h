// A line or paragraph said by the program, in a type and a colour of the theme; follows its
// changes.
#pragma once

#include <QLabel>

#include "ui/theme/theme.h"

namespace coach::widgets {

/// A paragraph with each line as high as `line`: its height at a width, and the painting.
int paragraphHeight(const QString& text, const QFont& font, int width, int line);
void paintParagraph(QPainter& painter, const QRect& room, const QString& text, const QFont& font,
                    int line, bool atTop);

class Words : public QLabel {
    Q_OBJECT

public:
    explicit Words(theme::Type type, theme::Token token = theme::Token::Ink,
                   QWidget* parent = nullptr);
    /// A text that wraps.
    static Words* paragraph(theme::Type type, theme::Token token, const QString& text,
                            QWidget* parent);
    /// Wraps at the width it is given and grows downwards.
    void setWrapped(bool wrapped);
    void setToken(theme::Token token);
    void setType(theme::Type type);
    /// The text; the widget hides itself when there is none.
    void say(const QString& text);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// Paragraphs are painted here, with the type's own line height.
    bool paintsItself() const;
    void dress();

    theme::Type m_type;
    theme::Token m_token;
    bool m_dressing = false;
};

} // namespace coach::widgets
