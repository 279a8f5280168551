#include "ui/history/history_page.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QVBoxLayout>

#include "core/usecase/library.h"
#include "core/usecase/practise.h"
#include "ui/history/attempt_model.h"
#include "ui/support/ask_user.h"
#include "ui/support/export_attempt.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/list_table.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/tool_row.h"
#include "ui/widgets/words.h"

namespace coach::history {

using shell::Destination;
using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

HistoryPage::HistoryPage(const support::Services& services, QWidget* parent)
    : Workspace(parent), m_services(services), m_model(new AttemptModel(this)),
      m_proxy(new AttemptProxy(this)), m_table(new widgets::ListTable(this)),
      m_foot(new QWidget(this)), m_empty(new Words(Type::Ui, Token::Ink2, this)),
      m_message(new widgets::MessageStrip(m_foot)) {
    setObjectName(QStringLiteral("historyPage"));
    makeActions();
    m_head = makeHead();
    m_tools = makeTools();
    m_proxy->setSourceModel(m_model);
    setUpTable();
    m_empty->setWrapped(true);
    m_empty->setObjectName(QStringLiteral("historyEmptyLabel"));
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(m_message);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* part : std::initializer_list<QWidget*>{m_head, m_tools, m_empty})
        column->addWidget(part);
    m_tableBox = new QVBoxLayout;
    m_tableBox->addWidget(m_table);
    column->addLayout(m_tableBox, 1);
    column->addWidget(m_foot);
    setMargins();
    wire();
    refresh();
}

QWidget* HistoryPage::makeHead() {
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setSpacing(4);
    m_title = new Words(Type::Title, Token::Ink, head);
    m_summary = new Words(Type::Ui, Token::Ink2, head);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    return head;
}

QAction* HistoryPage::makeAction(const char* id, const QString& text, void (HistoryPage::*slot)()) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void HistoryPage::makeActions() {
    m_open = makeAction("attempts.open", tr("Look at it"), &HistoryPage::open);
    m_retryBlank =
        makeAction("attempts.retryBlank", tr("Try again from blank"), &HistoryPage::retryBlank);
    m_retryCopy =
        makeAction("attempts.retryCopy", tr("Try again from a copy"), &HistoryPage::retryCopy);
    m_compare = makeAction("attempts.compare", tr("Compare"), &HistoryPage::compare);
    m_export = makeAction("attempts.export", tr("Export"), &HistoryPage::exportFile);
    m_copy = makeAction("attempts.copy", tr("Copy as Markdown"), &HistoryPage::copyMarkdown);
    m_remove = makeAction("attempts.remove", tr("Delete"), &HistoryPage::removeChosen);
    m_restore = makeAction("attempts.restore", tr("Restore"), &HistoryPage::restoreChosen);
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_compare->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_remove->setShortcut(QKeySequence(Qt::Key_Delete));
}

QList<QAction*> HistoryPage::pageActions() const {
    return {m_open, m_retryBlank, m_retryCopy, m_compare, m_export, m_copy, m_remove, m_restore};
}

widgets::ToolRow* HistoryPage::makeTools() {
    auto* tools = new widgets::ToolRow(4, 8, this);
    for (QAction* action :
         {m_open, m_retryBlank, m_retryCopy, m_compare, m_export, m_remove, m_restore}) {
        auto* button = new Button(action == m_open || action == m_restore ? ButtonKind::Accent
                                                                          : ButtonKind::Plain,
                                  action->text(), tools);
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->follow(action);
        tools->addLeft(button);
    }
    m_search = new widgets::FilterEdit(tr("Search attempts"), tools);
    m_search->setObjectName(QStringLiteral("attemptFilterEdit"));
    tools->addRight(m_search);
    m_prompt = new Button(ButtonKind::Plain, tr("Any prompt"), tools);
    m_prompt->setSign(QLatin1String("down"), false);
    m_prompt->setObjectName(QStringLiteral("promptFilterButton"));
    tools->addRight(m_prompt);
    m_trash = new Button(ButtonKind::Choice, tr("Trash"), tools);
    m_trash->setObjectName(QStringLiteral("trashButton"));
    tools->addRight(m_trash);
    return tools;
}

