#include "ui/progress/progress_tables.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include "core/framework/time_plan.h"
#include "ui/progress/progress_words.h"
#include "ui/support/qt_text.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/words.h"

namespace coach::progress {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using theme::Token;
using theme::Type;

namespace {

/// Cells stand under their heads.
class CellDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            painter->fillRect(option.rect, theme::color(Token::Tint));
        const int pad = theme::space(12);
        painter->setFont(theme::font(Type::Ui));
        painter->setPen(theme::color(index.column() == 0 ? Token::Ink : Token::Ink2));
        const QRect box = option.rect.adjusted(pad, 0, -pad, 0);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            box.width()));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {QFontMetrics(theme::font(Type::Ui)).horizontalAdvance(index.data().toString()) +
                    2 * theme::space(12) + 2,
                theme::size(32)};
    }
};

QString figure(const std::optional<double>& level) {
    return level ? widgets::levelFigure(*level) : QStringLiteral("–");
}

} // namespace

ProgressTables::ProgressTables(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("progressTables"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(theme::space(8));
}

void ProgressTables::setProgress(const Progress& progress, Day today) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    QStringList heads{tr("Attempt"), tr("Finished")};
    for (const StageId stage : kStages)
        heads << letter(stage);
    QList<QStringList> rows;
    for (auto one = progress.attempts.rbegin(); one != progress.attempts.rend(); ++one) {
        QStringList row{support::toQString(one->title), dateWords(one->done, today)};
        for (const auto& level : one->levels)
            row << figure(level);
        rows << row;
    }
    addTable("levelsTable", tr("Levels"), heads, rows);

    rows.clear();
    for (const SeldomSaid& row : progress.seldom)
        rows << QStringList{saidWords(row.title), stageName(row.stage),
                            tr("%1 of %2").arg(row.said).arg(row.of)};
    addTable("seldomTable", tr("You rarely say"), {tr("What"), tr("Stage"), tr("In attempts")},
             rows);

    rows.clear();
    for (const StageId stage : kStages)
        if (progress.judgement.own[indexOf(stage)])
            rows << QStringList{stageName(stage), figure(progress.judgement.own[indexOf(stage)]),
                                figure(progress.judgement.given[indexOf(stage)])};
    addTable("judgementTable", tr("You judge yourself"),
             {tr("Stage"), tr("You said"), tr("Scored")}, rows);

    rows.clear();
    if (progress.pace)
        for (const StageId stage : kStages) {
            const StagePace& pace = (*progress.pace)[indexOf(stage)];
            rows << QStringList{stageName(stage),
                                support::toQString(framework::clockText(pace.spent)),
                                support::toQString(framework::clockText(pace.budget))};
        }
    addTable("paceTable", tr("Your time"), {tr("Stage"), tr("Taken"), tr("Budget")}, rows);

    rows.clear();
    for (auto day = progress.days.rbegin(); day != progress.days.rend(); ++day)
        rows << QStringList{weekdayWords(day->day), support::durationWords(day->spent)};
    addTable("calendarTable", tr("Days of practice"), {tr("Day"), tr("Time")}, rows);
    m_column->addStretch(1);
}

void ProgressTables::addTable(const char* name, const QString& title, const QStringList& heads,
                              const QList<QStringList>& rows) {
    if (rows.isEmpty())
        return;
    auto* head = new widgets::Words(Type::Lead, Token::Ink, this);
    head->setText(title);
    head->setContentsMargins(theme::space(12), 0, 0, 0);
    m_column->addWidget(head);
    auto* table = new QTableView(this);
    auto* model = new QStandardItemModel(static_cast<int>(rows.size()),
                                         static_cast<int>(heads.size()), table);
    model->setHorizontalHeaderLabels(heads);
    for (int row = 0; row < rows.size(); ++row)
        for (int column = 0; column < rows[row].size(); ++column) {
            auto* item = new QStandardItem(rows[row][column]);
            item->setEditable(false);
            item->setToolTip(rows[row][column]);
            model->setItem(row, column, item);
        }
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(title);
    table->setModel(model);
    table->setItemDelegate(new CellDelegate(table));
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setMinimumSectionSize(theme::size(40));
    m_column->addWidget(table);
    m_column->addSpacing(theme::space(20));
    fit(table);
}

void ProgressTables::fit(QTableView* table) const {
    const int row = theme::size(32);
    table->verticalHeader()->setDefaultSectionSize(row);
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                          row * table->model()->rowCount() + theme::size(12));
}

void ProgressTables::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        for (auto* table : findChildren<QTableView*>())
            fit(table);
}

} // namespace coach::progress
