// The drill room's questions as a table, and its rows. Values in; GUI thread.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractTableModel>
#include <QStyledItemDelegate>

#include "core/usecase/drills.h"

namespace coach::drills {

/// What of all questions is listed.
struct ListedWhich {
    bool today = true; ///< only today's, in the order in which they are asked
    std::optional<catalog::DrillCategory> category;
    QString search; ///< every word of it must occur
};

struct ListedQuestion {
    framework::DrillId id;
    QString text;
    QString category;
    QString when; ///< why it is asked today, else when it comes back
};

/// Pure: the rows that the list shows.
std::vector<ListedQuestion> listedQuestions(const std::vector<usecase::DrillRow>& all,
                                            const usecase::DrillQueue& queue,
                                            const ListedWhich& which, base::Instant now);
/// "due", "new", "weak: what an error costs"
QString reasonWords(const usecase::QueueItem& item);

class DrillModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Question, Category, When, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setQuestions(std::vector<ListedQuestion> questions);
    const ListedQuestion* question(const QModelIndex& index) const;
    /// -1: not listed.
    int rowOf(const framework::DrillId& id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ListedQuestion> m_questions;
};

class DrillDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace coach::drills
