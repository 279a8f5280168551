#include "ui/score/lens_view.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/score/criterion_row.h"
#include "ui/score/row_button.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/stage_picker.h"
#include "ui/widgets/words.h"

namespace coach::score {

using session::LensCriterion;
using session::LensGroup;
using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Words;

namespace {

QString nameOf(catalog::Seniority seniority) {
    switch (seniority) {
    case catalog::Seniority::Mid:
        return LensView::tr("Mid-level");
    case catalog::Seniority::Senior:
        return LensView::tr("Senior");
    case catalog::Seniority::Staff:
        return LensView::tr("Staff");
    }
    return {};
}

/// Letter, what is expected, and how deep the text goes; leads to the stage.
class LensRow final : public RowButton {
public:
    explicit LensRow(const LensCriterion& criterion)
        : m_letter(QLatin1Char(framework::stageLetter(criterion.stage))), m_depth(criterion.depth),
          m_next(criterion.isNext) {
        setText(toQString(criterion.isNext && !criterion.question.empty() ? criterion.question
                                                                          : criterion.title));
        QStringList said{toQString(framework::stageTitle(criterion.stage)), text(),
                         CriterionRow::depthWord(criterion.depth)};
        if (criterion.isNext)
            said.prepend(LensView::tr("Write next"));
        setAccessibleName(said.join(QStringLiteral(", ")));
        setToolTip(CriterionRow::depthWord(criterion.depth));
    }
    int heightForWidth(int width) const override {
        return std::max(theme::size(28), widgets::paragraphHeight(text(), font(), wordsWidth(width),
                                                                  theme::lineHeight(Type::Ui)) +
                                             theme::size(8));
    }
    QSize sizeHint() const override { return {theme::size(300), heightForWidth(theme::size(300))}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int line = theme::size(28);
        widgets::paintLine(painter, Type::UiCurrent, m_next ? Token::Accent : Token::Ink,
                           QRect(8, 0, theme::size(20), line), m_letter,
                           Qt::AlignLeft | Qt::AlignVCenter);
        painter.setPen(theme::color(Token::Ink));
        const int above = (line - theme::lineHeight(Type::Ui)) / 2;
        widgets::paintParagraph(painter,
                                {8 + theme::size(24), above, wordsWidth(width()), height() - above},
                                text(), font(), theme::lineHeight(Type::Ui), true);
        const int side = theme::size(10);
        paintDepth(painter, QRectF(width() - 8.5 - side, (line - side) / 2.0, side, side), m_depth);
        paintRing(painter);
    }

private:
    QFont font() const { return theme::font(m_next ? Type::UiCurrent : Type::Ui); }
    int wordsWidth(int width) const { return std::max(40, width - theme::size(24 + 10) - 8 - 20); }

    QString m_letter;
    scoring::Depth m_depth;
    bool m_next;
};

} // namespace

LensView::LensView(QWidget* parent) : QScrollArea(parent) {
    setObjectName(QStringLiteral("lensView"));
    setAccessibleName(tr("What is expected at each seniority"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto* inner = new QWidget;
    m_columns = new QGridLayout(inner);
    m_columns->setContentsMargins(0, 0, 0, 0);
    m_columns->setHorizontalSpacing(theme::space(48));
    m_columns->setVerticalSpacing(theme::space(24));
    setWidget(inner);
}

void LensView::showLens(const session::SeniorityLens& lens) {
    qDeleteAll(m_groups);
    m_groups.clear();
    for (const LensGroup& group : lens)
        m_groups.push_back(makeGroup(group));
    const bool stacked = m_stacked;
    m_stacked = !stacked;
    setStacked(stacked);
}

QWidget* LensView::makeGroup(const LensGroup& group) {
    auto* box = new QWidget;
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    const auto caption = [&](const QString& text) {
        auto* words = new Words(Type::Caption, Token::Ink3);
        words->setText(text);
        words->setContentsMargins(8, theme::space(12), 0, theme::space(4));
        lines->addWidget(words);
    };
    const auto add = [&](const LensCriterion& criterion) {
        auto* row = new LensRow(criterion);
        row->setObjectName(criterion.isNext ? QStringLiteral("lensNextRow")
                                            : QStringLiteral("lensRow"));
        connect(row, &QAbstractButton::clicked, this,
                [this, stage = criterion.stage, id = toQString(criterion.id)] {
                    Q_EMIT criterionWanted(stage, id);
                });
        lines->addWidget(row);
    };
    const auto all = group.met.size() + group.missing.size();
    auto* head = new Words(Type::Title);
    head->setText(nameOf(group.seniority));
    head->setContentsMargins(8, 0, 0, 0);
    lines->addWidget(head);
    auto* count = new Words(Type::Ui, Token::Ink2);
    count->setObjectName(QStringLiteral("lensCount"));
    count->setWrapped(true);
    count->setContentsMargins(8, 0, 0, 0);
    count->setText(all == 0 ? tr("Nothing more is expected on this prompt.")
                            : tr("%1 of %2 met").arg(group.met.size()).arg(all));
    lines->addWidget(count);
    bool hasNext = false;
    for (const LensCriterion& one : group.missing) {
        if (!one.isNext)
            continue;
        if (!std::exchange(hasNext, true))
            caption(tr("Write these next"));
        add(one);
    }
    if (group.missing.size() > (hasNext ? 2U : 0U))
        caption(hasNext ? tr("Missing too") : tr("Missing"));
    for (const LensCriterion& one : group.missing)
        if (!one.isNext)
            add(one);
    if (!group.met.empty())
        caption(tr("Met"));
    for (const LensCriterion& one : group.met)
        add(one);
    lines->addStretch(1);
    return box;
}

void LensView::setStacked(bool stacked) {
    if (stacked == m_stacked)
        return;
    m_stacked = stacked;
    for (QWidget* group : m_groups)
        m_columns->removeWidget(group);
    for (int i = 0; i < static_cast<int>(m_groups.size()); ++i) {
        m_columns->setColumnStretch(i, stacked && i > 0 ? 0 : 1);
        m_columns->addWidget(m_groups[static_cast<std::size_t>(i)], stacked ? i : 0,
                             stacked ? 0 : i);
    }
}

void LensView::focusFirst() {
    if (auto* first = findChild<QAbstractButton*>(QStringLiteral("lensNextRow")))
        first->setFocus(Qt::TabFocusReason);
}

} // namespace coach::score
