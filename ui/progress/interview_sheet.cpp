#include "ui/progress/interview_sheet.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/progress/progress_words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::progress {

using widgets::Button;
using widgets::ButtonKind;

InterviewSheet::InterviewSheet(std::optional<Day> now, Day today, QWidget* parent)
    : Sheet(tr("Your interview"), parent), m_date(new QDateEdit(this)) {
    setObjectName(QStringLiteral("interviewSheet"));
    auto* what = new widgets::Words(theme::Type::Ui, theme::Token::Ink2, this);
    what->setWrapped(true);
    what->setText(tr("The days until then become a plan: which prompt and which stage on which "
                     "day, at the pace you keep. The last two are whole mock interviews."));
    body()->addWidget(what);
    auto* caption = new widgets::Words(theme::Type::Caption, theme::Token::Ink2, this);
    caption->setText(tr("Day of the interview"));
    caption->setBuddy(m_date);
    body()->addWidget(caption);
    m_date->setObjectName(QStringLiteral("interviewDateEdit"));
    m_date->setAccessibleName(tr("Day of the interview"));
    m_date->setLocale(QLocale(QLocale::English));
    m_date->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    m_date->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_date->setMinimumDate(toDate(today));
    m_date->setDate(toDate(now && *now >= today ? *now : today + std::chrono::weeks(2)));
    body()->addWidget(m_date);
    auto* keys = new widgets::Words(theme::Type::Caption, theme::Token::Ink3, this);
    keys->setWrapped(true);
    keys->setText(tr("Type it, or go by Left and Right to day, month or year and by Up and Down "
                     "to another one."));
    body()->addWidget(keys);

    auto* plan = new Button(ButtonKind::Primary, tr("Plan for it"), this);
    plan->setObjectName(QStringLiteral("planButton"));
    foot()->addWidget(plan);
    connect(plan, &Button::clicked, this, [this] {
        accept();
        Q_EMIT given(toDay(m_date->date()));
    });
    if (now) {
        auto* drop = new Button(ButtonKind::Plain, tr("There is no interview"), this);
        drop->setObjectName(QStringLiteral("dropInterviewButton"));
        foot()->addWidget(drop);
        connect(drop, &Button::clicked, this, [this] {
            accept();
            Q_EMIT dropped();
        });
    }
    foot()->addStretch(1);
    auto* cancel = new Button(ButtonKind::Plain, tr("Not now"), this);
    cancel->setObjectName(QStringLiteral("cancelButton"));
    cancel->setKeyHint(tr("Esc"));
    foot()->addWidget(cancel);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    setTabOrder(m_date, plan);
    m_date->setFocus();
}

} // namespace coach::progress
