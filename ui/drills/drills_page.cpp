#include "ui/drills/drills_page.h"

#include <algorithm>
#include <cmath>

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/drills/drill_settings.h"
#include "ui/drills/drill_words.h"
#include "ui/progress/progress_words.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/list_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/tool_row.h"
#include "ui/widgets/words.h"

namespace coach::drills {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;
using Kind = shell::Destination::Kind;

namespace setting = support::setting;

QString queueWords(const usecase::DrillQueue& queue, base::Instant now) {
    const auto count = [&queue](usecase::QueuedFor why) {
        return std::ranges::count(queue.items, why, &usecase::QueueItem::why);
    };
    QStringList parts;
    if (const auto due = count(usecase::QueuedFor::Due); due > 0)
        parts << DrillsPage::tr("%1 due").arg(due);
    if (const auto fresh = count(usecase::QueuedFor::New); fresh > 0)
        parts << DrillsPage::tr("%1 new").arg(fresh);
    if (const auto weak = count(usecase::QueuedFor::Weak); weak > 0)
        parts << DrillsPage::tr("%1 from weak criteria").arg(weak);
    QStringList out;
    if (!parts.isEmpty())
        out << listed(parts) + QLatin1Char('.');
    else if (queue.next)
        out << DrillsPage::tr(
                   "The next one comes back %1. Choose any question below to drill it now.")
                   .arg(dueWords(*queue.next, now));
    else
        out << DrillsPage::tr("Choose any question below to drill it now.");
    if (queue.waiting > 0)
        out << DrillsPage::tr("%1 more wait for other days.").arg(queue.waiting);
    return out.join(QLatin1Char(' '));
}

QString retentionWords(const usecase::Retention& retention) {
    const QString target = DrillsPage::tr("Target retention %1 %.")
                               .arg(static_cast<int>(std::lround(retention.target * 100)));
    if (!retention.measured)
        return DrillsPage::tr("%1 Nothing is measured yet: that takes questions that came back.")
            .arg(target);
    return DrillsPage::tr("%1 Measured %2 % of %3 that came back in the last 90 days.")
        .arg(target)
        .arg(static_cast<int>(std::lround(*retention.measured * 100)))
        .arg(questionCount(retention.answers));
}

DrillsPage::DrillsPage(const support::Services& services, QWidget* parent)
    : Workspace(parent), m_services(services), m_model(new DrillModel(this)),
      m_table(new widgets::ListTable(this)), m_empty(new Words(Type::Ui, Token::Ink2, this)) {
    setObjectName(QStringLiteral("drillsPage"));
    makeActions();
    m_head = makeHead();
    m_tools = makeTools();
    setUpTable();
    m_empty->setWrapped(true);
    m_empty->setObjectName(QStringLiteral("drillsEmptyLabel"));
    m_empty->hide();
    m_foot = makeFoot();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_tools, m_empty})
        column->addWidget(part);
    m_tableBox = new QVBoxLayout;
    m_tableBox->addWidget(m_table);
    column->addLayout(m_tableBox, 1);
    column->addWidget(m_foot);
    setMargins();
    wire();
}

void DrillsPage::makeActions() {
    const auto add = [this](const char* id, const QString& text, auto act) {
        auto* action = new QAction(text, this);
        action->setObjectName(QLatin1String(id));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_begin = add("drills.begin", tr("Begin today's questions"), [this] { begin(); });
    m_open = add("drills.open", tr("Drill this question"), [this] { open(); });
    m_clock = add("drills.clock", tr("Clock"),
                  [this] { m_services.settings.set(setting::kDrillClock, m_clock->isChecked()); });
    m_clock->setShortcut(QKeySequence(Qt::Key_F9));
    m_two = add("drills.twoGrades", tr("Two grades"),
                [this] { m_services.settings.set(setting::kTwoGrades, m_two->isChecked()); });
    for (QAction* choice : {m_clock, m_two})
        choice->setCheckable(true);
    add("drills.find", {}, [this] { m_search->setFocus(); })->setShortcut(QKeySequence::Find);
}

QWidget* DrillsPage::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setSpacing(theme::space(32));
    auto* words = new QVBoxLayout;
    words->setSpacing(theme::space(4));
    m_title = new Words(Type::Title, Token::Ink, head);
    m_title->setObjectName(QStringLiteral("drillsTitleLabel"));
    m_why = new Words(Type::Ui, Token::Ink2, head);
    m_why->setObjectName(QStringLiteral("drillsWhyLabel"));
    m_retention = new Words(Type::Ui, Token::Ink3, head);
    m_retention->setObjectName(QStringLiteral("retentionLabel"));
    for (Words* label : {m_title, m_why, m_retention}) {
        label->setWrapped(true);
        words->addWidget(label);
    }
    m_prompts = new QWidget(head);
    m_prompts->setLayout(new QVBoxLayout);
    m_prompts->layout()->setContentsMargins(0, 0, 0, 0);
    m_prompts->layout()->setSpacing(0);
    words->addWidget(m_prompts);
    row->addLayout(words, 1);
    m_start = new Button(ButtonKind::Primary, tr("Begin"), head);
    m_start->setObjectName(QStringLiteral("beginDrillsButton"));
    m_start->setKeyHint(tr("Enter"));
    row->addWidget(m_start, 0, Qt::AlignTop);
    return head;
}

