#include "ui/practice/note_editor.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QPlainTextDocumentLayout>
#include <QTextBlock>
#include <QToolTip>

#include "ui/practice/list_continuation.h"

namespace coach::practice {

using framework::indexOf;
using framework::StageId;

NoteEditor::NoteEditor(QWidget* parent) : AnnotatedEdit(parent) {
    // Qt inverts what is under its caret; this one has a colour, so it is drawn here.
    setCursorWidth(0);
    setViewportMargins(kSideRoom, 0, kSideRoom, 0);
    connect(&m_blink, &QTimer::timeout, this, [this] {
        m_caretOn = !m_caretOn;
        viewport()->update(caretRect());
    });
    connect(this, &QTextEdit::cursorPositionChanged, this, &NoteEditor::restartCaret);
    for (const StageId stage : framework::kStages) {
        auto* text = new QTextDocument(this);
        text->setDocumentMargin(0);
        m_documents[indexOf(stage)] = text;
        m_highlighters[indexOf(stage)] =
            new MarkdownHighlighter(text, {QColor(Qt::black), QColor(Qt::gray)});
        // contentsChange tells only real changes; contentsChanged also comes for colours.
        connect(text, &QTextDocument::contentsChange, this,
                [this, stage](int, int removed, int added) {
                    if (!m_filling && (removed > 0 || added > 0))
                        Q_EMIT noteEdited(stage);
                });
    }
    setDocument(documentOf(m_stage));
    setNotes({});
}

void NoteEditor::setNotes(const framework::PerStage<QString>& notes) {
    m_filling = true;
    for (const StageId stage : framework::kStages) {
        QTextDocument* text = documentOf(stage);
        text->setUndoRedoEnabled(false);
        text->setPlainText(notes[indexOf(stage)]);
        setLineDistance(*text);
        text->setUndoRedoEnabled(true);
        m_carets[indexOf(stage)] = text->characterCount() - 1;
    }
    m_filling = false;
}

void NoteEditor::showStage(StageId stage) {
    m_carets[indexOf(m_stage)] = textCursor().position();
    m_stage = stage;
    setRules({});
    setDocument(documentOf(stage));
    QTextCursor cursor(documentOf(stage));
    cursor.setPosition(std::min(m_carets[indexOf(stage)], documentOf(stage)->characterCount() - 1));
    setTextCursor(cursor);
    ensureCursorVisible();
}

QString NoteEditor::note(StageId stage) const {
    return documentOf(stage)->toPlainText();
}

void NoteEditor::setColors(const MarkdownHighlighter::Colors& colors, const QColor& caret) {
    m_caretColor = caret;
    m_filling = true;
    for (MarkdownHighlighter* highlighter : m_highlighters)
        highlighter->setColors(colors);
    m_filling = false;
}

void NoteEditor::setNoteFont(const QFont& font) {
    setFont(font);
    for (QTextDocument* text : m_documents)
        text->setDefaultFont(font);
}

void NoteEditor::append(StageId stage, const QString& paragraph) {
    QTextCursor cursor(documentOf(stage));
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    if (!documentOf(stage)->isEmpty()) {
        if (!cursor.block().text().isEmpty())
            cursor.insertBlock();
        cursor.insertBlock();
    }
    cursor.insertText(paragraph);
    cursor.endEditBlock();
    if (stage == m_stage)
        setTextCursor(cursor);
}

void NoteEditor::takeOut(const support::TextRange& range) {
    QTextCursor cursor(documentOf(m_stage));
    const int last = documentOf(m_stage)->characterCount() - 1;
    int start = range.start;
    int end = std::min(range.end, last);
    const auto blankAt = [this](int at) {
        return documentOf(m_stage)->characterAt(at) == QLatin1Char(' ');
    };
    while (end < last && blankAt(end))
        ++end;
    const bool caretBehind = textCursor().position() >= end;
    if (end == last || documentOf(m_stage)->characterAt(end) == QChar::ParagraphSeparator)
        // Whoever goes on writing there needs one space before the next sentence.
        while (start > 0 && blankAt(start - 1) &&
               !(caretBehind && (start < 2 || !blankAt(start - 2))))
            --start;
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
}

QRect NoteEditor::caretRect() const {
    const QRect at = cursorRect();
    return {at.left(), at.top(), 2, at.height()};
}

void NoteEditor::restartCaret() {
    m_caretOn = hasFocus();
    const int flash = QApplication::cursorFlashTime() / 2;
    if (hasFocus() && flash > 0)
        m_blink.start(flash);
    else
        m_blink.stop();
    viewport()->update();
}

void NoteEditor::focusInEvent(QFocusEvent* event) {
    AnnotatedEdit::focusInEvent(event);
    restartCaret();
}

void NoteEditor::focusOutEvent(QFocusEvent* event) {
    AnnotatedEdit::focusOutEvent(event);
    restartCaret();
}

void NoteEditor::paintEvent(QPaintEvent* event) {
    AnnotatedEdit::paintEvent(event);
    if (m_caretOn && !isReadOnly())
        QPainter(viewport()).fillRect(caretRect(), m_caretColor);
}

void NoteEditor::contextMenuEvent(QContextMenuEvent* event) {
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int position =
        byKey ? textCursor().position()
              : cursorForPosition(viewport()->mapFrom(this, event->pos())).position();
    QMenu* menu = createStandardContextMenu();
    menu->setObjectName(QStringLiteral("noteMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Q_EMIT menuOpening(menu, position);
    menu->popup(byKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos());
}

bool NoteEditor::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip || !m_explain)
        return AnnotatedEdit::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const QTextCursor at = cursorForPosition(help->pos());
    const bool onLine = cursorRect(at).adjusted(-40, 0, 40, 0).contains(help->pos());
    const QString words = onLine ? m_explain(at.position()) : QString();
    if (words.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), words, this);
    return true;
}

void NoteEditor::keyPressEvent(QKeyEvent* event) {
    const bool plain = event->modifiers() == Qt::NoModifier;
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (plain && enter && continueList(textCursor())) {
        ensureCursorVisible();
        return;
    }
    if (plain && enter) {
        // Qt drops a block's format, and the line distance with it, on the second Enter.
        textCursor().insertBlock();
        ensureCursorVisible();
        return;
    }
    if (plain && event->key() == Qt::Key_Tab && indentListItem(textCursor(), false))
        return;
    if (event->key() == Qt::Key_Backtab && indentListItem(textCursor(), true))
        return;
    AnnotatedEdit::keyPressEvent(event);
}

} // namespace coach::practice
