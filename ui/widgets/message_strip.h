// One line at the foot of a page that says what happened, with one thing to do about it (Undo).
// Stays until the next message, the action or Close; it never covers anything.
#pragma once

#include <functional>

#include <QKeySequence>
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
    /// Triggers the action from the keyboard while it is offered.
    void setActionKey(const QKeySequence& key) { m_key = key; }
    QString text() const;

private:
    Words* m_text;
    Button* m_action;
    Button* m_close;
    std::function<void()> m_act;
    QKeySequence m_key;
};

} // namespace coach::widgets
