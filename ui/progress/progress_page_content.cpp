// The page of progress, second part: what is read, shown and kept.
#include <QAction>
#include <QScrollArea>
#include <QScrollBar>

#include "core/usecase/progress.h"
#include "ui/progress/interview_sheet.h"
#include "ui/progress/level_charts.h"
#include "ui/progress/painted_charts.h"
#include "ui/progress/plan_list.h"
#include "ui/progress/progress_page.h"
#include "ui/progress/progress_tables.h"
#include "ui/progress/progress_words.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/words.h"

namespace coach::progress {

using support::toQString;
using widgets::Button;

void ProgressPage::makeActions() {
    m_showTables = new QAction(tr("Show as tables"), this);
    m_showTables->setObjectName(QStringLiteral("progress.tables"));
    m_showTables->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    m_setDate = new QAction(tr("Set an interview date"), this);
    m_setDate->setObjectName(QStringLiteral("progress.interview"));
    for (QAction* action : {m_showTables, m_setDate}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
}

QString ProgressPage::pointHint() const {
    return tr("Point at a chart, or walk it with the arrow keys, and its figures stand here.");
}

void ProgressPage::wire() {
    connect(m_showTables, &QAction::triggered, this, [this] {
        const bool tables = m_tables->isHidden() && !m_progress.attempts.empty();
        m_tables->setVisible(tables);
        m_figures->setVisible(!tables && !m_progress.attempts.empty());
        m_showTables->setText(tables ? tr("Show as charts") : tr("Show as tables"));
        m_caption->setText(tables ? QString() : pointHint());
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this,
            &ProgressPage::setMargins);
    connect(m_setDate, &QAction::triggered, this, &ProgressPage::askForDate);
    connect(m_start, &Button::clicked, this, &ProgressPage::start);
    const auto tell = [this](const QString& words) {
        m_caption->setText(words.isEmpty() ? pointHint() : words);
    };
    tell({});
    connect(m_levels, &LevelCharts::pointed, this, tell);
    for (Walked* chart : std::initializer_list<Walked*>{m_seldom, m_judgement, m_pace, m_calendar})
        connect(chart, &Walked::pointed, this, tell);
    connect(&m_services.hub, &support::StoreHub::changed, this, [this](usecase::Changes changes) {
        // A note that is typed moves no figure.
        if (isVisible() && changes != usecase::Changes::Notes)
            refresh();
    });
}

void ProgressPage::entered() {
    refresh();
    m_start->setFocus();
}

void ProgressPage::refresh() {
    m_services.thread.run<Progress>(
        this,
        [](usecase::Context& context) {
            return usecase::ProgressView(context, localDay).compute();
        },
        [this](base::Result<Progress> progress) {
            if (progress)
                show(*progress);
            else
                m_message->say(toQString(progress.error().text()));
        });
}

void ProgressPage::show(const Progress& progress) {
    m_progress = progress;
    m_today = localDay(m_services.context.clock().now());
    const bool any = !progress.attempts.empty();
    const bool tables = !m_tables->isHidden() && any;
    m_next->setText(nextWords(progress));
    m_why->setText(whyWords(progress, m_today));
    m_start->setText(progress.next ? tr("Start") : tr("Choose a prompt"));
    m_start->setAccessibleName(m_start->text());
    m_start->updateGeometry();
    const bool isPlanned = progress.plan && progress.plan->days >= 0;
    m_setDate->setText(isPlanned ? tr("Change the interview date") : tr("Set an interview date"));
    m_setDate->setVisible(any);
    m_showTables->setVisible(any);
    m_caption->setText(any && !tables ? pointHint() : QString());
    m_figures->setVisible(any && !tables);
    m_tables->setVisible(tables);
    m_levels->setProgress(progress, m_today);
    showSections();
    m_plan->setPlan(progress.plan, m_today);
    m_tables->setProgress(progress, m_today);
    Q_EMIT shown();
}

void ProgressPage::say(Section& section, const QString& title, const QString& standing,
                       bool hasChart) {
    section.title->setText(title);
    section.standing->setText(standing);
    section.chart->setVisible(hasChart);
}

void ProgressPage::showSections() {
    const int all = static_cast<int>(m_progress.attempts.size());
    m_seldom->setRows(m_progress.seldom);
    say(m_sections[0], tr("You rarely say"),
        all < 3 ? tr("After three attempts this shows what you leave out.")
        : m_progress.seldom.empty()
            ? tr("Nothing that you could have said was missing more often than not.")
            : tr("with a reason, in how many attempts"),
        !m_progress.seldom.empty());

    m_judgement->setJudgement(m_progress.judgement);
    const bool judged = m_progress.judgement.attempts > 0;
    say(m_sections[1], tr("You judge yourself"),
        judged ? judgementWords(m_progress.judgement)
               : tr("Say which level you expect before a score is shown, and this shows how near "
                    "you are."),
        judged);

    if (m_progress.pace)
        m_pace->setPace(*m_progress.pace);
    say(m_sections[2], tr("You keep the time"),
        !m_progress.pace ? tr("No time was kept yet.")
        : m_progress.pacedAttempts == 1
            ? tr("in one attempt")
            : tr("in your last %1 attempts").arg(countWords(m_progress.pacedAttempts)),
        m_progress.pace.has_value());

    m_calendar->setDays(m_progress, m_today);
    say(m_sections[3], practisedWords(m_progress.practised),
        tr("in %1 weeks; larger dots, longer days").arg(m_progress.weeks), true);
}

void ProgressPage::start() {
    shell::Destination to;
    to.kind = shell::Destination::Kind::Library;
    if (m_progress.next)
        to.prompt = m_progress.next->prompt;
    Q_EMIT requested(to);
}

void ProgressPage::askForDate() {
    auto* sheet = new InterviewSheet(m_progress.plan ? std::optional(m_progress.plan->interview)
                                                     : std::nullopt,
                                     localDay(m_services.context.clock().now()), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &InterviewSheet::given, this, [this](Day day) { keepDate(day); });
    connect(sheet, &InterviewSheet::dropped, this, [this] { keepDate(std::nullopt); });
    sheet->open();
}

void ProgressPage::keepDate(std::optional<Day> day) {
    const auto kept = usecase::ProgressView(m_services.context, localDay).setInterview(day);
    if (!kept) {
        m_message->say(toQString(kept.error().text()));
        return;
    }
    m_services.hub.announce(usecase::Changes::Preferences);
}

} // namespace coach::progress
