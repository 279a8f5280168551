// The question as it is asked, in the serif; of a trade-off also its two sides and what decides.
#pragma once

#include <array>

#include <QWidget>

#include "core/catalog/drill.h"

class QBoxLayout;

namespace coach::widgets {
class Words;
}

namespace coach::drills {

class QuestionWords;

class QuestionHead final : public QWidget {
    Q_OBJECT
public:
    explicit QuestionHead(QWidget* parent = nullptr);
    /// `why` it is asked today, such as the attempt that was weak here; may be empty.
    void show(const catalog::DrillQuestion& question, const QString& why);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Side {
        QWidget* box = nullptr;
        widgets::Words* text = nullptr;
    };
    Side makeSide(const QString& caption, bool serif, const char* name);

    widgets::Words* m_why;
    QuestionWords* m_question;
    QWidget* m_row;
    QBoxLayout* m_sides;
    std::array<Side, 3> m_parts{};
};

} // namespace coach::drills
