#include "ui/library/prompt_model.h"

#include <algorithm>

#include "ui/support/qt_text.h"
#include "ui/support/words.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/word_marks.h"

namespace coach::library {

using support::toQString;
using usecase::PromptCard;

void PromptModel::setCards(std::vector<PromptCard> cards, base::Instant now) {
    beginResetModel();
    m_cards = std::move(cards);
    m_now = now;
    endResetModel();
}

void PromptModel::setStarred(const QStringList& ids) {
    m_starred = ids;
    if (!m_cards.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_cards.size()) - 1), {StarredRole});
}

const PromptCard* PromptModel::card(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_cards.size() ? &m_cards[row] : nullptr;
}

QStringList PromptModel::topics() const {
    QStringList topics;
    for (const PromptCard& card : m_cards)
        for (const std::string& topic : card.prompt.topics)
            if (!topics.contains(toQString(topic)))
                topics << toQString(topic);
    topics.sort(Qt::CaseInsensitive);
    return topics;
}

void PromptModel::setTags(QHash<QString, QStringList> tags) {
    m_tags = std::move(tags);
    if (!m_cards.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_cards.size()) - 1), {TagsRole});
}

QStringList PromptModel::tags() const {
    QStringList all;
    for (const QStringList& tags : m_tags)
        for (const QString& tag : tags)
            if (!all.contains(tag))
                all << tag;
    all.sort(Qt::CaseInsensitive);
    return all;
}

int PromptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_cards.size()) + 1;
}

QString PromptModel::spoken(const PromptCard& card) const {
    QString said = toQString(card.prompt.title) + QStringLiteral(". ") +
                   toQString(card.prompt.statement) + QLatin1Char(' ');
    if (!card.best || !card.best->level)
        return said + tr("Not tried yet.");
    return said + tr("Best level %1 of 4. %2.")
                      .arg(widgets::levelFigure(*card.best->level),
                           widgets::WordMarks::words(card.best->levels));
}

QVariant PromptModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid())
        return {};
    const PromptCard* card = this->card(index);
    if (card == nullptr) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return tr("Add a prompt of your own");
        if (role == CardRole)
            return QVariant::fromValue<const void*>(nullptr);
        return {};
    }
    switch (role) {
    case Qt::DisplayRole:
        return toQString(card->prompt.title);
    case Qt::AccessibleTextRole:
        return spoken(*card);
    case CardRole:
        return QVariant::fromValue<const void*>(card);
    case StarredRole:
        return m_starred.contains(toQString(card->prompt.id.value));
    case TagsRole:
        return m_tags.value(toQString(card->prompt.id.value));
    case WhenRole:
        if (card->lastPractised)
            return support::dayWords(*card->lastPractised, m_now);
        return tr("not tried yet");
    default:
        return {};
    }
}

void PromptProxy::setWhich(Which which) {
    m_which = which;
    invalidateFilter();
}

void PromptProxy::setTopic(const QString& topic) {
    m_topic = topic;
    invalidateFilter();
}

void PromptProxy::setResult(Result result) {
    m_result = result;
    invalidateFilter();
}

void PromptProxy::setSearch(const QString& words) {
    m_words = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

void PromptProxy::setWeakestFirst(bool weakest) {
    m_weakestFirst = weakest;
    invalidate();
    sort(weakest ? 0 : -1);
}

int PromptProxy::promptCount() const {
    return rowCount() - 1;
}

bool PromptProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto* model = static_cast<const PromptModel*>(sourceModel());
    const QModelIndex index = model->index(row, 0, parent);
    const PromptCard* card = model->card(index);
    if (card == nullptr)
        return true;
    if (m_which == Which::NotTried && card->attempts > 0)
        return false;
    if (m_which == Which::Starred && !index.data(PromptModel::StarredRole).toBool())
        return false;
    if (m_result != Result::Any) {
        if (!card->lastLevel)
            return false;
        const double last = *card->lastLevel;
        const Result result = last < 2 ? Result::Below2 : last < 3 ? Result::From2 : Result::From3;
        if (result != m_result)
            return false;
    }
    QString all =
        toQString(card->prompt.title) + QLatin1Char(' ') + toQString(card->prompt.statement);
    bool inTopic = m_topic.isEmpty();
    for (const std::string& topic : card->prompt.topics) {
        all += QLatin1Char(' ') + toQString(topic);
        inTopic = inTopic || toQString(topic) == m_topic;
    }
    for (const QString& tag : index.data(PromptModel::TagsRole).toStringList()) {
        all += QLatin1Char(' ') + tag;
        inTopic = inTopic || tag == m_topic;
    }
    return inTopic && std::ranges::all_of(m_words, [&all](const QString& word) {
               return all.contains(word, Qt::CaseInsensitive);
           });
}

bool PromptProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const auto* model = static_cast<const PromptModel*>(sourceModel());
    const PromptCard* a = model->card(left);
    const PromptCard* b = model->card(right);
    if (a == nullptr || b == nullptr)
        return a != nullptr && b == nullptr;
    // Never tried comes after what was tried and went badly: it is not known to be weak.
    const auto level = [](const PromptCard& card) {
        return card.best && card.best->level ? *card.best->level : 5.0;
    };
    return level(*a) != level(*b) ? level(*a) < level(*b) : left.row() < right.row();
}

} // namespace coach::library
