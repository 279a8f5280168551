#include "ui/practice/room_layout.h"

#include <algorithm>

#include "ui/theme/theme.h"

namespace coach::practice {

using theme::size;
using theme::space;

RoomLayout layOut(const QSize& room, const RoomWishes& wishes, const QSize& railSize,
                  const QSize& lettersSize) {
    RoomLayout out;
    const int width = room.width();
    const int height = room.height();
    const int top = space(28);
    const int edge = 20; // the rail's own room for its ring makes it 32
    out.lettersOnly = width < size(1200);
    // The window is 56 px higher than the room.
    out.low = height < size(760) - size(56);
    const QSize rail = out.lettersOnly ? lettersSize : railSize;
    const int columnWish = size(640);

    if (wishes.focusMode) {
        const int column = std::min(columnWish, width - 2 * space(32));
        out.column = {(width - column) / 2, 0, column, height};
        return out;
    }
    int panel = 0;
    if (wishes.interviewer) {
        panel = size(out.lettersOnly ? 300 : 412);
        out.interviewerCovers = edge + rail.width() + size(360) + panel > width;
    }
    const int textX = edge + rail.width() +
                      space(out.lettersOnly      ? 8
                            : wishes.interviewer ? 12
                                                 : 28);
    if (out.interviewerCovers) {
        out.rail = {edge, top, rail.width(), height - top};
        out.interviewer = {textX, 0, width - textX, height};
        return out;
    }
    const int marginWidth = size(268);
    const int right = width - panel - space(panel > 0 ? 24 : 48);
    const int column = std::min(columnWish, right - textX);
    const bool marginFits = panel == 0 && textX + column + space(40) + marginWidth <= right + 1;
    const int used = textX + column + (marginFits ? space(40) + marginWidth : 0);
    const int shift = width >= size(1600) ? std::max(0, (right - used) / 2) : 0;
    out.rail = {edge + shift, top, rail.width(), std::min(rail.height(), height - top)};
    out.column = {textX + shift, 0, column, height};
    if (marginFits)
        out.margin = {textX + shift + column + space(40), 0, marginWidth, height};
    if (panel > 0)
        out.interviewer = {width - panel, 0, panel, height};
    return out;
}

} // namespace coach::practice
