// Attempts as a table. Values in; GUI thread.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include "core/session/attempt.h"

namespace coach::history {

class AttemptModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Title, Prompt, Date, State, Level, Words, Time, ColumnCount };
    enum Role { SortRole = Qt::UserRole + 1, LevelRole };
    using QAbstractTableModel::QAbstractTableModel;

    /// `titles` are those of the prompts by id.
    void setAttempts(std::vector<session::AttemptSummary> attempts, QHash<QString, QString> titles,
                     base::Instant now);
    const session::AttemptSummary* attempt(const QModelIndex& index) const;
    const std::vector<session::AttemptSummary>& attempts() const { return m_attempts; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const session::AttemptSummary& attempt, int column) const;
    QVariant sortKey(const session::AttemptSummary& attempt, int column) const;

    std::vector<session::AttemptSummary> m_attempts;
    QHash<QString, QString> m_titles;
    base::Instant m_now{};
};

class AttemptProxy final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit AttemptProxy(QObject* parent);
    /// Empty: every prompt.
    void setPrompt(const QString& id);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_prompt;
};

/// Rows of 36 px; the level as mark and figure.
class AttemptDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace coach::history
