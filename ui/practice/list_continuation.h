// Lists that continue: what Enter, Tab and Shift+Tab mean inside a Markdown list or quotation.
#pragma once

#include <QTextCursor>

namespace coach::practice {

/// What Enter puts at the start of the next line: "- ", "2. ", "  * ", "> " or nothing.
QString continuedMarker(const QString& line);
/// The marker at the head of a line with its indentation; empty when there is none.
QString markerOf(const QString& line);

/// Enter: continues the list, or ends it on an item without text. False where Enter is just Enter.
bool continueList(QTextCursor cursor);
/// Tab and Shift+Tab on a list item. False outside a list.
bool indentListItem(QTextCursor cursor, bool outwards);

} // namespace coach::practice
