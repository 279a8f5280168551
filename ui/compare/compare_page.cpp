#include "ui/compare/compare_page.h"

#include <algorithm>

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/usecase/library.h"
#include "core/usecase/review.h"
#include "ui/compare/level_chart.h"
#include "ui/score/criterion_row.h"
#include "ui/support/export_attempt.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/annotated_edit.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/words.h"

namespace coach::compare {

using framework::StageId;
using score::CriterionRow;
using support::toQString;
using theme::space;
using theme::Token;
using theme::Type;
using widgets::TextRule;
using widgets::Words;

namespace {

QString figure(const std::optional<double>& level) {
    return level ? widgets::levelFigure(*level) : QStringLiteral("–");
}

QString moment(base::Instant at) {
    const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(when, QStringLiteral("d MMMM, HH:mm"));
}

} // namespace

ComparePage::ComparePage(const support::Services& services,
                         std::vector<framework::AttemptId> attempts, QWidget* parent)
    : Workspace(parent), m_services(services), m_levels(new Words(Type::Display, Token::Ink, this)),
      m_fault(new Words(Type::Ui, Token::Ink2, this)), m_chart(new LevelChart(this)),
      m_rule(new QFrame(this)), m_stageTitle(new Words(Type::Title, Token::Ink, this)),
      m_stageLevels(new Words(Type::Ui, Token::Ink2, this)),
      m_diff(new widgets::AnnotatedEdit(this)), m_changes(new QScrollArea(this)),
      m_changeLines(nullptr), m_legend(new Words(Type::Caption, Token::Ink3, this)),
      m_scroll(new QScrollArea(this)), m_body(new QWidget),
      m_message(new widgets::MessageStrip(this)), m_add(new QAction(tr("Add an attempt"), this)),
      m_export(new QAction(tr("Export"), this)) {
    setObjectName(QStringLiteral("comparePage"));
    m_add->setObjectName(QStringLiteral("compare.add"));
    m_export->setObjectName(QStringLiteral("compare.export"));
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_export->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(m_export);
    build();
    load(std::move(attempts));
}

void ComparePage::build() {
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    for (QWidget* part :
         {static_cast<QWidget*>(m_levels), static_cast<QWidget*>(m_fault),
          static_cast<QWidget*>(m_chart), m_rule, static_cast<QWidget*>(m_stageTitle),
          static_cast<QWidget*>(m_stageLevels), static_cast<QWidget*>(m_diff),
          static_cast<QWidget*>(m_changes), static_cast<QWidget*>(m_legend)})
        part->setParent(m_body);
    m_scroll->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_message);
    m_message->setContentsMargins(space(64), 0, space(64), 0);
    m_fault->setWrapped(true);
    connect(m_add, &QAction::triggered, this, &ComparePage::addAttempt);
    connect(m_export, &QAction::triggered, this, &ComparePage::exportComparison);
    m_rule->setProperty("rule", true);
    m_diff->setObjectName(QStringLiteral("diffText"));
    m_diff->setProperty("frameless", true);
    m_diff->setReadOnly(true);
    m_diff->setAccessibleName(tr("What changed in the text"));
    m_legend->setText(tr("Underlined: added. Struck out: gone."));
    auto* inner = new QWidget;
    m_changeLines = new QVBoxLayout(inner);
    m_changeLines->setContentsMargins(0, 0, 0, 0);
    m_changeLines->setSpacing(0);
    m_changes->setWidget(inner);
    m_changes->setWidgetResizable(true);
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_changes->setAccessibleName(tr("Criteria won, lost and kept"));
    connect(m_chart, &LevelChart::chosen, this, &ComparePage::showStage);
}

void ComparePage::load(std::vector<framework::AttemptId> attempts) {
    auto compared = usecase::Review(m_services.context).compare(attempts);
    if (!compared) {
        m_fault->setText(toQString(compared.error().text()));
        m_add->setEnabled(false);
        m_export->setEnabled(false);
        return;
    }
    m_comparison = std::move(*compared);
    if (const auto prompt = m_services.context.catalog().prompt(m_comparison->prompt))
        m_title = toQString((*prompt)->summary.title);
    showComparison();
}

QString ComparePage::subtitle() const {
    if (m_comparison && m_comparison->attempts.size() > 2)
        return tr("%1 attempts, all scored with the rubric of today")
            .arg(m_comparison->attempts.size());
    return tr("two attempts, both scored with the rubric of today");
}

void ComparePage::entered() {
    m_chart->setFocus(Qt::OtherFocusReason);
}

