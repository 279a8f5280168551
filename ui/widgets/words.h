// A line or paragraph said by the program, in a type and a colour of the theme; follows its
// changes.
#pragma once

#include <QLabel>

#include "ui/theme/theme.h"

namespace coach::widgets {

class Words : public QLabel {
    Q_OBJECT

public:
    explicit Words(theme::Type type, theme::Token token = theme::Token::Ink,
                   QWidget* parent = nullptr);
    /// Wraps at the width it is given and grows downwards.
    void setWrapped(bool wrapped);
    void setToken(theme::Token token);
    void setType(theme::Type type);
    /// The text; the widget hides itself when there is none.
    void say(const QString& text);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    theme::Type m_type;
    theme::Token m_token;
    bool m_dressing = false;
};

} // namespace coach::widgets
