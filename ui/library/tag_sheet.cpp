#include "ui/library/tag_sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::library {

using widgets::Button;
using widgets::ButtonKind;

TagSheet::TagSheet(const QString& prompt, const QStringList& tags, QWidget* parent)
    : Sheet(tr("Tags of %1").arg(prompt), parent) {
    setObjectName(QStringLiteral("tagSheet"));
    auto* caption = new widgets::Words(theme::Type::Caption, theme::Token::Ink2, this);
    caption->setText(tr("Words of your own, with commas between them; the topics list them"));
    auto* edit = new QLineEdit(tags.join(QStringLiteral(", ")), this);
    edit->setObjectName(QStringLiteral("tagsEdit"));
    edit->setAccessibleName(tr("Tags"));
    caption->setBuddy(edit);
    body()->addWidget(caption);
    body()->addWidget(edit);
    auto* keep = new Button(ButtonKind::Primary, tr("Keep the tags"), this);
    keep->setObjectName(QStringLiteral("keepTagsButton"));
    keep->setKeyHint(tr("Enter"));
    foot()->addWidget(keep);
    foot()->addStretch(1);
    auto* cancel = new Button(ButtonKind::Plain, tr("Not now"), this);
    cancel->setKeyHint(tr("Esc"));
    foot()->addWidget(cancel);
    const auto give = [this, edit] {
        accept();
        Q_EMIT given(edit->text().split(QLatin1Char(','), Qt::SkipEmptyParts));
    };
    connect(edit, &QLineEdit::returnPressed, this, give);
    connect(keep, &Button::clicked, this, give);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    edit->setFocus();
}

} // namespace coach::library
