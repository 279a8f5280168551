// The next moves of the review before, at the head of the room: folded to a line, each ticked off
// when the notes do it. A move leads to its stage. Hidden when there are none.
#pragma once

#include <vector>

#include <QWidget>

#include "core/usecase/advice.h"

class QVBoxLayout;

namespace coach::widgets {
class Button;
} // namespace coach::widgets

namespace coach::practice {

class PinnedMoves : public QWidget {
    Q_OBJECT

public:
    explicit PinnedMoves(QWidget* parent = nullptr);
    void setMoves(const std::vector<session::PinnedMove>& moves);
    const std::vector<session::PinnedMove>& moves() const { return m_moves; }
    void setUnfolded(bool unfolded);
    bool isUnfolded() const { return m_unfolded; }

Q_SIGNALS:
    void stageWanted(coach::framework::StageId stage);

private:
    void fill();

    std::vector<session::PinnedMove> m_moves;
    widgets::Button* m_head;
    QWidget* m_list;
    QVBoxLayout* m_lines;
    bool m_unfolded = false;
};

} // namespace coach::practice
