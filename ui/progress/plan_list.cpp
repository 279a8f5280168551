#include "ui/progress/plan_list.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/progress/progress_words.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/words.h"

namespace coach::progress {

using theme::Token;
using theme::Type;
using widgets::Words;

PlanList::PlanList(QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("planList"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void PlanList::setPlan(const std::optional<Plan>& plan, Day today) {
    while (QLayoutItem* item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const bool any = plan && !plan->sessions.empty();
    setVisible(any);
    if (!any)
        return;
    auto* inner = m_inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(4));
    column->addWidget(widgets::makeRule(inner));
    column->addSpacing(theme::space(16));
    column->addWidget(Words::paragraph(
        Type::Lead, Token::Ink,
        tr("Until your interview on %1").arg(dateWords(plan->interview, today)), inner));
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(theme::space(24));
    m_grid->setVerticalSpacing(theme::space(12));
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 3);
    m_grid->setColumnStretch(2, 3);
    for (std::size_t i = 0; i < plan->sessions.size(); ++i)
        addRow(static_cast<int>(i), plan->sessions[i]);
    column->addSpacing(theme::space(8));
    column->addLayout(m_grid);
    layout()->addWidget(inner);
}

void PlanList::addRow(int row, const Session& session) {
    QWidget* inner = m_inner;
    m_grid->addWidget(Words::paragraph(Type::Ui, Token::Ink2, weekdayWords(session.day), inner),
                      row, 0);
    m_grid->addWidget(
        Words::paragraph(Type::UiCurrent, Token::Ink, support::toQString(session.title), inner),
        row, 1);
    m_grid->addWidget(
        Words::paragraph(Type::Ui, Token::Ink2,
                         session.stage ? tr("look after its %1").arg(stageInWords(*session.stage))
                                       : tr("as a whole mock interview"),
                         inner),
        row, 2);
}

} // namespace coach::progress
