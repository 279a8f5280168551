// Where the parts of the practice room stand, for a window of a given size: pure arithmetic.
#pragma once

#include <QRect>

namespace coach::practice {

struct RoomLayout {
    bool lettersOnly = false;
    bool low = false;
    QRect rail;
    QRect column;                   ///< head, text and foot
    QRect margin;                   ///< remarks; empty where they stand below the text
    QRect interviewer;              ///< empty when closed
    bool interviewerCovers = false; ///< no room beside the text: it takes the column's place
};

struct RoomWishes {
    bool interviewer = false;
    bool focusMode = false;
};

/// `railSize` and `lettersSize` are what the rail needs with and without names.
RoomLayout layOut(const QSize& room, const RoomWishes& wishes, const QSize& railSize,
                  const QSize& lettersSize);

} // namespace coach::practice
