#include "ui/drills/drill_model.h"

#include <algorithm>
#include <map>

#include <QPainter>

#include "ui/drills/drill_words.h"
#include "ui/progress/progress_words.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/list_table.h"

namespace coach::drills {

using support::toQString;
using theme::Token;
using theme::Type;

namespace {

bool hasWords(const catalog::DrillQuestion& question, const QStringList& words) {
    QString all = toQString(question.text) + QLatin1Char(' ') + toQString(question.listensFor) +
                  QLatin1Char(' ') + categoryName(question.category);
    for (const std::string& option : question.options)
        all += QLatin1Char(' ') + toQString(option);
    return std::ranges::all_of(
        words, [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace

QString reasonWords(const usecase::QueueItem& item) {
    switch (item.why) {
    case usecase::QueuedFor::Due:
        return DrillModel::tr("due");
    case usecase::QueuedFor::New:
        return DrillModel::tr("new");
    case usecase::QueuedFor::Weak:
        return item.weakness
                   ? DrillModel::tr("weak: %1").arg(progress::saidWords(item.weakness->criterion))
                   : DrillModel::tr("weak");
    }
    return {};
}

std::vector<ListedQuestion> listedQuestions(const std::vector<usecase::DrillRow>& all,
                                            const usecase::DrillQueue& queue,
                                            const ListedWhich& which, base::Instant now) {
    const QStringList words = which.search.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    std::vector<ListedQuestion> out;
    const auto take = [&](const catalog::DrillQuestion& question, const QString& when) {
        if ((!which.category || question.category == *which.category) && hasWords(question, words))
            out.push_back(
                {question.id, toQString(question.text), categoryName(question.category), when});
    };
    if (which.today) {
        for (const usecase::QueueItem& item : queue.items)
            take(item.question, reasonWords(item));
        return out;
    }
    std::map<std::string, QString> reasons;
    for (const usecase::QueueItem& item : queue.items)
        reasons[item.question.id.value] = reasonWords(item);
    for (const usecase::DrillRow& row : all) {
        const auto reason = reasons.find(row.question.id.value);
        take(row.question, reason != reasons.end()            ? reason->second
                           : row.card.state == CardState::New ? DrillModel::tr("not asked yet")
                                                              : dueWords(row.card.due, now));
    }
    return out;
}

void DrillModel::setQuestions(std::vector<ListedQuestion> questions) {
    beginResetModel();
    m_questions = std::move(questions);
    endResetModel();
}

const ListedQuestion* DrillModel::question(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_questions.size() ? &m_questions[row] : nullptr;
}

int DrillModel::rowOf(const framework::DrillId& id) const {
    const auto at = std::ranges::find(m_questions, id, &ListedQuestion::id);
    return at == m_questions.end() ? -1 : static_cast<int>(at - m_questions.begin());
}

int DrillModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

int DrillModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DrillModel::data(const QModelIndex& index, int role) const {
    const ListedQuestion* one = question(index);
    if (one == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Question   ? one->text
               : index.column() == Category ? one->category
                                            : one->when;
    case Qt::AccessibleTextRole:
        return index.column() == Question ? tr("%1 %2, %3").arg(one->text, one->category, one->when)
               : index.column() == Category ? one->category
                                            : one->when;
    case Qt::ToolTipRole:
        return index.column() == Question ? one->text : QVariant();
    default:
        return {};
    }
}

QVariant DrillModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return theme::font(Type::Caption);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("Question"), tr("Kind"), tr("When")};
    return names[section];
}

void DrillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const {
    painter->save();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QRect box = widgets::paintRowGround(*painter, option, index);
    const bool isQuestion = index.column() == DrillModel::Question;
    painter->setFont(theme::font(isQuestion && chosen ? Type::UiCurrent : Type::Ui));
    painter->setPen(theme::color(isQuestion ? Token::Ink : Token::Ink2));
    painter->drawText(
        box, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

QSize DrillDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFontMetrics metrics(theme::font(Type::UiCurrent));
    return {metrics.horizontalAdvance(index.data().toString()) + 2 * widgets::ListTable::padding(),
            theme::size(36)};
}

} // namespace coach::drills
