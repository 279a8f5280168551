#include "ui/practice/list_continuation.h"

#include <QRegularExpression>
#include <QTextBlock>

namespace coach::practice {

namespace {

const QRegularExpression& markerPattern() {
    static const QRegularExpression pattern(
        QStringLiteral("^(\\s*)([-*+]|(\\d{1,3})([.)])|>)(\\s+)"));
    return pattern;
}

} // namespace

QString markerOf(const QString& line) {
    return markerPattern().match(line).captured(0);
}

QString continuedMarker(const QString& line) {
    const auto match = markerPattern().match(line);
    if (!match.hasMatch())
        return {};
    const QString number = match.captured(3);
    const QString mark = number.isEmpty() ? match.captured(2)
                                          : QString::number(number.toInt() + 1) + match.captured(4);
    return match.captured(1) + mark + match.captured(5);
}

bool continueList(QTextCursor cursor) {
    if (cursor.hasSelection())
        return false;
    const QString line = cursor.block().text();
    const QString marker = markerOf(line);
    if (marker.isEmpty() || cursor.positionInBlock() < marker.size())
        return false;
    cursor.beginEditBlock();
    if (line.size() == marker.size()) {
        cursor.movePosition(QTextCursor::StartOfBlock);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.removeSelectedText();
    } else {
        cursor.insertBlock();
        cursor.insertText(continuedMarker(line));
    }
    cursor.endEditBlock();
    return true;
}

bool indentListItem(QTextCursor cursor, bool outwards) {
    const QString line = cursor.block().text();
    const QString marker = markerOf(line);
    if (marker.isEmpty() || marker.trimmed() == QStringLiteral(">"))
        return false;
    cursor.beginEditBlock();
    cursor.movePosition(QTextCursor::StartOfBlock);
    if (!outwards) {
        cursor.insertText(QStringLiteral("  "));
    } else {
        for (int i = 0; i < 2 && i < line.size() && line.at(i) == QLatin1Char(' '); ++i)
            cursor.deleteChar();
    }
    cursor.endEditBlock();
    return true;
}

} // namespace coach::practice
