#include "ui/history/attempt_model.h"

#include <QFontMetrics>
#include <QPainter>

#include "ui/support/qt_text.h"
#include "ui/support/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/list_table.h"

namespace coach::history {

using session::AttemptSummary;
using support::toQString;
using theme::Token;
using theme::Type;

void AttemptModel::setAttempts(std::vector<AttemptSummary> attempts, QHash<QString, QString> titles,
                               base::Instant now) {
    beginResetModel();
    m_attempts = std::move(attempts);
    m_titles = std::move(titles);
    m_now = now;
    endResetModel();
}

const AttemptSummary* AttemptModel::attempt(const QModelIndex& index) const {
    const auto row = static_cast<std::size_t>(index.row());
    return index.isValid() && row < m_attempts.size() ? &m_attempts[row] : nullptr;
}

int AttemptModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_attempts.size());
}

int AttemptModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString AttemptModel::text(const AttemptSummary& attempt, int column) const {
    switch (column) {
    case Title:
        return toQString(attempt.title);
    case Prompt: {
        const QString id = toQString(attempt.prompt.value);
        return m_titles.value(id, id);
    }
    case Date:
        return support::dayWords(attempt.startedAt, m_now);
    case State:
        if (attempt.sample)
            return tr("sample");
        if (attempt.state == session::AttemptState::Finished)
            return tr("finished");
        return tr("in %1").arg(toQString(framework::stageTitle(attempt.currentStage)));
    case Level:
        return attempt.level ? widgets::levelFigure(*attempt.level) : QString();
    case Words:
        return QString::number(attempt.words);
    case Time:
        return support::durationWords(attempt.spent);
    default:
        return {};
    }
}

QVariant AttemptModel::sortKey(const AttemptSummary& attempt, int column) const {
    switch (column) {
    case Date:
        return qint64(attempt.startedAt.time_since_epoch().count());
    case Level:
        return attempt.level.value_or(-1.0);
    case Words:
        return qulonglong(attempt.words);
    case Time:
        return qint64(attempt.spent.count());
    default:
        return text(attempt, column).toCaseFolded();
    }
}

QVariant AttemptModel::data(const QModelIndex& index, int role) const {
    const AttemptSummary* attempt = this->attempt(index);
    if (attempt == nullptr)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return text(*attempt, index.column());
    case Qt::AccessibleTextRole:
        if (index.column() == Level)
            return widgets::LevelMark::words(toQString(attempt->title), attempt->level);
        return text(*attempt, index.column());
    case Qt::TextAlignmentRole:
        return int(index.column() == Words || index.column() == Time
                       ? Qt::AlignRight | Qt::AlignVCenter
                       : Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortKey(*attempt, index.column());
    case LevelRole:
        return attempt->level ? QVariant(*attempt->level) : QVariant();
    default:
        return {};
    }
}

QVariant AttemptModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(section == Words || section == Time ? Qt::AlignRight | Qt::AlignVCenter
                                                       : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return theme::font(Type::Caption);
    if (role != Qt::DisplayRole)
        return {};
    const QString names[]{tr("Attempt"), tr("Prompt"), tr("Begun"), tr("State"),
                          tr("Level"),   tr("Words"),  tr("Time")};
    return names[section];
}

AttemptProxy::AttemptProxy(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(AttemptModel::SortRole);
}

void AttemptProxy::setPrompt(const QString& id) {
    m_prompt = id;
    invalidateFilter();
}

bool AttemptProxy::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (m_prompt.isEmpty())
        return true;
    const auto* model = static_cast<const AttemptModel*>(sourceModel());
    return toQString(model->attempt(model->index(row, 0, parent))->prompt.value) == m_prompt;
}

void AttemptDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
    painter->save();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    QRect box = widgets::paintRowGround(*painter, option, index);
    const bool isTitle = index.column() == AttemptModel::Title;
    const bool isLevel = index.column() == AttemptModel::Level;
    if (isLevel && index.data(AttemptModel::LevelRole).isValid()) {
        const QSize mark = widgets::LevelMark::dimensions(widgets::LevelMark::Size::Medium);
        widgets::LevelMark::paint(
            *painter, QRect(QPoint(box.left(), box.center().y() - mark.height() / 2 + 1), mark),
            index.data(AttemptModel::LevelRole).toDouble());
        box.adjust(mark.width() + theme::space(8), 0, 0, 0);
    }
    painter->setFont(theme::font(isLevel             ? Type::UiCurrent
                                 : isTitle && chosen ? Type::UiCurrent
                                                     : Type::Ui));
    painter->setPen(theme::color(isTitle || isLevel ? Token::Ink : Token::Ink2));
    painter->drawText(
        box, index.data(Qt::TextAlignmentRole).toInt(),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

QSize AttemptDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    int width =
        QFontMetrics(theme::font(Type::UiCurrent)).horizontalAdvance(index.data().toString());
    if (index.column() == AttemptModel::Level)
        width += widgets::LevelMark::dimensions(widgets::LevelMark::Size::Medium).width() +
                 theme::space(8);
    return {width + 2 * widgets::ListTable::padding(), theme::size(36)};
}

} // namespace coach::history
