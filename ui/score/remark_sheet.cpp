#include "ui/score/remark_sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::score {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

RemarkSheet::RemarkSheet(const QString& sentence, support::Settings& settings, QWidget* parent)
    : Sheet(tr("A mentor's remark"), parent) {
    setObjectName(QStringLiteral("remarkSheet"));
    auto* quoted = new Words(Type::LeadSerif, Token::Ink2, this);
    quoted->setWrapped(true);
    quoted->setText(sentence.isEmpty() ? tr("On the whole note") : sentence.simplified());
    body()->addWidget(quoted);
    body()->addSpacing(theme::space(8));
    auto* remark = new QPlainTextEdit(this);
    remark->setObjectName(QStringLiteral("remarkEdit"));
    remark->setAccessibleName(tr("Remark"));
    remark->setPlaceholderText(tr("What would you say to this?"));
    remark->setFont(theme::font(Type::LeadSerif));
    remark->setTabChangesFocus(true);
    remark->setMinimumHeight(theme::size(120));
    body()->addWidget(remark, 1);
    auto* name = new QLineEdit(settings.get(support::setting::kMentorName), this);
    name->setObjectName(QStringLiteral("mentorNameEdit"));
    name->setAccessibleName(tr("Your name"));
    name->setPlaceholderText(tr("Your name"));
    body()->addWidget(name);

    auto* add = new Button(ButtonKind::Primary, tr("Add the remark"), this);
    add->setObjectName(QStringLiteral("addRemarkButton"));
    add->setKeyHint(tr("Ctrl Enter"));
    foot()->addWidget(add);
    foot()->addStretch(1);
    auto* cancel = new Button(ButtonKind::Plain, tr("Not now"), this);
    cancel->setKeyHint(tr("Esc"));
    foot()->addWidget(cancel);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    const auto give = [this, remark, name, &settings] {
        const QString words = remark->toPlainText().trimmed();
        if (words.isEmpty())
            return;
        settings.set(support::setting::kMentorName, name->text().trimmed());
        accept();
        Q_EMIT given(name->text().trimmed(), words);
    };
    connect(add, &Button::clicked, this, give);
    for (const int enter : {Qt::Key_Return, Qt::Key_Enter})
        connect(new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(enter)), this),
                &QShortcut::activated, this, give);
    remark->setFocus();
}

} // namespace coach::score
