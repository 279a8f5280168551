#include "ui/library/library_page.h"

#include <algorithm>

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/library/card_grid.h"
#include "ui/library/prompt_model.h"
#include "ui/support/qt_text.h"
#include "ui/support/settings.h"
#include "ui/support/store_hub.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/tool_row.h"
#include "ui/widgets/words.h"

namespace coach::library {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

LibraryPage::LibraryPage(const support::Services& services, QWidget* parent)
    : Workspace(parent), m_services(services), m_model(new PromptModel(this)),
      m_proxy(new PromptProxy(this)), m_grid(new CardGrid(this)), m_foot(new QWidget(this)),
      m_empty(new Words(Type::Ui, Token::Ink2, this)),
      m_message(new widgets::MessageStrip(m_foot)) {
    setObjectName(QStringLiteral("libraryPage"));
    m_head = makeHead();
    m_filters = makeFilters();
    m_proxy->setSourceModel(m_model);
    m_grid->setModel(m_proxy);
    m_grid->setObjectName(QStringLiteral("promptGrid"));
    m_empty->setWrapped(true);
    m_empty->hide();
    auto* foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(0, 0, 0, 0);
    foot->addWidget(m_message);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_head);
    column->addWidget(m_filters);
    column->addWidget(m_empty);
    column->addWidget(m_grid, 1);
    column->addWidget(m_foot);
    setMargins();
    wire();
    m_proxy->setWeakestFirst(services.settings.get(support::setting::kWeakestFirst));
    m_weakest->setChecked(services.settings.get(support::setting::kWeakestFirst));
    refresh();
}

QWidget* LibraryPage::makeHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setSpacing(0);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_caption = new Words(Type::Caption, Token::Ink3, head);
    m_title = new Words(Type::Title, Token::Ink, head);
    m_title->setObjectName(QStringLiteral("carryOnLabel"));
    m_standing = new Words(Type::Ui, Token::Ink2, head);
    m_standing->setWrapped(true);
    words->addWidget(m_caption);
    words->addSpacing(4);
    words->addWidget(m_title);
    words->addSpacing(4);
    words->addWidget(m_standing);
    row->addLayout(words, 1);
    m_resume = new Button(ButtonKind::Primary, tr("Resume"), head);
    m_resume->setObjectName(QStringLiteral("resumeButton"));
    m_resume->setKeyHint(tr("Enter"));
    row->addWidget(m_resume, 0, Qt::AlignVCenter);
    return head;
}

widgets::ToolRow* LibraryPage::makeFilters() {
    auto* filters = new widgets::ToolRow(8, 0, this);
    static constexpr const char* names[]{"allFilterButton", "notTriedFilterButton",
                                         "starredFilterButton"};
    for (std::size_t i = 0; i < m_which.size(); ++i) {
        m_which[i] = new Button(ButtonKind::Choice, {}, filters);
        m_which[i]->setObjectName(QLatin1String(names[i]));
        m_which[i]->setAutoExclusive(true);
        filters->addLeft(m_which[i]);
    }
    m_which[0]->setChecked(true);
    m_topic = new Button(ButtonKind::Plain, tr("Any topic"), filters);
    m_topic->setObjectName(QStringLiteral("topicButton"));
    m_result = new Button(ButtonKind::Plain, tr("Any result"), filters);
    m_result->setObjectName(QStringLiteral("resultButton"));
    for (Button* menu : {m_topic, m_result}) {
        menu->setSign(QLatin1String("down"), false);
        filters->addLeft(menu);
    }
    m_search = new widgets::FilterEdit(tr("Search prompts"), filters);
    m_search->setObjectName(QStringLiteral("promptFilterEdit"));
    filters->addRight(m_search);
    m_weakest = new Button(ButtonKind::Choice, tr("Weakest first"), filters);
    m_weakest->setObjectName(QStringLiteral("weakestButton"));
    filters->addRight(m_weakest);
    auto* pick = new Button(ButtonKind::Accent, tr("Pick one for me"), filters);
    pick->setObjectName(QStringLiteral("pickButton"));
    connect(pick, &Button::clicked, this, &LibraryPage::pickOne);
    filters->addRight(pick);
    return filters;
}

void LibraryPage::wire() {
    connect(m_resume, &Button::clicked, this, [this] {
        if (m_unfinished)
            Q_EMIT requested({shell::Destination::Kind::Practice, {m_unfinished->id}, {}});
    });
    for (std::size_t i = 0; i < m_which.size(); ++i)
        connect(m_which[i], &Button::clicked, this, [this, i] { setWhich(static_cast<int>(i)); });
    connect(m_topic, &Button::clicked, this, &LibraryPage::chooseTopic);
    connect(m_result, &Button::clicked, this, &LibraryPage::chooseResult);
    connect(m_grid, &CardGrid::tagsWanted, this, &LibraryPage::askForTags);
    connect(m_weakest, &Button::toggled, this, [this](bool weakest) {
        m_services.settings.set(support::setting::kWeakestFirst, weakest);
        m_proxy->setWeakestFirst(weakest);
    });
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_proxy->setSearch(words);
        showCounts();
    });
    connect(m_search, &widgets::FilterEdit::left, m_grid, [this] {
        m_grid->setCurrentIndex(m_proxy->index(0, 0));
        m_grid->setFocus(Qt::TabFocusReason);
    });
    connect(m_grid, &CardGrid::opened, this, &LibraryPage::open);
    connect(m_grid, &CardGrid::starToggled, this, &LibraryPage::toggleStar);
    connect(m_grid, &CardGrid::typed, this, [this](const QString& text) {
        if (text.trimmed().isEmpty())
            return;
        m_search->setFocus();
        m_search->setText(m_search->text() + text);
    });
    connect(&m_services.hub, &support::StoreHub::changed, this, &LibraryPage::refresh);
    auto* find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, m_search, [this] { m_search->setFocus(); });
    addAction(find);
}

