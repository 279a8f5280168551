// The prompts with what was reached on them, and a last row to add one. Values in; GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QStringList>

#include "core/usecase/library.h"

namespace coach::library {

class PromptModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        CardRole = Qt::UserRole + 1, ///< const PromptCard* as a void pointer; null for the last row
        StarredRole,
        WhenRole, ///< "today", "not tried yet"
        TagsRole, ///< one's own
    };
    using QAbstractListModel::QAbstractListModel;

    void setCards(std::vector<usecase::PromptCard> cards, base::Instant now);
    void setStarred(const QStringList& ids);
    void setTags(QHash<QString, QStringList> tags);
    const usecase::PromptCard* card(const QModelIndex& index) const;
    const std::vector<usecase::PromptCard>& cards() const { return m_cards; }
    QStringList topics() const;
    /// Tags of one's own, of all prompts.
    QStringList tags() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString spoken(const usecase::PromptCard& card) const;

    std::vector<usecase::PromptCard> m_cards;
    QStringList m_starred;
    QHash<QString, QStringList> m_tags;
    base::Instant m_now{};
};

/// Which prompts are shown, and in which order.
class PromptProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Which { All, NotTried, Starred };
    /// Of the newest finished attempt.
    enum class Result { Any, Below2, From2, From3 };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWhich(Which which);
    /// A topic or a tag; empty: any.
    void setTopic(const QString& topic);
    void setResult(Result result);
    void setSearch(const QString& words);
    void setWeakestFirst(bool weakest);
    /// Prompts shown, without the row to add one.
    int promptCount() const;

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    Which m_which = Which::All;
    QString m_topic;
    Result m_result = Result::Any;
    QStringList m_words;
    bool m_weakestFirst = false;
};

} // namespace coach::library
