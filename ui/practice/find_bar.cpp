#include "ui/practice/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextEdit>

#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

FindBar::FindBar(QTextEdit* text, QWidget* parent)
    : QWidget(parent), m_text(text), m_words(new QLineEdit),
      m_count(new Words(Type::Ui, Token::Ink2)) {
    setObjectName(QStringLiteral("findBar"));
    m_words->setObjectName(QStringLiteral("findEdit"));
    m_words->setPlaceholderText(tr("Find in this note"));
    m_words->setAccessibleName(tr("Find in this note"));
    m_words->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("findCountLabel"));
    auto* previous = new Button(ButtonKind::Plain, tr("Previous"));
    previous->setObjectName(QStringLiteral("findPreviousButton"));
    previous->setToolTip(tr("Previous (Shift F3)"));
    auto* next = new Button(ButtonKind::Plain, tr("Next"));
    next->setObjectName(QStringLiteral("findNextButton"));
    next->setToolTip(tr("Next (Enter or F3)"));
    auto* close = new Button(ButtonKind::Plain, tr("Close"));
    close->setObjectName(QStringLiteral("findCloseButton"));
    close->setKeyHint(tr("Esc"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(Button::wordPadding(), theme::space(8), 0, theme::space(4));
    line->setSpacing(theme::space(4));
    line->addWidget(m_words, 1);
    line->addSpacing(theme::space(8));
    line->addWidget(m_count);
    for (Button* button : {previous, next, close})
        line->addWidget(button);
    connect(m_words, &QLineEdit::textChanged, this, &FindBar::search);
    connect(previous, &Button::clicked, this, &FindBar::previous);
    connect(next, &Button::clicked, this, &FindBar::next);
    connect(close, &Button::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open() {
    show();
    const QString chosen = m_text->textCursor().selectedText();
    if (!chosen.isEmpty() && !chosen.contains(QChar::ParagraphSeparator))
        m_words->setText(chosen);
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
    search();
}

void FindBar::close() {
    hide();
    m_matches.clear();
    m_current = -1;
    Q_EMIT matchesChanged();
    Q_EMIT closed();
}

void FindBar::refresh() {
    if (!isVisible())
        return;
    const int before = m_current;
    m_matches.clear();
    const QString words = m_words->text();
    const QString note = m_text->toPlainText();
    if (!words.isEmpty())
        for (qsizetype at = note.indexOf(words, 0, Qt::CaseInsensitive); at >= 0;
             at = note.indexOf(words, at + words.size(), Qt::CaseInsensitive))
            m_matches.push_back({static_cast<int>(at), static_cast<int>(at + words.size())});
    m_current = std::min(before, static_cast<int>(m_matches.size()) - 1);
    showCount();
    Q_EMIT matchesChanged();
}

void FindBar::search() {
    refresh();
    // The first one from where the writer is.
    const int caret = m_text->textCursor().selectionStart();
    m_current = -1;
    for (std::size_t i = 0; i < m_matches.size() && m_current < 0; ++i)
        if (m_matches[i].start >= caret)
            m_current = static_cast<int>(i);
    goTo(m_current < 0 && !m_matches.empty() ? 0 : m_current);
}

void FindBar::next() {
    if (!m_matches.empty())
        goTo((m_current + 1) % static_cast<int>(m_matches.size()));
}

void FindBar::previous() {
    const int count = static_cast<int>(m_matches.size());
    if (count > 0)
        goTo((std::max(m_current, 0) + count - 1) % count);
}

void FindBar::goTo(int match) {
    m_current = match;
    if (match >= 0) {
        const support::TextRange& range = m_matches[static_cast<std::size_t>(match)];
        QTextCursor cursor = m_text->textCursor();
        cursor.setPosition(range.start);
        cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        m_text->setTextCursor(cursor);
        m_text->ensureCursorVisible();
    }
    showCount();
    Q_EMIT matchesChanged();
}

void FindBar::showCount() {
    if (m_words->text().isEmpty())
        m_count->setText({});
    else if (m_matches.empty())
        m_count->setText(tr("not found"));
    else
        m_count->setText(tr("%1 of %2").arg(m_current + 1).arg(m_matches.size()));
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool shift = key->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = key->modifiers().testFlag(Qt::ControlModifier);
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (control)
            break;
        shift ? previous() : next();
        return true;
    case Qt::Key_Up:
        previous();
        return true;
    case Qt::Key_Down:
        next();
        return true;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace coach::practice
