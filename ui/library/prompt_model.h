// The prompts with what was reached on them, and a last row to add one. Values in; GUI thread.
#pragma once

#include <QAbstractListModel>
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
    };
    using QAbstractListModel::QAbstractListModel;

    void setCards(std::vector<usecase::PromptCard> cards, base::Instant now);
    void setStarred(const QStringList& ids);
    const usecase::PromptCard* card(const QModelIndex& index) const;
    const std::vector<usecase::PromptCard>& cards() const { return m_cards; }
    QStringList topics() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    QString spoken(const usecase::PromptCard& card) const;

    std::vector<usecase::PromptCard> m_cards;
    QStringList m_starred;
    base::Instant m_now{};
};

/// Which prompts are shown, and in which order.
class PromptProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    enum class Which { All, NotTried, Starred };
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWhich(Which which);
    void setTopic(const QString& topic);
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
    QStringList m_words;
    bool m_weakestFirst = false;
};

} // namespace coach::library
