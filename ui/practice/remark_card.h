// One remark beside its sentence: a rule, a bold line, why, and what can be done about it.
#pragma once

#include <QWidget>

#include "ui/practice/remark_kinds.h"

class QGraphicsOpacityEffect;
class QMenu;

namespace coach::widgets {
class Words;
class Button;
} // namespace coach::widgets

namespace coach::practice {

class RemarkCard : public QWidget {
    Q_OBJECT

public:
    explicit RemarkCard(QWidget* parent = nullptr);

    /// The first sentence of the message becomes the bold line.
    void showRemark(const QString& message, bool canPark);
    void hideRemark();
    void focusFirst();
    bool isShown() const { return m_shown; }

Q_SIGNALS:
    void parkWanted();
    void leaveWanted();
    void muteWanted(coach::practice::MuteScope scope);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fadeIn();
    void fillMuteMenu();

    widgets::Words* m_head;
    widgets::Words* m_why;
    widgets::Button* m_park;
    widgets::Button* m_leave;
    widgets::Button* m_mute;
    QMenu* m_muteMenu;
    bool m_shown = false;
};

} // namespace coach::practice