widgets::ToolRow* DrillsPage::makeTools() {
    auto* tools = new widgets::ToolRow(4, 8, this);
    m_today = new Button(ButtonKind::Choice, tr("Today"), tools);
    m_today->setObjectName(QStringLiteral("todayButton"));
    m_today->setChecked(true);
    m_all = new Button(ButtonKind::Choice, tr("All questions"), tools);
    m_all->setObjectName(QStringLiteral("allQuestionsButton"));
    for (Button* one : {m_today, m_all}) {
        one->setAutoExclusive(true);
        tools->addLeft(one);
    }
    m_kind = new Button(ButtonKind::Plain, tr("Any kind"), tools);
    m_kind->setSign(QLatin1String("down"), false);
    m_kind->setObjectName(QStringLiteral("drillKindButton"));
    tools->addLeft(m_kind);
    m_search = new widgets::FilterEdit(tr("Search questions"), tools);
    m_search->setObjectName(QStringLiteral("drillFilterEdit"));
    tools->addRight(m_search);
    for (QAction* action : {m_clock, m_two}) {
        auto* button = new Button(ButtonKind::Choice, action->text(), tools);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setToolTip(action == m_clock ? tr("Time beside your answer (F9)")
                                             : tr("Grade with Again and Good alone"));
        connect(action, &QAction::toggled, button, &Button::setChecked);
        connect(button, &Button::clicked, action, &QAction::trigger);
        tools->addRight(button);
    }
    return tools;
}

QWidget* DrillsPage::makeFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    m_message = new widgets::MessageStrip(foot);
    column->addWidget(m_message);
    return foot;
}

void DrillsPage::setUpTable() {
    m_table->setObjectName(QStringLiteral("drillTable"));
    m_table->setAccessibleName(tr("Questions"));
    m_table->setModel(m_model);
    m_table->setItemDelegate(new DrillDelegate(m_table));
    m_table->horizontalHeader()->setSectionsClickable(false);
}

void DrillsPage::wire() {
    connect(m_start, &Button::clicked, this, [this] { begin(); });
    connect(m_table, &widgets::ListTable::opened, this, &DrillsPage::open);
    connect(m_search, &QLineEdit::textChanged, this, &DrillsPage::list);
    connect(m_search, &widgets::FilterEdit::left, m_table, [this] { m_table->setFocus(); });
    connect(m_today, &Button::toggled, this, &DrillsPage::list);
    connect(m_kind, &Button::clicked, this, &DrillsPage::chooseCategory);
    m_clock->setChecked(m_services.settings.get(setting::kDrillClock));
    m_two->setChecked(m_services.settings.get(setting::kTwoGrades));
    connect(&m_services.hub, &support::StoreHub::changed, this, [this](usecase::Changes changes) {
        if (isVisible() && changes != usecase::Changes::Notes)
            refresh();
    });
}

void DrillsPage::setMargins() {
    const int side = theme::pageMargin(width());
    m_head->layout()->setContentsMargins(side, theme::space(28), side - Button::ringMargin(),
                                         theme::space(20));
    m_tools->setSide(side);
    m_empty->setContentsMargins(side, theme::space(12), side, 0);
    m_foot->layout()->setContentsMargins(side, 0, side, 0);
    const int out = widgets::ListTable::padding();
    m_tableBox->setContentsMargins(side - out, 0, side - out, theme::space(12));
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(DrillModel::Question, QHeaderView::Stretch);
    header->resizeSection(DrillModel::Category, theme::size(204));
    header->resizeSection(DrillModel::When, theme::size(width() < theme::size(1000) ? 160 : 264));
    m_table->setColumnHidden(DrillModel::Category, width() < theme::size(900));
}

void DrillsPage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_foot != nullptr)
        setMargins();
}

void DrillsPage::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    setMargins();
}

void DrillsPage::entered() {
    m_clock->setChecked(m_services.settings.get(setting::kDrillClock));
    refresh();
    m_start->setFocus();
}

