#include "ui/practice/markdown_highlighter.h"

#include <QRegularExpression>

#include "ui/practice/list_continuation.h"

namespace coach::practice {

namespace {
constexpr int kText = 0;
constexpr int kFence = 1;
} // namespace

MarkdownHighlighter::MarkdownHighlighter(QTextDocument* document, const Colors& colors)
    : QSyntaxHighlighter(document), m_colors(colors) {}

void MarkdownHighlighter::setColors(const Colors& colors) {
    m_colors = colors;
    rehighlight();
}

void MarkdownHighlighter::highlightBlock(const QString& line) {
    // The whole line gets the ink: the palette's own text colour is the caret's.
    QTextCharFormat ink;
    ink.setForeground(m_colors.ink);
    setFormat(0, static_cast<int>(line.size()), ink);

    const bool inFence = previousBlockState() == kFence;
    const bool fence = line.trimmed().startsWith(QStringLiteral("```"));
    setCurrentBlockState(inFence != fence ? kFence : kText);
    if (fence) {
        quieten(0, static_cast<int>(line.size()));
        return;
    }
    if (inFence)
        return;
    static const QRegularExpression heading(QStringLiteral("^#{1,6}\\s"));
    const QString marker = markerOf(line);
    if (marker.trimmed() == QStringLiteral(">"))
        quieten(0, static_cast<int>(line.size()));
    else if (!marker.isEmpty())
        quieten(0, static_cast<int>(marker.size()));
    else if (const auto match = heading.match(line); match.hasMatch())
        quieten(0, static_cast<int>(match.capturedLength()));
    embolden(line);
}

void MarkdownHighlighter::quieten(int start, int length) {
    QTextCharFormat quiet;
    quiet.setForeground(m_colors.quiet);
    setFormat(start, length, quiet);
}

void MarkdownHighlighter::embolden(const QString& line) {
    static const QRegularExpression strong(QStringLiteral("\\*\\*([^*]+)\\*\\*"));
    static const QRegularExpression code(QStringLiteral("`([^`]+)`"));
    for (auto it = strong.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        QTextCharFormat bold;
        bold.setForeground(m_colors.ink);
        bold.setFontWeight(QFont::Bold);
        setFormat(static_cast<int>(match.capturedStart(1)),
                  static_cast<int>(match.capturedLength(1)), bold);
        quieten(static_cast<int>(match.capturedStart()), 2);
        quieten(static_cast<int>(match.capturedEnd()) - 2, 2);
    }
    for (auto it = code.globalMatch(line); it.hasNext();) {
        const auto match = it.next();
        quieten(static_cast<int>(match.capturedStart()), 1);
        quieten(static_cast<int>(match.capturedEnd()) - 1, 1);
    }
}

} // namespace coach::practice