void ComparePage::showComparison() {
    QStringList levels;
    const auto& started = m_comparison->startedAt;
    for (std::size_t i = 0; i < started.size(); ++i) {
        levels << figure(m_comparison->levels[i]);
        const QChar dot = i + 1 == started.size() ? QChar(0x25CF)
                          : i == 0                ? QChar(0x25CB)
                                                  : QChar(0x2022);
        auto* date = new Words(Type::Ui, Token::Ink2, m_body);
        date->setText(dot + QStringLiteral("  ") + moment(started[i]));
        m_dates.push_back(date);
    }
    m_levels->setText(levels.front() + QStringLiteral(" → ") + levels.back());
    m_levels->setAccessibleName(tr("Levels: %1").arg(levels.join(QStringLiteral(", "))));
    m_add->setVisible(!others().empty());
    m_chart->setStages(m_comparison->stages);
    // Opens where most was won.
    StageId best = StageId::Problem;
    double most = -5.0;
    for (const StageComparison& one : m_comparison->stages) {
        const double change = one.levels.back().value_or(0) - one.levels.front().value_or(0);
        if (change > most) {
            most = change;
            best = one.stage;
        }
    }
    showStage(best);
}

void ComparePage::showStage(StageId stage) {
    m_stage = stage;
    m_chart->setCurrent(stage);
    m_stageTitle->setText(toQString(framework::stageTitle(stage)));
    for (const StageComparison& one : m_comparison->stages) {
        if (one.stage != stage)
            continue;
        m_stageLevels->setText(figure(one.levels.front()) + QStringLiteral(" → ") +
                               figure(one.levels.back()));
        showDiff(one);
        while (QLayoutItem* item = m_changeLines->takeAt(0)) {
            delete item->widget();
            delete item;
        }
        addChanges(tr("Won %1").arg(one.won.size()), QStringLiteral("+"), one.won);
        addChanges(tr("Lost %1").arg(one.lost.size()), QStringLiteral("−"), one.lost);
        addChanges(tr("Kept %1").arg(one.kept.size()), QStringLiteral("="), one.kept);
        m_changeLines->addStretch(1);
    }
    arrange();
}

void ComparePage::showDiff(const StageComparison& stage) {
    QString text;
    std::vector<TextRule> rules;
    std::vector<widgets::LitRange> lit;
    for (const DiffRun& run : stage.diff) {
        const QString words = toQString(run.text);
        // What came in place of something gone stands apart from it.
        if (run.op == DiffOp::Insert && !text.isEmpty() && !text.back().isSpace() &&
            !words.startsWith(QLatin1Char(' ')))
            text += QLatin1Char(' ');
        const int start = static_cast<int>(text.size());
        text += words;
        const support::TextRange range{start, static_cast<int>(text.size())};
        if (run.op == DiffOp::Insert) {
            // Line ends and blank lines are not lit.
            int from = range.start;
            for (const QString& one : words.split(QLatin1Char('\n'))) {
                const int length = static_cast<int>(one.size());
                if (const auto last = one.trimmed().size(); last > 0)
                    lit.push_back(
                        {{from, from + static_cast<int>(one.lastIndexOf(one.trimmed()) + last)},
                         theme::color(Token::Tint)});
                from += length + 1;
            }
            rules.push_back({range, TextRule::Style::Solid, theme::color(Token::Accent)});
        } else if (run.op == DiffOp::Delete) {
            rules.push_back({range, TextRule::Style::Through, theme::color(Token::Ink3)});
        }
    }
    m_diff->setFont(theme::font(Type::Text));
    m_diff->document()->setDefaultFont(theme::font(Type::Text));
    m_diff->showText(text);
    m_diff->setLit(lit);
    for (const TextRule& rule : rules) {
        if (rule.style != TextRule::Style::Through)
            continue;
        QTextCursor cursor(m_diff->document());
        cursor.setPosition(rule.range.start);
        cursor.setPosition(rule.range.end, QTextCursor::KeepAnchor);
        QTextCharFormat gone;
        gone.setForeground(theme::color(Token::Ink3));
        cursor.mergeCharFormat(gone);
    }
    m_diff->setRules(std::move(rules));
}