void DrillsPage::refresh() {
    m_services.thread.run<Read>(
        this,
        [](usecase::Context& context) -> base::Result<Read> {
            usecase::Drills drills(context, progress::localDay);
            auto queue = drills.queue();
            if (!queue)
                return tl::unexpected(queue.error());
            auto questions = drills.questions();
            if (!questions)
                return tl::unexpected(questions.error());
            auto retention = drills.retention();
            if (!retention)
                return tl::unexpected(retention.error());
            return Read{std::move(*queue), std::move(*questions), *retention};
        },
        [this](base::Result<Read> read) {
            if (read)
                show(std::move(*read));
            else
                m_message->say(toQString(read.error().text()));
        });
}

void DrillsPage::show(Read read) {
    m_read = std::move(read);
    const base::Instant now = m_services.context.clock().now();
    const int left = static_cast<int>(m_read.queue.items.size());
    const int done = m_read.queue.doneToday;
    m_title->setText(left == 0  ? (done > 0 ? tr("Done for today") : tr("Nothing is due today"))
                     : done > 0 ? tr("Today: %1 left, %2 done").arg(questionCount(left)).arg(done)
                                : tr("Today: %1").arg(questionCount(left)));
    m_why->setText(queueWords(m_read.queue, now));
    m_retention->setText(retentionWords(m_read.retention));
    m_begin->setEnabled(left > 0);
    m_start->setText(left == 0 ? tr("Choose a question") : done > 0 ? tr("Go on") : tr("Begin"));
    m_start->setAccessibleName(m_start->text());
    m_start->updateGeometry();
    showPrompts();
    list();
    Q_EMIT shown();
}

void DrillsPage::showPrompts() {
    while (QLayoutItem* item = m_prompts->layout()->takeAt(0)) {
        if (QWidget* gone = item->widget()) {
            gone->hide();
            gone->deleteLater();
        }
        delete item;
    }
    // The two that waited longest; the library has them all.
    const auto shown = std::min<std::size_t>(2, m_read.queue.prompts.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const usecase::DuePrompt& due = m_read.queue.prompts[i];
        auto* button =
            new Button(ButtonKind::Accent,
                       tr("Design it again: %1").arg(toQString(due.prompt.title)), m_prompts);
        button->setObjectName(QStringLiteral("duePrompt%1Button").arg(i + 1));
        connect(button, &Button::clicked, this, [this, prompt = due.prompt.id] {
            Q_EMIT requested({Kind::Library, {}, {}, prompt});
        });
        m_prompts->layout()->addWidget(button);
    }
    m_prompts->layout()->setContentsMargins(shown > 0 ? -Button::wordPadding() : 0, 0, 0, 0);
    m_prompts->setVisible(shown > 0);
}

void DrillsPage::list() {
    const QModelIndex now = m_table->currentIndex();
    const ListedQuestion* was = m_model->question(now);
    const framework::DrillId kept = was != nullptr ? was->id : framework::DrillId{};
    const ListedWhich which{m_today->isChecked(), m_category, m_search->text().trimmed()};
    m_model->setQuestions(
        listedQuestions(m_read.questions, m_read.queue, which, m_services.context.clock().now()));
    const bool any = m_model->rowCount() > 0;
    m_empty->setText(
        !which.search.isEmpty() || m_category
            ? tr("No question has these words. Clear the search, or look at all "
                 "questions of any kind.")
        : which.today ? tr("Nothing is left for today. \u201cAll questions\u201d has the others.")
                      : tr("There are no questions here."));
    m_empty->setVisible(!any);
    m_table->setVisible(any);
    if (any)
        m_table->selectRow(std::max(0, m_model->rowOf(kept)));
    m_open->setEnabled(any);
}

void DrillsPage::begin() {
    if (!m_read.queue.items.empty()) {
        Q_EMIT requested({Kind::Drill});
        return;
    }
    m_all->setChecked(true);
    m_table->setFocus();
}

void DrillsPage::open() {
    const ListedQuestion* one = m_model->question(m_table->currentIndex());
    if (one == nullptr)
        return;
    shell::Destination to{Kind::Drill};
    to.drill = one->id;
    Q_EMIT requested(to);
}

void DrillsPage::chooseCategory() {
    QMenu menu(this);
    menu.addAction(tr("Any kind"))->setData(-1);
    for (const catalog::DrillCategory category : catalog::kDrillCategories)
        menu.addAction(categoryName(category))->setData(static_cast<int>(category));
    const QAction* choice = menu.exec(m_kind->mapToGlobal(QPoint(0, m_kind->height())));
    if (choice == nullptr)
        return;
    const int chosen = choice->data().toInt();
    m_category =
        chosen < 0 ? std::nullopt : std::optional(static_cast<catalog::DrillCategory>(chosen));
    m_kind->setText(choice->text());
    m_kind->updateGeometry();
    list();
}

} // namespace coach::drills
