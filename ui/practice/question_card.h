// The coach's question under the text: a hairline, the question, and what to do with it. Hidden
// when there is none, without a gap.
#pragma once

#include <optional>

#include <QWidget>

#include "core/usecase/coaching.h"

namespace coach::widgets {
class Words;
class Button;
} // namespace coach::widgets

namespace coach::practice {

class QuestionCard : public QWidget {
    Q_OBJECT

public:
    explicit QuestionCard(QWidget* parent = nullptr);
    void show(const std::optional<usecase::CoachQuestion>& question);
    /// Without a question nothing changes.
    void showOpening();
    bool canShowOpening() const;
    /// Low windows: no caption.
    void setLow(bool low);
    void focusFirst();

Q_SIGNALS:
    void anotherWanted();
    void notNowWanted();

private:
    widgets::Words* m_caption;
    widgets::Words* m_question;
    widgets::Words* m_opening;
    widgets::Button* m_show;
    widgets::Button* m_another;
    QString m_openingText;
};

} // namespace coach::practice