void HistoryPage::setUpTable() {
    m_table->setObjectName(QStringLiteral("attemptTable"));
    m_table->setAccessibleName(tr("Attempts"));
    m_table->setModel(m_proxy);
    m_table->setItemDelegate(new AttemptDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(AttemptModel::Date, Qt::DescendingOrder);
    m_table->horizontalHeader()->setSectionsMovable(false);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
}

void HistoryPage::wire() {
    connect(m_table, &widgets::ListTable::opened, this, &HistoryPage::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryPage::showChoice);
    connect(m_search, &QLineEdit::textChanged, this, &HistoryPage::refresh);
    connect(m_search, &widgets::FilterEdit::left, m_table, [this] { m_table->setFocus(); });
    connect(m_prompt, &Button::clicked, this, &HistoryPage::choosePrompt);
    connect(m_trash, &Button::toggled, this, &HistoryPage::chooseTrash);
    connect(&m_services.hub, &support::StoreHub::changed, this, &HistoryPage::refresh);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_search, [this] { m_search->setFocus(); });
    addAction(find);
    auto* undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QAction::triggered, this, [this] {
        auto* offered = m_message->findChild<Button*>(QStringLiteral("messageActionButton"));
        if (offered->isVisible())
            offered->click();
    });
    addAction(undo);
}

void HistoryPage::setMargins() {
    const int side = theme::pageMargin(width());
    m_head->layout()->setContentsMargins(side, theme::space(28), side, theme::space(20));
    m_tools->setSide(side);
    m_empty->setContentsMargins(side, theme::space(12), side, 0);
    m_foot->layout()->setContentsMargins(side, 0, side, 0);
    // The rows' own padding reaches into the margin, so that their words stand under the title.
    const int out = widgets::ListTable::padding();
    m_tableBox->setContentsMargins(side - out, 0, side - out, 0);
    setWidths();
}

void HistoryPage::setWidths() {
    auto* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(AttemptModel::Title, QHeaderView::Stretch);
    header->setSectionResizeMode(AttemptModel::Prompt, QHeaderView::Stretch);
    const int widths[]{0, 0, 132, 184, 108, 76, 108};
    for (int i = AttemptModel::Date; i < AttemptModel::ColumnCount; ++i)
        header->resizeSection(i, theme::size(widths[i]));
    // Where the text is large, what the title says already goes first.
    const bool narrow = width() < theme::size(1000);
    m_table->setColumnHidden(AttemptModel::Prompt, narrow);
    m_table->setColumnHidden(AttemptModel::State, width() < theme::size(800));
    m_table->setColumnHidden(AttemptModel::Words, narrow);
}

void HistoryPage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_foot != nullptr && layout() != nullptr)
        setMargins();
}

void HistoryPage::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    setMargins();
}

void HistoryPage::entered() {
    refresh();
    m_table->setFocus();
    if (!m_table->currentIndex().isValid() && m_proxy->rowCount() > 0)
        m_table->selectRow(0);
}

void HistoryPage::refresh() {
    const bool trash = m_trash->isChecked();
    usecase::AttemptQuery query;
    query.search = support::toUtf8(m_search->text().trimmed());
    query.trash = trash;
    auto attempts = usecase::Library(m_services.context).attempts(query);
    if (!attempts) {
        report(attempts.error());
        return;
    }
    QHash<QString, QString> titles;
    for (const auto& prompt : m_services.context.catalog().prompts())
        titles.insert(toQString(prompt.id.value), toQString(prompt.title));
    const auto finished = std::ranges::count(*attempts, session::AttemptState::Finished,
                                             &session::AttemptSummary::state);
    const auto all = attempts->size();
    m_title->setText(trash ? tr("Trash") : tr("Attempts"));
    m_summary->setText(trash ? tr("What is here can be restored.")
                             : tr("%1 finished, %2 being written.")
                                   .arg(finished)
                                   .arg(static_cast<qint64>(all) - finished));
    m_model->setAttempts(std::move(*attempts), std::move(titles), m_services.context.clock().now());
    m_empty->setText(
        !m_search->text().isEmpty() ? tr("No attempt has these words.")
        : trash                     ? tr("The trash is empty.")
                : tr("Nothing here yet. The sample attempt shows what a finished one looks like."));
    m_empty->setVisible(m_proxy->rowCount() == 0);
    m_table->setVisible(m_proxy->rowCount() > 0);
    showChoice();
}

} // namespace coach::history
