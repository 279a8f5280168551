#include "ui/library/prompt_sheet.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include "ui/library/mode_choice.h"
#include "ui/support/qt_text.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/words.h"

namespace coach::library {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

namespace {

Button* footButton(ButtonKind kind, const QString& text, const char* name, QWidget* parent,
                   QHBoxLayout* row) {
    auto* button = new Button(kind, text, parent);
    button->setObjectName(QLatin1String(name));
    row->addWidget(button);
    return button;
}

} // namespace

PromptSheet::PromptSheet(const usecase::PromptCard& card, base::Instant now,
                         support::Settings& settings, QWidget* parent)
    : Sheet(support::toQString(card.prompt.title), parent) {
    setObjectName(QStringLiteral("promptSheet"));
    auto* statement = new Words(Type::Text, Token::Ink, this);
    statement->setWrapped(true);
    statement->setText(support::toQString(card.prompt.statement));
    body()->addWidget(statement);
    body()->addSpacing(theme::space(8));
    auto* standing = new Words(Type::Caption, Token::Ink3, this);
    standing->setText(this->standing(card, now));
    body()->addWidget(standing);
    body()->addSpacing(theme::space(8));
    auto* how = new ModeChoice(settings, this);
    body()->addWidget(how);
    body()->addSpacing(theme::space(8));
    auto* friends = new Button(ButtonKind::Plain, tr("Interviewer's sheet for a friend"), this);
    friends->setObjectName(QStringLiteral("interviewerSheetButton"));
    friends->setToolTip(tr("The facts, what to push on and what to listen for, as Markdown or PDF. "
                           "It gives away the answers."));
    body()->addWidget(friends, 0, Qt::AlignLeft);
    connect(friends, &Button::clicked, this, &PromptSheet::sheetChosen);
    body()->addStretch(1);

    m_start = footButton(ButtonKind::Primary, tr("Start"), "startButton", this, foot());
    m_start->setKeyHint(tr("Enter"));
    connect(m_start, &Button::clicked, this, [this, how] {
        how->keep();
        accept();
        Q_EMIT startChosen(how->mode());
    });
    if (card.unfinished) {
        auto* resume = footButton(ButtonKind::Accent, tr("Resume the unfinished one"),
                                  "resumeUnfinishedButton", this, foot());
        connect(resume, &Button::clicked, this, [this] {
            accept();
            Q_EMIT resumeChosen();
        });
    }
    if (card.best) {
        auto* review = footButton(ButtonKind::Plain, tr("Look at the best attempt"),
                                  "reviewBestButton", this, foot());
        connect(review, &Button::clicked, this, [this] {
            accept();
            Q_EMIT reviewChosen();
        });
    }
    foot()->addStretch(1);
    auto* cancel = footButton(ButtonKind::Plain, tr("Not now"), "cancelButton", this, foot());
    cancel->setKeyHint(tr("Esc"));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    m_start->setFocus();
}

void PromptSheet::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_start->click();
    else
        Sheet::keyPressEvent(event);
}

QString PromptSheet::standing(const usecase::PromptCard& card, base::Instant now) const {
    if (card.attempts == 0)
        return tr("Not tried yet.");
    QString said =
        card.attempts == 1 ? tr("One attempt so far") : tr("%1 attempts so far").arg(card.attempts);
    if (card.lastPractised)
        said += tr(", the last %1").arg(support::dayWords(*card.lastPractised, now));
    if (card.best && card.best->level)
        said += tr("; best level %1 of 4").arg(widgets::levelFigure(*card.best->level));
    return said + QLatin1Char('.');
}

OwnPromptSheet::OwnPromptSheet(QWidget* parent) : Sheet(tr("A prompt of your own"), parent) {
    setObjectName(QStringLiteral("ownPromptSheet"));
    const auto label = [this](const QString& text, QWidget* buddy) {
        auto* words = new Words(Type::Caption, Token::Ink2, this);
        words->setText(text);
        words->setBuddy(buddy);
        body()->addWidget(words);
        body()->addWidget(buddy);
    };
    auto* title = new QLineEdit(this);
    title->setObjectName(QStringLiteral("ownTitleEdit"));
    title->setAccessibleName(tr("Title"));
    auto* statement = new QPlainTextEdit(this);
    statement->setObjectName(QStringLiteral("ownStatementEdit"));
    statement->setAccessibleName(tr("Statement"));
    statement->setFont(theme::font(Type::LeadSerif));
    statement->setTabChangesFocus(true);
    statement->setMinimumHeight(theme::size(140));
    label(tr("Title, a few words"), title);
    label(tr("Statement: who wants what. It ends with \"Design the system.\""), statement);
    auto* why = new Words(Type::Caption, Token::Ink3, this);
    why->setText(
        tr("The framework's rubric holds for it. It is kept as a file in your packs folder."));
    body()->addWidget(why);

    auto* add =
        footButton(ButtonKind::Primary, tr("Add the prompt"), "addPromptButton", this, foot());
    foot()->addStretch(1);
    auto* cancel = footButton(ButtonKind::Plain, tr("Not now"), "cancelButton", this, foot());
    cancel->setKeyHint(tr("Esc"));
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    const auto check = [add, title, statement] {
        const bool ready =
            !title->text().trimmed().isEmpty() && !statement->toPlainText().trimmed().isEmpty();
        add->setEnabled(ready);
        add->setToolTip(ready ? QString() : tr("It needs a title and a statement."));
    };
    connect(title, &QLineEdit::textChanged, this, check);
    connect(statement, &QPlainTextEdit::textChanged, this, check);
    check();
    connect(add, &Button::clicked, this, [this, title, statement] {
        accept();
        Q_EMIT given(title->text().trimmed(), statement->toPlainText().trimmed());
    });
    title->setFocus();
}

} // namespace coach::library
