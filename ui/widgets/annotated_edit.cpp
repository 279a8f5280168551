#include "ui/widgets/annotated_edit.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextLayout>

namespace coach::widgets {

using support::TextRange;

AnnotatedEdit::AnnotatedEdit(QWidget* parent) : QTextEdit(parent) {
    setAcceptRichText(false);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    document()->setDocumentMargin(0);
    setTabChangesFocus(true);
    setLineDistance(*document());
}

void AnnotatedEdit::setLineDistance(QTextDocument& document) {
    const bool undo = document.isUndoRedoEnabled();
    document.setUndoRedoEnabled(false);
    QTextCursor cursor(&document);
    cursor.select(QTextCursor::Document);
    QTextBlockFormat format;
    format.setLineHeight(kLineDistance, QTextBlockFormat::LineDistanceHeight);
    cursor.mergeBlockFormat(format);
    document.setUndoRedoEnabled(undo);
}

void AnnotatedEdit::showText(const QString& text) {
    m_rules.clear();
    setPlainText(text);
    setLineDistance(*document());
}

void AnnotatedEdit::setLit(const std::vector<LitRange>& lit) {
    QList<ExtraSelection> selections;
    for (const LitRange& one : lit) {
        ExtraSelection selection;
        selection.cursor = QTextCursor(document());
        const int last = std::max(0, document()->characterCount() - 1);
        selection.cursor.setPosition(std::min(one.range.start, last));
        selection.cursor.setPosition(std::min(one.range.end, last), QTextCursor::KeepAnchor);
        selection.format.setBackground(one.ground);
        selections.append(selection);
    }
    setExtraSelections(selections);
}

void AnnotatedEdit::setRules(std::vector<TextRule> rules) {
    m_rules = std::move(rules);
    viewport()->update();
}

QRect AnnotatedEdit::rectOf(const TextRange& range) const {
    QTextCursor cursor(document());
    const int last = std::max(0, document()->characterCount() - 1);
    cursor.setPosition(std::min(range.start, last));
    const QRect first = cursorRect(cursor);
    cursor.setPosition(std::min(std::max(range.start, range.end), last));
    return first.united(cursorRect(cursor));
}

void AnnotatedEdit::scrollTo(const TextRange& range) {
    const QRect rect = rectOf(range);
    const int height = viewport()->height();
    QScrollBar* bar = verticalScrollBar();
    if (rect.top() < 0)
        bar->setValue(bar->value() + rect.top() - kLineDistance);
    else if (rect.bottom() > height)
        bar->setValue(bar->value() +
                      std::min(rect.top() - kLineDistance, rect.bottom() - height + kLineDistance));
}

void AnnotatedEdit::paintEvent(QPaintEvent* event) {
    QTextEdit::paintEvent(event);
    if (m_rules.empty())
        return;
    QPainter painter(viewport());
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    for (const TextRule& rule : m_rules)
        paintRule(painter, rule);
}

void AnnotatedEdit::paintRule(QPainter& painter, const TextRule& rule) const {
    QPen pen(rule.color, 1.5);
    if (rule.style == TextRule::Style::Dotted) {
        pen.setWidthF(2);
        pen.setDashPattern({1, 1});
        pen.setCapStyle(Qt::FlatCap);
    } else if (rule.style == TextRule::Style::Through) {
        pen.setWidthF(1);
    }
    painter.setPen(pen);
    QTextBlock block = document()->findBlock(rule.range.start);
    for (; block.isValid() && block.position() < rule.range.end; block = block.next()) {
        const QPointF origin = document()->documentLayout()->blockBoundingRect(block).topLeft();
        const QTextLayout* layout = block.layout();
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int lineStart = block.position() + line.textStart();
            const int from = std::max(rule.range.start, lineStart);
            int to = std::min(rule.range.end, lineStart + line.textLength());
            // The blank at which a line is broken is not drawn, so no rule stands under it.
            while (to > from && document()->characterAt(to - 1).isSpace())
                --to;
            if (from >= to)
                continue;
            const qreal x1 = origin.x() + line.cursorToX(from - block.position());
            const qreal x2 = origin.x() + line.cursorToX(to - block.position());
            const qreal base = origin.y() + line.y() + line.ascent();
            const qreal y =
                rule.style == TextRule::Style::Through
                    ? std::round(base - line.ascent() * 0.28) + 0.5
                    : std::round(origin.y() + line.y() + line.height() - line.leading()) + 0.5;
            painter.drawLine(QPointF(x1, y), QPointF(x2, y));
        }
    }
}

} // namespace coach::widgets
