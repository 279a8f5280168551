#include "ui/progress/level_charts.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/progress/progress_words.h"
#include "ui/progress/stage_chart.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/words.h"

namespace coach::progress {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using theme::Token;
using theme::Type;
using widgets::Words;

LevelCharts::LevelCharts(QWidget* parent) : QWidget(parent), m_grid(new QGridLayout(this)) {
    setObjectName(QStringLiteral("levelCharts"));
    m_grid->setContentsMargins(0, 0, 0, 0);
    for (const StageId stage : kStages)
        m_columns[indexOf(stage)] = makeColumn(stage);
    arrange();
}

LevelCharts::Column LevelCharts::makeColumn(StageId stage) {
    Column column;
    column.box = new QWidget(this);
    auto* box = new QVBoxLayout(column.box);
    box->setContentsMargins(0, 0, 0, 0);
    box->setSpacing(0);
    column.chart = new StageChart(stage, column.box);
    connect(column.chart, &StageChart::pointed, this, &LevelCharts::pointed);
    box->addWidget(column.chart);
    box->addSpacing(theme::space(4));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(StageChart::gutter(), 0, 0, 0);
    row->setSpacing(theme::space(8));
    column.letter = new Words(Type::Title, Token::Ink, column.box);
    column.letter->setText(letter(stage));
    column.level = new Words(Type::UiCurrent, Token::Ink, column.box);
    column.change = new Words(Type::Ui, Token::Ink2, column.box);
    for (Words* words : {column.letter, column.level, column.change})
        row->addWidget(words);
    row->addStretch(1);
    box->addLayout(row);
    auto* last = new QHBoxLayout;
    last->setContentsMargins(StageChart::gutter(), 0, 0, 0);
    column.name = new Words(Type::Caption, Token::Ink3, column.box);
    column.name->setText(shortName(stage));
    last->addWidget(column.name);
    box->addLayout(last);
    box->addStretch(1);
    return column;
}

int LevelCharts::columnsFor(int width) {
    const int logical = static_cast<int>(width / theme::textFactor());
    return logical >= 1080 ? 7 : logical >= 640 ? 4 : logical >= 360 ? 2 : 1;
}

void LevelCharts::arrange() {
    const int inRow = columnsFor(width());
    m_grid->setHorizontalSpacing(theme::space(16));
    m_grid->setVerticalSpacing(theme::space(24));
    if (inRow == m_inRow)
        return;
    m_inRow = inRow;
    for (int i = 0; i < 7; ++i)
        m_grid->setColumnStretch(i, i < inRow ? 1 : 0);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const int at = static_cast<int>(i);
        m_grid->addWidget(m_columns[i].box, at / inRow, at % inRow);
        m_columns[i].chart->setLabelled(at % inRow == 0);
    }
}

void LevelCharts::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void LevelCharts::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        for (const Column& column : m_columns)
            if (column.box != nullptr)
                for (auto* row : column.box->findChildren<QHBoxLayout*>())
                    row->setContentsMargins(StageChart::gutter(), 0, 0, 0);
        arrange();
    }
}

void LevelCharts::setProgress(const Progress& progress, Day today) {
    for (const StageId stage : kStages) {
        const Column& column = m_columns[indexOf(stage)];
        const StageTrend& trend = progress.stages[indexOf(stage)];
        const bool marked = progress.next && progress.next->stage == stage;
        column.chart->setWordsOf([progress, stage, today](int attempt) {
            return pointWords(progress, stage, attempt, today);
        });
        column.chart->setLevels(trend.levels);
        column.chart->setMarked(marked);
        column.letter->setToken(marked ? Token::Accent : Token::Ink);
        column.level->setText(trend.latest ? widgets::levelFigure(*trend.latest)
                                           : QStringLiteral("–"));
        column.change->setText(trend.change ? signedFigure(*trend.change) : QString());
        QString said = widgets::LevelMark::words(stageName(stage), trend.latest,
                                                 trend.latest ? widgets::MarkState::Level
                                                              : widgets::MarkState::CannotTell);
        if (trend.change)
            said += QStringLiteral(", ") +
                    tr("%1 since the first attempt").arg(signedFigure(*trend.change));
        column.chart->setAccessibleName(said);
    }
}

} // namespace coach::progress
