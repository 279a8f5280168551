#include "ui/score/level_sum.h"

#include <algorithm>
#include <numeric>

#include <QPainter>
#include <QVBoxLayout>

#include "core/framework/level.h"
#include "ui/score/criterion_row.h"
#include "ui/score/row_button.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/rule.h"
#include "ui/widgets/stage_picker.h"
#include "ui/widgets/words.h"

namespace coach::score {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Words;

namespace {

QString twoDecimals(double value) {
    return QString::number(value, 'f', 2);
}

int column(int fromRight) {
    return theme::size(fromRight == 2 ? 84 : 60);
}

/// Depth, weight and credit, set right of a title; the same columns in every row and in the head.
void paintColumns(QPainter& painter, int width, int height, Type type, Token token,
                  const QStringList& values) {
    int right = width - 16;
    for (int i = 0; i < static_cast<int>(values.size()); ++i) {
        widgets::paintLine(painter, type, token, QRect(right - column(i), 0, column(i), height),
                           values[i], Qt::AlignRight | Qt::AlignVCenter);
        right -= column(i);
    }
}

int columnsWidth() {
    return 16 + column(0) + column(1) + column(2);
}

class SumHead final : public QWidget {
public:
    SumHead() { setFixedHeight(theme::size(24)); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintColumns(painter, width(), height(), Type::Caption, Token::Ink3,
                     {LevelSum::tr("credit"), LevelSum::tr("weight"), LevelSum::tr("depth")});
    }
};

} // namespace

class SumRow final : public RowButton {
public:
    SumRow(const scoring::CriterionResult& criterion, QWidget* trace)
        : m_depth(CriterionRow::depthWord(criterion.depth)), m_credit(criterion.credit),
          m_weight(criterion.weight), m_trace(trace) {
        setText(toQString(criterion.title));
        setAccessibleName(LevelSum::tr("%1, %2, weight %3, credit %4")
                              .arg(text(), m_depth, twoDecimals(m_weight), twoDecimals(m_credit)));
        setAccessibleDescription(LevelSum::tr("Enter shows the words behind it"));
    }
    void toggle() {
        m_trace->setVisible(m_trace->isHidden());
        update();
    }
    int heightForWidth(int width) const override {
        return std::max(theme::size(36),
                        widgets::paragraphHeight(text(), theme::font(Type::Ui), wordsWidth(width),
                                                 theme::lineHeight(Type::Ui)) +
                            theme::size(16));
    }
    QSize sizeHint() const override { return {theme::size(420), heightForWidth(theme::size(420))}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int line = theme::size(36);
        const int side = theme::size(12);
        widgets::paintIcon(painter, QRect(theme::size(16), (line - side) / 2, side, side),
                           m_trace->isHidden() ? QLatin1String("right") : QLatin1String("down"),
                           theme::color(Token::Ink3));
        painter.setPen(theme::color(Token::Ink));
        const int above = (line - theme::lineHeight(Type::Ui)) / 2;
        widgets::paintParagraph(painter,
                                {theme::size(40), above, wordsWidth(width()), height() - above},
                                text(), theme::font(Type::Ui), theme::lineHeight(Type::Ui), true);
        paintColumns(painter, width(), line, Type::Ui, Token::Ink2,
                     {twoDecimals(m_credit), twoDecimals(m_weight), m_depth});
        paintRing(painter);
    }

private:
    int wordsWidth(int width) const {
        return std::max(40, width - theme::size(40) - columnsWidth());
    }

    QString m_depth;
    double m_credit;
    double m_weight;
    QWidget* m_trace;
};

LevelSum::LevelSum(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("levelSum"));
    setAccessibleName(tr("How the level came about"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget;
    m_lines = new QVBoxLayout(inner);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    setWidget(inner);
}

void LevelSum::showStage(const scoring::StageCard& stage) {
    m_rows.clear();
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    std::vector<const scoring::CriterionResult*> counted;
    for (const scoring::CriterionResult& one : stage.criteria)
        if (one.credit > 0.0 || !one.evidence.empty())
            counted.push_back(&one);
    std::ranges::stable_sort(counted, std::ranges::greater{}, &scoring::CriterionResult::credit);
    if (!counted.empty())
        m_lines->addWidget(new SumHead);
    for (const auto* one : counted)
        addCriterion(*one);
    auto* rule = widgets::makeRule(this);
    m_lines->addSpacing(theme::space(8));
    m_lines->addWidget(rule);
    m_lines->addSpacing(theme::space(8));
    for (const std::string& line : stage.derivation) {
        const QString words = toQString(line);
        addLine(words.left(1).toUpper() + words.mid(1), false);
    }
    if (stage.level)
        addLine(tr("Level %1, %2")
                    .arg(twoDecimals(*stage.level), toQString(framework::levelWords(*stage.level))),
                false);
    else
        addLine(toQString(stage.cannotTell), false);
    addLine(tr("Terms alone end at 1. Every further credit lifts the level less than the one "
               "before. Threads, strands and sums move no level."),
            true);
    m_lines->addStretch(1);
}

void LevelSum::addCriterion(const scoring::CriterionResult& criterion) {
    auto* trace = new Words(Type::Caption, Token::Ink2);
    trace->setWrapped(true);
    trace->setContentsMargins(theme::size(40), 0, 16, theme::space(8));
    QStringList lines;
    for (const std::string& line : criterion.trace)
        lines << toQString(line);
    trace->setText(lines.join(QStringLiteral("\n")));
    trace->setObjectName(QStringLiteral("traceLabel"));
    trace->hide();
    auto* row = new SumRow(criterion, trace);
    row->setObjectName(QStringLiteral("sum%1Row").arg(m_rows.size() + 1));
    connect(row, &QAbstractButton::clicked, this, [this, row, id = toQString(criterion.id)] {
        row->toggle();
        Q_EMIT criterionWanted(id);
    });
    m_rows.push_back(row);
    m_lines->addWidget(row);
    m_lines->addWidget(trace);
}

void LevelSum::addLine(const QString& words, bool quiet) {
    auto* line = new Words(quiet ? Type::Caption : Type::Ui, quiet ? Token::Ink3 : Token::Ink);
    line->setWrapped(true);
    line->setContentsMargins(16, theme::space(4), 16, theme::space(4));
    line->setText(words);
    line->setObjectName(QStringLiteral("derivationLabel"));
    m_lines->addWidget(line);
}

void LevelSum::focusRows() {
    if (!m_rows.empty())
        m_rows.front()->setFocus(Qt::TabFocusReason);
}

} // namespace coach::score
