#include "ui/practice/parked_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

ParkedList::ParkedList(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("parkedList"));
    setAccessibleName(tr("Parked sentences"));
    m_lines->setContentsMargins(Button::wordPadding(), theme::space(8), 0, 0);
    m_lines->setSpacing(0);
}

void ParkedList::setParked(const std::vector<session::Parked>& parked) {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    auto* caption = new Words(Type::Caption, Token::Ink3);
    caption->setText(tr("Parked"));
    m_lines->addWidget(caption);
    for (int i = 0; i < static_cast<int>(parked.size()); ++i) {
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(0);
        auto* words = new Words(Type::LeadSerif, Token::Ink2);
        words->setWrapped(true);
        words->setText(support::toQString(parked[static_cast<std::size_t>(i)].text));
        auto* insert = new Button(ButtonKind::Accent, tr("Insert"));
        insert->setObjectName(QStringLiteral("insertParked%1Button").arg(i));
        auto* drop = new Button(ButtonKind::Plain, tr("Drop"));
        drop->setObjectName(QStringLiteral("dropParked%1Button").arg(i));
        line->addWidget(words, 1);
        line->addWidget(insert, 0, Qt::AlignTop);
        line->addWidget(drop, 0, Qt::AlignTop);
        m_lines->addWidget(row);
        connect(insert, &Button::clicked, this, [this, i] { Q_EMIT insertWanted(i); });
        connect(drop, &Button::clicked, this, [this, i] { Q_EMIT dropWanted(i); });
    }
}

} // namespace coach::practice
