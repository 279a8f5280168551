#include "ui/progress/progress_page.h"

#include <algorithm>

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include "ui/progress/level_charts.h"
#include "ui/progress/painted_charts.h"
#include "ui/progress/plan_list.h"
#include "ui/progress/progress_tables.h"
#include "ui/progress/progress_words.h"
#include "ui/progress/stage_chart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/words.h"

namespace coach::progress {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

ProgressPage::ProgressPage(const support::Services& services, QWidget* parent)
    : Workspace(parent), m_services(services), m_scroll(new QScrollArea(this)),
      m_content(new QWidget(m_scroll)) {
    setObjectName(QStringLiteral("progressPage"));
    makeActions();
    auto* column = new QVBoxLayout(m_content);
    column->setSpacing(0);
    m_head = makeHead();
    m_figures = makeFigures();
    m_tables = new ProgressTables(m_content);
    m_tables->hide();
    m_figures->hide();
    column->addWidget(m_head);
    column->addSpacing(theme::space(20));
    column->addWidget(m_figures);
    column->addWidget(m_tables);
    column->addStretch(1);
    m_scroll->setWidget(m_content);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_foot = makeFoot();
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(m_foot);
    setMargins();
    wire();
}

QWidget* ProgressPage::makeHead() {
    auto* head = new QWidget(m_content);
    m_headRow = new QHBoxLayout(head);
    m_headRow->setContentsMargins(0, 0, 0, 0);
    m_headRow->setSpacing(theme::space(32));
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::space(4));
    m_next = new Words(Type::Title, Token::Ink, head);
    m_next->setObjectName(QStringLiteral("nextLabel"));
    m_why = new Words(Type::Ui, Token::Ink2, head);
    m_why->setObjectName(QStringLiteral("whyLabel"));
    for (Words* label : {m_next, m_why}) {
        label->setWrapped(true);
        words->addWidget(label);
    }
    m_headRow->addLayout(words, 1);
    m_start = new Button(ButtonKind::Primary, tr("Start"), head);
    m_start->setObjectName(QStringLiteral("startNextButton"));
    m_start->setKeyHint(tr("Enter"));
    m_headRow->addWidget(m_start, 0, Qt::AlignTop);
    return head;
}

ProgressPage::Section ProgressPage::makeSection(QWidget* chart) {
    Section section;
    section.box = new QWidget(m_figures);
    section.chart = chart;
    auto* column = new QVBoxLayout(section.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    section.title = new Words(Type::Lead, Token::Ink, section.box);
    section.standing = new Words(Type::Ui, Token::Ink2, section.box);
    for (Words* words : {section.title, section.standing}) {
        words->setWrapped(true);
        words->setAlignment(Qt::AlignTop);
        // The chart's rows bring a padding, so that their letters stand under the words.
        words->setContentsMargins(theme::space(8), 0, 0, 0);
        column->addWidget(words);
    }
    column->addSpacing(theme::space(12));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(chart);
    column->addLayout(row);
    column->addStretch(1);
    return section;
}

QWidget* ProgressPage::makeFigures() {
    auto* figures = m_figures = new QWidget(m_content);
    auto* column = new QVBoxLayout(figures);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(20));
    m_levels = new LevelCharts(figures);
    column->addWidget(m_levels);
    m_rule = widgets::makeRuleRow(0, figures);
    column->addLayout(m_rule);
    m_seldom = new SeldomChart(figures);
    m_judgement = new JudgementChart(figures);
    m_pace = new PaceChart(figures);
    m_calendar = new CalendarChart(figures);
    m_grid = new QGridLayout;
    m_grid->setContentsMargins(0, 0, 0, 0);
    QWidget* charts[]{m_seldom, m_judgement, m_pace, m_calendar};
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        m_sections[i] = makeSection(charts[i]);
    column->addLayout(m_grid);
    m_plan = new PlanList(figures);
    m_planRow = new QHBoxLayout;
    m_planRow->addWidget(m_plan);
    column->addLayout(m_planRow);
    arrange();
    return figures;
}

QWidget* ProgressPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new widgets::MessageStrip(foot);
    column->addWidget(m_message);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, theme::space(8), 0, theme::space(12));
    m_caption = new Words(Type::Ui, Token::Ink2, foot);
    m_caption->setObjectName(QStringLiteral("pointLabel"));
    m_caption->setWrapped(true);
    row->addWidget(m_caption, 1);
    m_date = new Button(ButtonKind::Plain, {}, foot);
    m_date->setObjectName(QStringLiteral("interviewButton"));
    m_date->follow(m_setDate);
    row->addWidget(m_date);
    m_tablesButton = new Button(ButtonKind::Accent, {}, foot);
    m_tablesButton->setObjectName(QStringLiteral("tablesButton"));
    m_tablesButton->follow(m_showTables);
    m_tablesButton->setKeyHint(tr("Ctrl T"));
    row->addWidget(m_tablesButton);
    column->addLayout(row);
    return foot;
}

void ProgressPage::arrange() {
    const double logical = width() / theme::textFactor();
    const int inRow = logical >= 1080 ? 4 : logical >= 620 ? 2 : 1;
    m_grid->setHorizontalSpacing(theme::space(40));
    m_grid->setVerticalSpacing(theme::space(32));
    if (inRow == m_inRow)
        return;
    m_inRow = inRow;
    for (int i = 0; i < 4; ++i)
        m_grid->setColumnStretch(i, i < inRow ? 1 : 0);
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const int at = static_cast<int>(i);
        m_grid->addWidget(m_sections[i].box, at / inRow, at % inRow);
    }
}

void ProgressPage::setMargins() {
    const int side = theme::pageMargin(width());
    m_content->layout()->setContentsMargins(0, theme::space(28), 0, theme::space(20));
    // The bar stands in the margin, where there is one.
    const int bar = m_scroll->verticalScrollBar()->maximum() > 0
                        ? m_scroll->verticalScrollBar()->sizeHint().width()
                        : 0;
    const int right = side - bar;
    m_head->layout()->setContentsMargins(side, 0, right - Button::ringMargin(), 0);
    // The charts' axis stands in the margin, so that letters stand under the title.
    const int gutter = std::min(StageChart::gutter(), side);
    m_figures->layout()->setContentsMargins(side - gutter, 0, right, 0);
    m_rule->setContentsMargins(gutter, 0, 0, 0);
    m_grid->setContentsMargins(std::max(0, gutter - theme::space(8)), 0, 0, 0);
    m_planRow->setContentsMargins(gutter, 0, 0, 0);
    m_tables->layout()->setContentsMargins(side - theme::space(12), 0,
                                           std::max(0, right - theme::space(12)), 0);
    m_foot->layout()->setContentsMargins(side, 0, side - Button::wordPadding(), 0);
    arrange();
}

void ProgressPage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_foot != nullptr)
        setMargins();
}

void ProgressPage::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    setMargins();
}

} // namespace coach::progress
