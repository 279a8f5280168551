// One line at the foot of a page that says what happened, with one thing to do about it (Undo).
// Stays until the next message, the action or Close; it never covers anything.
#pragma once

#include <functional>

#include <QWidget>

namespace coach::widgets {

class Button;
class Words;

class MessageStrip final : public QWidget {
    Q_OBJECT
public:
    explicit MessageStrip(QWidget* parent = nullptr);
    void say(const QString& text);
    void say(const QString& text, const QString& action, std::function<void()> act);
    QString text() const;

private:
    Words* m_text;
    Button* m_action;
    Button* m_close;
    std::function<void()> m_act;
};

} // namespace coach::widgets