void LibraryPage::setMargins() {
    const int margin = theme::space(width() < theme::size(1200) ? 32 : 64);
    const int most = theme::size(2000);
    const int side = width() > most + 2 * margin ? (width() - most) / 2 : margin;
    m_head->layout()->setContentsMargins(side, theme::space(28), side - Button::ringMargin(),
                                         theme::space(28));
    m_filters->setSide(side);
    m_empty->setContentsMargins(side, theme::space(24), side, 0);
    m_foot->layout()->setContentsMargins(side, 0, side, 0);
    const int out = CardDelegate::reach() + 4;
    m_grid->setMargins(side - out);
}

void LibraryPage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_foot != nullptr)
        setMargins();
}

void LibraryPage::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    setMargins();
}

void LibraryPage::entered() {
    refresh();
    if (m_unfinished)
        m_resume->setFocus();
    else
        m_grid->setFocus();
}

void LibraryPage::refresh() {
    usecase::Library library(m_services.context);
    auto cards = library.promptCards();
    if (!cards) {
        m_message->say(toQString(cards.error().text()));
        return;
    }
    m_unfinished.reset();
    for (const auto& card : *cards)
        if (card.unfinished &&
            (!m_unfinished || card.unfinished->changedAt > m_unfinished->changedAt))
            m_unfinished = card.unfinished;
    m_model->setCards(std::move(*cards), m_services.context.clock().now());
    m_model->setStarred(starred());
    m_model->setTags(tags());
    m_topic->setVisible(m_model->topics().size() > 1);
    showHead();
    showCounts();
}

void LibraryPage::showHead() {
    m_resume->setVisible(m_unfinished.has_value());
    m_caption->setVisible(m_unfinished.has_value());
    if (!m_unfinished) {
        m_title->setText(tr("Choose a prompt"));
        m_standing->setText(tr("Seven stages, one letter of PROBLEM each."));
        return;
    }
    const auto& attempt = *m_unfinished;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(attempt.spent).count();
    m_caption->setText(tr("Carry on"));
    m_title->setText(toQString(attempt.title));
    m_standing->setText(
        tr("You stopped in %1 %2, %3 in. %4.")
            .arg(toQString(framework::stageTitle(attempt.currentStage)),
                 support::dayTimeWords(attempt.changedAt, m_services.context.clock().now()),
                 minutes == 1 ? tr("1 minute") : tr("%1 minutes").arg(minutes),
                 attempt.words == 1 ? tr("1 word") : tr("%1 words").arg(attempt.words)));
}

void LibraryPage::showCounts() {
    const auto& cards = m_model->cards();
    const auto untried = std::ranges::count(cards, 0, &usecase::PromptCard::attempts);
    const QStringList marked = starred();
    const auto stars = std::ranges::count_if(cards, [&marked](const auto& card) {
        return marked.contains(toQString(card.prompt.id.value));
    });
    const QString texts[]{tr("All %1").arg(cards.size()), tr("Not tried %1").arg(untried),
                          tr("Starred %1").arg(stars)};
    for (std::size_t i = 0; i < m_which.size(); ++i) {
        m_which[i]->setText(texts[i]);
        m_which[i]->setAccessibleName(texts[i]);
        m_which[i]->updateGeometry();
    }
    const bool none = m_proxy->promptCount() == 0;
    m_empty->setText(
        m_search->text().isEmpty()
            ? tr("No prompt fits here. Choose All to see every prompt.")
            : tr("No prompt has these words. Add one of your own, or clear the search."));
    m_empty->setVisible(none);
}

void LibraryPage::setWhich(int which) {
    m_proxy->setWhich(static_cast<PromptProxy::Which>(which));
    showCounts();
}

void LibraryPage::chooseTopic() {
    QMenu menu(this);
    menu.addAction(tr("Any topic"))->setData(QString());
    for (const QString& topic : m_model->topics())
        menu.addAction(topic)->setData(topic);
    if (const QStringList own = m_model->tags(); !own.isEmpty()) {
        menu.addSeparator();
        for (const QString& tag : own)
            menu.addAction(tag)->setData(tag);
    }
    const QAction* chosen = menu.exec(m_topic->mapToGlobal(QPoint(0, m_topic->height())));
    if (chosen == nullptr)
        return;
    m_topic->setText(chosen->text());
    m_topic->updateGeometry();
    m_proxy->setTopic(chosen->data().toString());
    showCounts();
}

void LibraryPage::chooseResult() {
    using Result = PromptProxy::Result;
    QMenu menu(this);
    const std::pair<Result, QString> choices[]{{Result::Any, tr("Any result")},
                                               {Result::Below2, tr("Last below 2")},
                                               {Result::From2, tr("Last from 2 to 3")},
                                               {Result::From3, tr("Last 3 and above")}};
    for (const auto& [result, text] : choices)
        menu.addAction(text)->setData(static_cast<int>(result));
    const QAction* chosen = menu.exec(m_result->mapToGlobal(QPoint(0, m_result->height())));
    if (chosen == nullptr)
        return;
    m_result->setText(chosen->text());
    m_result->updateGeometry();
    m_proxy->setResult(static_cast<Result>(chosen->data().toInt()));
    showCounts();
}

} // namespace coach::library
