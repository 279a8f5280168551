#include "ui/compare/compare_page.h"

#include <algorithm>

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include "core/usecase/library.h"
#include "core/usecase/review.h"
#include "ui/compare/diff_text.h"
#include "ui/compare/level_change.h"
#include "ui/compare/level_chart.h"
#include "ui/score/criterion_row.h"
#include "ui/support/export_attempt.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/words.h"

namespace coach::compare {

using framework::StageId;
using score::CriterionRow;
using support::toQString;
using theme::space;
using theme::Token;
using theme::Type;
using widgets::Words;

namespace {

constexpr std::size_t kMost = 6; ///< attempts beside each other

QString moment(base::Instant at) {
    const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(when, QStringLiteral("d MMMM, HH:mm"));
}

} // namespace

ComparePage::ComparePage(const support::Services& services,
                         std::vector<framework::AttemptId> attempts, QWidget* parent)
    : Workspace(parent), m_services(services), m_levels(new LevelChange(true, this)),
      m_advice(new Words(Type::Ui, Token::Ink2, this)),
      m_fault(new Words(Type::Ui, Token::Ink2, this)), m_chart(new LevelChart(this)),
      m_rule(new QFrame(this)), m_stageTitle(new Words(Type::Title, Token::Ink, this)),
      m_stageLevels(new LevelChange(false, this)), m_diff(new DiffText(this)),
      m_changes(new QScrollArea(this)), m_changeLines(nullptr),
      m_legend(new Words(Type::Caption, Token::Ink3, this)), m_scroll(new QScrollArea(this)),
      m_body(new QWidget), m_message(new widgets::MessageStrip(this)),
      m_add(new QAction(tr("Add an attempt"), this)), m_export(new QAction(tr("Export"), this)) {
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
    for (QWidget* part : {static_cast<QWidget*>(m_levels), static_cast<QWidget*>(m_fault),
                          static_cast<QWidget*>(m_advice), static_cast<QWidget*>(m_chart), m_rule,
                          static_cast<QWidget*>(m_stageTitle), static_cast<QWidget*>(m_stageLevels),
                          static_cast<QWidget*>(m_diff), static_cast<QWidget*>(m_changes),
                          static_cast<QWidget*>(m_legend)})
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
    m_legend->setText(DiffText::legend());
    m_advice->setObjectName(QStringLiteral("adviceLabel"));
    m_advice->setWrapped(true);
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
    addDates();
    m_levels->setLevels(m_comparison->levels.front(), m_comparison->levels.back());
    m_advice->say(adviceWords());
    m_add->setVisible(!others().empty() && m_comparison->attempts.size() < kMost);
    m_chart->setStages(m_comparison->stages, 0);
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

/// The attempts, oldest first. Of more than two, any but the last can be what is compared from.
void ComparePage::addDates() {
    const auto& started = m_comparison->startedAt;
    for (std::size_t i = 0; i < started.size(); ++i) {
        const bool last = i + 1 == started.size();
        const QChar dot = last ? QChar(0x25CF) : i == m_from ? QChar(0x25CB) : QChar(0x2022);
        const QString words = dot + QStringLiteral("  ") + moment(started[i]);
        if (started.size() == 2 || last) {
            auto* date = new Words(Type::Ui, Token::Ink2, m_body);
            date->setText(words);
            m_dates.push_back(date);
            continue;
        }
        auto* date = new widgets::Button(widgets::ButtonKind::Choice, words, m_body);
        date->setObjectName(QStringLiteral("from%1Button").arg(i + 1));
        date->setAccessibleName(tr("Compare from %1").arg(moment(started[i])));
        date->setToolTip(tr("What changed from this attempt to the latest"));
        date->setChecked(i == m_from);
        connect(date, &widgets::Button::clicked, this, [this, i] { compareFrom(i); });
        m_dates.push_back(date);
    }
}

QString ComparePage::adviceWords() const {
    const TakenAdvice& latest = m_comparison->advice.back();
    if (latest.of == 0)
        return {};
    return tr("Took %1 of your %2 moves").arg(latest.taken).arg(latest.of);
}

void ComparePage::compareFrom(std::size_t attempt) {
    auto pair = usecase::Review(m_services.context)
                    .compare({m_comparison->attempts[attempt], m_comparison->attempts.back()});
    if (!pair) {
        m_message->say(toQString(pair.error().text()));
        return;
    }
    m_pair = std::move(*pair);
    m_from = attempt;
    m_levels->setLevels(m_pair->levels.front(), m_pair->levels.back());
    m_chart->setStages(m_comparison->stages, attempt);
    for (std::size_t i = 0; i + 1 < m_dates.size(); ++i) {
        auto* date = static_cast<widgets::Button*>(m_dates[i]);
        date->setChecked(i == attempt);
        date->setText((i == attempt ? QChar(0x25CB) : QChar(0x2022)) + QStringLiteral("  ") +
                      moment(m_comparison->startedAt[i]));
    }
    showStage(m_stage);
}

void ComparePage::showStage(StageId stage) {
    m_stage = stage;
    m_chart->setCurrent(stage);
    m_stageTitle->setText(toQString(framework::stageTitle(stage)));
    for (const StageComparison& one : shown().stages) {
        if (one.stage != stage)
            continue;
        m_stageLevels->setLevels(one.levels.front(), one.levels.back());
        m_diff->showDiff(one.diff);
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
        auto* before = new Words(Type::Ui, Token::Ink3);
        before->setText(CriterionRow::depthWord(change.before) + QStringLiteral(" →"));
        auto* depth = new Words(Type::Ui, Token::Ink);
        depth->setText(CriterionRow::depthWord(change.after));
        across->addWidget(mark, 0, Qt::AlignTop);
        across->addWidget(words, 1);
        across->addWidget(before, 0, Qt::AlignTop);
        across->addWidget(depth, 0, Qt::AlignTop);
        row->setObjectName(QStringLiteral("changeRow"));
        row->setAccessibleName(tr("%1, %2: from %3 to %4")
                                   .arg(caption, words->text(),
                                        CriterionRow::depthWord(change.before), depth->text()));
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
    // Where dates can be chosen, each is high enough to be hit.
    const int row = theme::size(m_dates.size() > 2 ? 32 : 24);
    const int inset = (row - line) / 2;
    int dateY = top + theme::size(46) - inset;
    const int padding = widgets::Button::wordPadding();
    m_fault->setGeometry(left, top, page, m_fault->text().isEmpty() ? 0 : 4 * line);
    for (QWidget* date : m_dates) {
        const bool isButton = qobject_cast<widgets::Button*>(date) != nullptr;
        date->setGeometry(isButton ? QRect(left - padding, dateY, date->sizeHint().width(), row)
                                   : QRect(left, dateY + inset, headWidth, line));
        dateY += row;
    }
    dateY += inset;
    if (!m_advice->text().isEmpty()) {
        const int high = m_advice->heightForWidth(headWidth);
        m_advice->setGeometry(left, dateY, headWidth, high);
        dateY += high + theme::size(4);
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
    // Later: rows are made anew, and Qt walks the widgets that there are while it sends this.
    if (event->type() == QEvent::StyleChange && m_comparison)
        QTimer::singleShot(0, this, [this] { showStage(m_stage); });
}

} // namespace coach::compare