void ComparePage::addChanges(const QString& caption, const QString& sign,
                             const std::vector<CriterionChange>& changes) {
    if (changes.empty())
        return;
    auto* head = new Words(Type::Caption, Token::Ink3);
    head->setText(caption);
    head->setContentsMargins(0, space(12), 0, 0);
    m_changeLines->addWidget(head);
    for (const CriterionChange& change : changes) {
        auto* row = new QWidget;
        auto* across = new QHBoxLayout(row);
        across->setContentsMargins(0, space(4), 0, space(4));
        across->setSpacing(space(8));
        auto* mark =
            new Words(Type::UiCurrent, sign == QStringLiteral("+") ? Token::Accent : Token::Ink2);
        mark->setText(sign);
        mark->setFixedWidth(theme::size(12));
        auto* words = new Words(Type::Ui);
        words->setWrapped(true);
        words->setText(toQString(change.title));
        auto* depth = new Words(Type::Ui, Token::Ink2);
        depth->setText(CriterionRow::depthWord(change.before) + QStringLiteral(" → ") +
                       CriterionRow::depthWord(change.after));
        across->addWidget(mark, 0, Qt::AlignTop);
        across->addWidget(words, 1);
        across->addWidget(depth, 0, Qt::AlignTop);
        row->setObjectName(QStringLiteral("changeRow"));
        m_changeLines->addWidget(row);
    }
}

std::vector<session::AttemptSummary> ComparePage::others() const {
    usecase::AttemptQuery query;
    query.prompt = m_comparison->prompt;
    std::vector<session::AttemptSummary> left;
    if (auto all = usecase::Library(m_services.context).attempts(query))
        for (const auto& one : *all)
            if (one.state == session::AttemptState::Finished &&
                std::ranges::find(m_comparison->attempts, one.id) == m_comparison->attempts.end())
                left.push_back(one);
    return left;
}

void ComparePage::addAttempt() {
    QMenu menu(this);
    for (const session::AttemptSummary& one : others())
        menu.addAction(tr("%1, %2").arg(toQString(one.title), moment(one.startedAt)), this,
                       [this, id = one.id] {
                           auto attempts = m_comparison->attempts;
                           attempts.push_back(id);
                           Q_EMIT requested({shell::Destination::Kind::Compare, attempts, {}});
                       });
    menu.exec(mapToGlobal(QPoint(width() - menu.sizeHint().width() - space(64), 0)));
}

void ComparePage::exportComparison() {
    if (const auto said = support::exportComparison(
            m_services, this, tr("%1 compared").arg(m_title), m_comparison->attempts))
        m_message->say(*said);
}

void ComparePage::arrange() {
    const int width = m_scroll->width();
    const int height = m_scroll->height();
    const int edge = width >= theme::size(1200) ? space(64) : space(32);
    const int page = std::min(width - 2 * edge, theme::size(1312));
    const int left = (width - page) / 2;
    const bool narrow = page < theme::size(900);
    const int top = space(28);
    const int line = theme::lineHeight(Type::Ui);
    const int headWidth = narrow ? page : theme::size(216);
    m_levels->setGeometry(left, top, headWidth, theme::lineHeight(Type::Display));
    int dateY = top + theme::size(46);
    m_fault->setGeometry(left, top, page, m_fault->text().isEmpty() ? 0 : 4 * line);
    for (Words* date : m_dates) {
        date->setGeometry(left, dateY, headWidth, line);
        dateY += theme::size(24);
    }
    int y = top;
    const int chart = m_chart->sizeHint().height();
    if (narrow) {
        y = dateY + space(12);
        m_chart->setGeometry(left, y, page, chart);
    } else {
        m_chart->setGeometry(left + headWidth, y, page - headWidth, chart);
    }
    y = std::max(y + chart, dateY) + space(12);
    m_rule->setGeometry(left, y, page, 1);
    y += space(20);
    const int right = narrow ? page / 2 : page * 440 / 1152;
    const int textWidth = page - right - space(narrow ? 24 : 72);
    const int rightX = left + page - right;
    m_stageTitle->setGeometry(left, y, textWidth, theme::lineHeight(Type::Title));
    m_stageLevels->setGeometry(left, y + theme::lineHeight(Type::Title), textWidth, line);
    const int legend = theme::lineHeight(Type::Caption);
    const int textY = y + theme::lineHeight(Type::Title) + line + space(12);
    const int bottom = std::max(height - space(16) - legend, textY + theme::size(240));
    m_body->resize(width, std::max(height, bottom + legend + space(16)));
    m_diff->setGeometry(left, textY, textWidth, bottom - textY);
    m_changes->setGeometry(rightX, y - space(12), right, bottom - y);
    m_legend->setGeometry(rightX, bottom + space(4), right, legend);
}

bool ComparePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_scroll && event->type() == QEvent::Resize)
        arrange();
    return Workspace::eventFilter(watched, event);
}

void ComparePage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_comparison)
        showStage(m_stage);
}

} // namespace coach::compare
