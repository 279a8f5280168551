#include "ui/practice/pinned_moves.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

PinnedMoves::PinnedMoves(QWidget* parent)
    : QWidget(parent), m_head(new Button(ButtonKind::Plain, QString())), m_list(new QWidget),
      m_lines(new QVBoxLayout(m_list)) {
    setObjectName(QStringLiteral("pinnedMoves"));
    setAccessibleName(tr("Moves from your last review"));
    m_head->setObjectName(QStringLiteral("pinnedMovesButton"));
    m_head->setSmall(true);
    m_lines->setContentsMargins(0, 0, Button::wordPadding(), theme::space(8));
    m_lines->setSpacing(0);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, theme::space(8));
    lines->setSpacing(0);
    lines->addWidget(m_head);
    lines->addWidget(m_list);
    connect(m_head, &Button::clicked, this, [this] { setUnfolded(!m_unfolded); });
    hide();
}

void PinnedMoves::setMoves(const std::vector<session::PinnedMove>& moves) {
    if (moves == m_moves)
        return;
    m_moves = moves;
    fill();
}

void PinnedMoves::setUnfolded(bool unfolded) {
    m_unfolded = unfolded;
    m_list->setVisible(unfolded);
    m_head->setSign(QLatin1String(unfolded ? "down" : "right"), true);
}

void PinnedMoves::fill() {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* row = item->widget()) {
            row->hide();
            row->deleteLater();
        }
        delete item;
    }
    const auto done = std::ranges::count_if(m_moves, &session::PinnedMove::done);
    m_head->setText(tr("From your last review: %1 of %2 done").arg(done).arg(m_moves.size()));
    m_head->updateGeometry();
    for (std::size_t i = 0; i < m_moves.size(); ++i) {
        const session::PinnedMove& pinned = m_moves[i];
        const QString letter(QLatin1Char(framework::stageLetter(pinned.move.stage)));
        auto* row = new QWidget;
        auto* line = new QHBoxLayout(row);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme::space(4));
        auto* open = new Button(ButtonKind::Accent, letter);
        open->setObjectName(QStringLiteral("pinnedMove%1Button").arg(i));
        open->setToolTip(tr("Go to %1").arg(toQString(framework::stageTitle(pinned.move.stage))));
        auto* words = new Words(Type::Ui, pinned.done ? Token::Ink3 : Token::Ink2);
        words->setWrapped(true);
        words->setText(pinned.done ? tr("Done: %1").arg(toQString(pinned.move.text))
                                   : toQString(pinned.move.text));
        open->setAccessibleName(letter + QStringLiteral(", ") + words->text());
        if (pinned.done)
            open->setSign(QLatin1String("tick"), false);
        line->addWidget(open, 0, Qt::AlignTop);
        line->addWidget(words, 1);
        words->setMinimumHeight(open->sizeHint().height());
        m_lines->addWidget(row);
        connect(open, &Button::clicked, this,
                [this, stage = pinned.move.stage] { Q_EMIT stageWanted(stage); });
    }
    setUnfolded(m_unfolded);
    setVisible(!m_moves.empty());
}

} // namespace coach::practice
