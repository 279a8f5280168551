// The practice room, fifth part: what is marked in the text, and the way from mark to mark.
#include <algorithm>

#include <QMenu>
#include <QToolTip>

#include "core/usecase/coaching.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_page.h"
#include "ui/practice/spelling.h"
#include "ui/support/qt_text.h"
#include "ui/support/settings.h"
#include "ui/theme/theme.h"

namespace coach::practice {

using support::TextRange;
using support::toQString;
using theme::Token;

namespace setting = support::setting;

void PracticePage::startSpelling() {
    m_spelling = new Spelling(Spelling::standardFolders(), this);
    connect(m_spelling, &Spelling::changed, this, &PracticePage::showMarks);
    connect(m_editor, &NoteEditor::menuOpening, this, &PracticePage::addSpellingTo);
    m_editor->setExplain([this](int position) { return explainMark(position); });
    m_spelling->addKnown(m_services.settings.get(setting::kOwnWords));
    m_coachThread.run<std::vector<std::string>>(
        this,
        [prompt = m_attempt.prompt](usecase::Context& context) {
            return usecase::Coaching(context).knownWords(prompt);
        },
        [this](const base::Result<std::vector<std::string>>& words) {
            QStringList known;
            if (words)
                for (const std::string& word : *words)
                    known << toQString(word);
            m_spelling->addKnown(known);
        });
}

std::optional<TextRange> PracticePage::remarkRange() const {
    if (!m_remark)
        return std::nullopt;
    const auto start = static_cast<int>(m_editor->note(m_stage).indexOf(m_remark->sentence));
    if (start < 0)
        return std::nullopt;
    return TextRange{start, start + static_cast<int>(m_remark->sentence.size())};
}

void PracticePage::showMarks() {
    m_unknownWords.clear();
    if (m_spelling != nullptr && m_services.settings.get(setting::kSpelling))
        m_unknownWords = m_spelling->unknownIn(
            m_editor->note(m_stage), m_editor->hasFocus() ? m_editor->textCursor().position() : -1);
    std::vector<widgets::TextRule> rules;
    for (const TextRange& word : m_unknownWords)
        rules.push_back({word, widgets::TextRule::Style::Dotted, theme::color(Token::Edge)});
    if (const auto range = remarkRange())
        rules.push_back({*range, widgets::TextRule::Style::Dotted, theme::color(Token::Accent)});
    m_editor->setRules(std::move(rules));
}

std::optional<TextRange> PracticePage::unknownWordAt(int position) const {
    for (const TextRange& word : m_unknownWords)
        if (word.start <= position && position <= word.end)
            return word;
    return std::nullopt;
}

QString PracticePage::explainMark(int position) const {
    if (const auto word = unknownWordAt(position)) {
        const QString text = m_editor->note(m_stage).mid(word->start, word->size());
        const QStringList meant = m_spelling->suggestions(text);
        return meant.isEmpty() ? tr("“%1” is in no dictionary. Alt Enter adds it.").arg(text)
                               : tr("“%1” is in no dictionary. Perhaps %2? Alt Enter offers it.")
                                     .arg(text, meant.constFirst());
    }
    const auto range = remarkRange();
    return range && range->contains(position) ? m_remark->message : QString();
}

void PracticePage::goToMark(bool forward) {
    std::vector<TextRange> marks = m_unknownWords;
    if (const auto range = remarkRange())
        marks.push_back(*range);
    if (marks.empty())
        return;
    std::ranges::sort(marks);
    const int caret = m_editor->textCursor().selectionStart();
    TextRange to = forward ? marks.front() : marks.back();
    if (forward) {
        for (const TextRange& mark : marks)
            if (mark.start > caret) {
                to = mark;
                break;
            }
    } else {
        for (const TextRange& mark : marks)
            if (mark.start < caret)
                to = mark;
    }
    QTextCursor cursor = m_editor->textCursor();
    cursor.setPosition(to.start);
    m_editor->setTextCursor(cursor);
    m_editor->ensureCursorVisible();
    m_editor->setFocus(Qt::OtherFocusReason);
    if (unknownWordAt(to.start))
        QToolTip::showText(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()),
                           explainMark(to.start), m_editor);
}

bool PracticePage::openSpellingMenu() {
    const int caret = m_editor->textCursor().position();
    if (!m_editor->hasFocus() || !unknownWordAt(caret))
        return false;
    QToolTip::hideText();
    auto* menu = new QMenu(m_editor);
    menu->setObjectName(QStringLiteral("spellingMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addSpellingTo(menu, caret);
    menu->popup(m_editor->viewport()->mapToGlobal(m_editor->cursorRect().bottomLeft()));
    menu->setActiveAction(menu->actions().constFirst());
    return true;
}

void PracticePage::addSpellingTo(QMenu* menu, int position) {
    const auto word = unknownWordAt(position);
    if (!word)
        return;
    QAction* before = menu->actions().isEmpty() ? nullptr : menu->actions().constFirst();
    const QString text = m_editor->note(m_stage).mid(word->start, word->size());
    for (const QString& meant : m_spelling->suggestions(text)) {
        auto* action = new QAction(meant, menu);
        connect(action, &QAction::triggered, m_editor, [this, range = *word, meant] {
            QTextCursor cursor = m_editor->textCursor();
            cursor.setPosition(range.start);
            cursor.setPosition(range.end, QTextCursor::KeepAnchor);
            cursor.insertText(meant);
            m_editor->setTextCursor(cursor);
        });
        menu->insertAction(before, action);
    }
    auto* add = new QAction(tr("Add “%1” to your words").arg(text), menu);
    connect(add, &QAction::triggered, m_editor, [this, text] {
        QStringList own = m_services.settings.get(setting::kOwnWords);
        own << text;
        m_services.settings.set(setting::kOwnWords, own);
        m_spelling->addKnown({text});
    });
    menu->insertAction(before, add);
    if (before != nullptr)
        menu->insertSeparator(before);
}

} // namespace coach::practice
