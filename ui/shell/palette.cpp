#include "ui/shell/palette.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/theme/theme.h"

namespace coach::shell {

using theme::Token;
using theme::Type;

namespace {

constexpr int kKindRole = Qt::UserRole + 1;
constexpr int kPlaceRole = Qt::UserRole + 2;

class RowDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        if (chosen)
            painter->fillRect(option.rect, theme::color(Token::Tint));
        const QRect box = option.rect.adjusted(theme::space(16), 0, -theme::space(16), 0);
        painter->setFont(theme::font(Type::Caption));
        painter->setPen(theme::color(Token::Ink3));
        const QString kind = index.data(kKindRole).toString();
        painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, kind);
        const int taken = painter->fontMetrics().horizontalAdvance(kind) + theme::space(16);
        painter->setFont(theme::font(chosen ? Type::UiCurrent : Type::Ui));
        painter->setPen(theme::color(Token::Ink));
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight,
                                                            box.width() - taken));
        painter->restore();
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {theme::size(200), theme::size(36)};
    }
};

} // namespace

Palette::Palette(std::vector<Findable> findables, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_findables(std::move(findables)),
      m_edit(new QLineEdit(this)), m_list(new QListWidget(this)) {
    setObjectName(QStringLiteral("palette"));
    setWindowTitle(tr("Find anything"));
    setModal(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme::space(12), 0, theme::space(8));
    column->setSpacing(theme::space(8));
    auto* line = new QHBoxLayout;
    line->setContentsMargins(theme::space(16), 0, theme::space(16), 0);
    line->addWidget(m_edit);
    column->addLayout(line);
    column->addWidget(m_list);
    m_edit->setObjectName(QStringLiteral("paletteEdit"));
    m_edit->setProperty("frameless", true);
    m_edit->setFont(theme::font(Type::Lead));
    m_edit->setPlaceholderText(tr("A prompt, an attempt, or what you want to do"));
    m_edit->setAccessibleName(tr("Find anything"));
    m_edit->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    connect(m_edit, &QLineEdit::textChanged, this, &Palette::list);
    connect(m_list, &QListWidget::itemClicked, this, &Palette::take);
    resize(theme::size(600), theme::size(440));
    if (parent != nullptr)
        resize(std::min(width(), parent->width() - 64),
               std::min(height(), parent->height() - theme::space(112)));
    if (parent != nullptr)
        move(parent->mapToGlobal(QPoint((parent->width() - width()) / 2, theme::space(80))));
    list({});
    m_edit->setFocus();
}

int Palette::fit(const QString& text, const QString& typed) {
    int fit = 1;
    for (const QString& word : typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const auto at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        // The start of the text counts most, the start of a word more than its middle.
        fit += at == 0 ? 4 : text[at - 1].isSpace() ? 2 : 1;
    }
    return fit;
}

void Palette::list(const QString& typed) {
    std::vector<std::pair<int, std::size_t>> rows;
    for (std::size_t i = 0; i < m_findables.size(); ++i)
        if (const int fits = fit(m_findables[i].text, typed); fits > 0)
            rows.emplace_back(-fits, i);
    std::ranges::stable_sort(rows, {}, &std::pair<int, std::size_t>::first);
    m_list->clear();
    for (const auto& [fits, place] : rows) {
        auto* item = new QListWidgetItem(m_findables[place].text, m_list);
        item->setData(kKindRole, m_findables[place].kind);
        item->setData(kPlaceRole, QVariant::fromValue(place));
    }
    if (rows.empty()) {
        auto* item = new QListWidgetItem(tr("Nothing has these words."), m_list);
        item->setFlags(Qt::NoItemFlags);
    } else {
        m_list->setCurrentRow(0);
    }
}

void Palette::take() {
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr || !item->data(kPlaceRole).isValid())
        return;
    const auto open = m_findables[item->data(kPlaceRole).value<std::size_t>()].open;
    accept();
    open();
}

bool Palette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int last = m_list->count() - 1;
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, last)));
            return true;
        }
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take();
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace coach::shell
