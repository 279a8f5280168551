// The library, second part: what becomes of a chosen card.
#include <QRandomGenerator>

#include "core/usecase/own_prompt.h"
#include "core/usecase/practise.h"
#include "core/usecase/preferences.h"
#include "core/usecase/tags.h"
#include "ui/library/library_page.h"
#include "ui/library/prompt_model.h"
#include "ui/library/prompt_sheet.h"
#include "ui/library/tag_sheet.h"
#include "ui/support/export_attempt.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/widgets/message_strip.h"

namespace coach::library {

using support::toQString;

void LibraryPage::open(const QModelIndex& index) {
    const auto* card = m_model->card(m_proxy->mapToSource(index));
    if (card == nullptr)
        askForOwnPrompt();
    else
        openSheet(*card);
}

void LibraryPage::choose(const framework::PromptId& id) {
    for (const auto& card : m_model->cards())
        if (card.prompt.id == id)
            return openSheet(card);
}

void LibraryPage::openSheet(const usecase::PromptCard& card) {
    auto* sheet =
        new PromptSheet(card, m_services.context.clock().now(), m_services.settings, this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    const auto id = card.prompt.id;
    connect(sheet, &PromptSheet::startChosen, this,
            [this, id](session::Mode mode) { start(id, mode); });
    connect(sheet, &PromptSheet::sheetChosen, this,
            [this, sheet, id, title = toQString(card.prompt.title)] {
                if (const auto said = support::exportSheet(m_services, sheet, title, id))
                    m_message->say(*said);
            });
    using Kind = shell::Destination::Kind;
    if (card.unfinished)
        connect(sheet, &PromptSheet::resumeChosen, this, [this, attempt = card.unfinished->id] {
            Q_EMIT requested({Kind::Practice, {attempt}, {}});
        });
    if (card.best)
        connect(sheet, &PromptSheet::reviewChosen, this, [this, attempt = card.best->id] {
            Q_EMIT requested({Kind::Review, {attempt}, {}});
        });
    sheet->open();
}

void LibraryPage::start(const framework::PromptId& id, session::Mode mode) {
    const auto attempt = usecase::Practise(m_services.context).start(id, mode);
    if (!attempt) {
        m_message->say(toQString(attempt.error().text()));
        return;
    }
    m_services.hub.announce(usecase::Changes::Attempts);
    Q_EMIT requested({shell::Destination::Kind::Practice, {attempt->id}, {}});
}

void LibraryPage::askForOwnPrompt() {
    auto* sheet = new OwnPromptSheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &OwnPromptSheet::given, this,
            [this](const QString& title, const QString& statement) {
                const auto id = usecase::addOwnPrompt(m_services.context, support::toUtf8(title),
                                                      support::toUtf8(statement));
                if (!id) {
                    m_message->say(toQString(id.error().text()));
                    return;
                }
                refresh();
                m_message->say(tr("%1 is added.").arg(title), tr("Start it"),
                               [this, id = *id] { choose(id); });
            });
    sheet->open();
}

QStringList LibraryPage::starred() const {
    QStringList ids;
    if (const auto stars = usecase::Preferences(m_services.context).stars())
        for (const auto& id : *stars)
            ids << toQString(id.value);
    return ids;
}

void LibraryPage::toggleStar(const QModelIndex& index) {
    const auto* card = m_model->card(m_proxy->mapToSource(index));
    if (card == nullptr)
        return;
    const bool had = starred().contains(toQString(card->prompt.id.value));
    if (const auto done = usecase::Preferences(m_services.context).setStar(card->prompt.id, !had);
        !done) {
        m_message->say(toQString(done.error().text()));
        return;
    }
    m_model->setStarred(starred());
    showCounts();
}

void LibraryPage::pickOne() {
    // One that was not tried, while there is one; else the weakest.
    const auto& cards = m_model->cards();
    std::vector<const usecase::PromptCard*> choice;
    for (const auto& card : cards)
        if (card.attempts == 0)
            choice.push_back(&card);
    if (choice.empty())
        for (const auto& card : cards)
            choice.push_back(&card);
    if (choice.empty())
        return;
    const auto any = QRandomGenerator::global()->bounded(static_cast<int>(choice.size()));
    openSheet(*choice[static_cast<std::size_t>(any)]);
}

QHash<QString, QStringList> LibraryPage::tags() const {
    QHash<QString, QStringList> out;
    if (const auto all = usecase::Tags(m_services.context).all())
        for (const auto& [prompt, tags] : *all)
            for (const std::string& tag : tags)
                out[toQString(prompt.value)] << toQString(tag);
    return out;
}

void LibraryPage::askForTags(const QModelIndex& index) {
    const auto* card = m_model->card(m_proxy->mapToSource(index));
    if (card == nullptr)
        return;
    auto* sheet = new TagSheet(toQString(card->prompt.title),
                               index.data(PromptModel::TagsRole).toStringList(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &TagSheet::given, this, [this, id = card->prompt.id](const QStringList& given) {
        std::vector<std::string> kept;
        for (const QString& tag : given)
            kept.push_back(support::toUtf8(tag));
        if (const auto done = usecase::Tags(m_services.context).set(id, kept); !done) {
            m_message->say(toQString(done.error().text()));
            return;
        }
        m_services.hub.announce(usecase::Changes::Preferences);
    });
    sheet->open();
}

} // namespace coach::library
