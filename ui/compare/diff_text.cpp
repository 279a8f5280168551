#include "ui/compare/diff_text.h"

#include <QEvent>
#include <QTimer>

#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"

namespace coach::compare {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::TextRule;

namespace {

/// Line ends and blank lines are not lit.
void light(const QString& words, int from, std::vector<widgets::LitRange>& lit) {
    for (const QString& one : words.split(QLatin1Char('\n'))) {
        const int length = static_cast<int>(one.size());
        if (const auto last = one.trimmed().size(); last > 0)
            lit.push_back({{from, from + static_cast<int>(one.lastIndexOf(one.trimmed()) + last)},
                           theme::color(Token::Tint)});
        from += length + 1;
    }
}

} // namespace

DiffText::DiffText(QWidget* parent) : AnnotatedEdit(parent) {
    setObjectName(QStringLiteral("diffText"));
    setProperty("frameless", true);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("What changed in the text"));
}

QString DiffText::legend() {
    return tr("Underlined: added. Struck out: gone.");
}

void DiffText::showDiff(const std::vector<DiffRun>& runs) {
    m_runs = runs;
    QString text;
    QStringList said; // in words, for who cannot see the marks
    std::vector<TextRule> rules;
    std::vector<widgets::LitRange> lit;
    for (const DiffRun& run : runs) {
        const QString words = toQString(run.text);
        // What came in place of something gone stands apart from it.
        if (run.op == DiffOp::Insert && !text.isEmpty() && !text.back().isSpace() &&
            !words.startsWith(QLatin1Char(' ')))
            text += QLatin1Char(' ');
        const int start = static_cast<int>(text.size());
        text += words;
        const support::TextRange range{start, static_cast<int>(text.size())};
        if (run.op == DiffOp::Insert) {
            light(words, start, lit);
            rules.push_back({range, TextRule::Style::Solid, theme::color(Token::Accent)});
            said << tr("added: %1").arg(words.trimmed());
        } else if (run.op == DiffOp::Delete) {
            rules.push_back({range, TextRule::Style::Through, theme::color(Token::Ink3)});
            said << tr("gone: %1").arg(words.trimmed());
        }
    }
    setAccessibleDescription(said.join(QStringLiteral(". ")));
    setFont(theme::font(Type::Text));
    document()->setDefaultFont(theme::font(Type::Text));
    showText(text);
    setLit(lit);
    for (const TextRule& rule : rules) {
        if (rule.style != TextRule::Style::Through)
            continue;
        QTextCursor cursor(document());
        cursor.setPosition(rule.range.start);
        cursor.setPosition(rule.range.end, QTextCursor::KeepAnchor);
        QTextCharFormat gone;
        gone.setForeground(theme::color(Token::Ink3));
        cursor.mergeCharFormat(gone);
    }
    setRules(std::move(rules));
}

void DiffText::changeEvent(QEvent* event) {
    AnnotatedEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_runs.empty())
        QTimer::singleShot(0, this, [this] { showDiff(std::vector(m_runs)); });
}

} // namespace coach::compare
