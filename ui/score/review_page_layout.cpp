// The review, third part: where its parts stand.
#include <algorithm>

#include <QEvent>
#include <QLayout>
#include <QScrollArea>
#include <QTimer>

#include "ui/score/beside_list.h"
#include "ui/score/criteria_panel.h"
#include "ui/score/debrief_view.h"
#include "ui/score/evidence_text.h"
#include "ui/score/lens_view.h"
#include "ui/score/level_sum.h"
#include "ui/score/problem_word.h"
#include "ui/score/review_page.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::score {

using theme::space;
using theme::Type;

void ReviewPage::arrange() {
    const int width = m_scroll->width();
    const int height = m_scroll->height();
    const int edge = width >= theme::size(1200) ? space(64) : space(32);
    const int page = std::min(width - 2 * edge, theme::size(1312));
    const int left = (width - page) / 2;
    const bool narrow = page < theme::size(900);
    const int gap = space(48);
    const int right = narrow ? page : std::max(theme::size(380), page * 456 / 1152);
    const int textWidth = narrow ? page : page - right - gap;
    const int rightX = narrow ? left : left + page - right;
    int y = space(24);
    if (!m_debrief->isHidden()) {
        const int debrief = m_debrief->layout()->heightForWidth(page);
        m_debrief->setGeometry(left, y, page, debrief);
        y += debrief + space(24);
    }
    const QSize word = m_word->sizeHint();
    m_word->setGeometry(left - 8, y, std::min(word.width(), textWidth + 16), word.height());
    const int overallHeight = m_overall->hasHeightForWidth() ? m_overall->heightForWidth(right)
                                                             : m_overall->sizeHint().height();
    if (narrow) {
        y += word.height() + space(16);
        m_overall->setGeometry(left, y, page, overallHeight);
        y += overallHeight + space(12);
    } else {
        m_overall->setGeometry(rightX, y + space(4), right, std::max(word.height(), overallHeight));
        y += std::max(word.height(), overallHeight + space(4)) + space(12);
    }
    m_rule->setGeometry(left, y, page, 1);
    y += space(16);
    const int top = y;
    m_stageTitle->setGeometry(left, y, textWidth, theme::lineHeight(Type::Title));
    const int caption = m_stageCaption->heightForWidth(textWidth);
    m_stageCaption->setGeometry(left, y + theme::lineHeight(Type::Title), textWidth,
                                std::max(caption, theme::lineHeight(Type::Caption)));
    // How the level came about stands above the criteria that it is made of.
    const QSize sum = m_sumButton->sizeHint();
    const bool sumBeside =
        m_stageTitle->sizeHint().width() + sum.width() + m_revisionsButton->sizeHint().width() <
        textWidth;
    m_sumButton->setGeometry(
        QRect(QPoint(sumBeside ? left + textWidth - sum.width() + widgets::Button::wordPadding()
                               : left - widgets::Button::wordPadding(),
                     sumBeside ? y + space(4) : m_stageCaption->geometry().bottom() + space(4)),
              sum));
    const QSize earlier = m_revisionsButton->sizeHint();
    m_revisionsButton->setGeometry(
        QRect(QPoint(sumBeside ? m_sumButton->x() - earlier.width()
                               : m_sumButton->geometry().right() + space(8),
                     m_sumButton->y()),
              earlier));
    const int textY =
        (sumBeside ? m_stageCaption->geometry().bottom() : m_sumButton->geometry().bottom()) +
        space(16);
    // What was said beside the note comes before the criteria.
    const int besideWidth = (narrow ? page : right) + 32;
    const int beside =
        m_beside->isEmpty() ? 0 : m_beside->layout()->heightForWidth(besideWidth) + space(8);
    const int needed = textY + beside + (narrow ? theme::size(520) : theme::size(220));
    const int bottom = std::max(height - space(16), needed);
    m_body->resize(width, std::max(height, bottom + space(16)));
    // The numbers stand in the page's margin, beside the text.
    const int numbers = theme::size(28);
    if (narrow) {
        const int half = (bottom - textY - beside) / 2;
        m_text->setGeometry(left - numbers / 2, textY, page + numbers / 2, half - space(8));
        m_beside->setGeometry(left - 16, textY + half, besideWidth, beside);
        m_criteria->setGeometry(left - 16, textY + half + beside, page + 32, half);
    } else {
        m_text->setGeometry(left - numbers, textY, textWidth + numbers, bottom - textY);
        m_beside->setGeometry(rightX - 16, y, besideWidth, beside);
        m_criteria->setGeometry(rightX - 16, y + beside - space(4), right + 32,
                                bottom - y - beside);
    }
    m_sum->setGeometry(m_criteria->geometry());
    m_lens->setStacked(narrow);
    m_lens->setGeometry(left - 8, top, page + 16, bottom - top);
}

void ReviewPage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        // The parts take their new fonts after the page does.
        QTimer::singleShot(0, this, [this] {
            m_text->dress();
            arrange();
        });
    }
}

bool ReviewPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_scroll && event->type() == QEvent::Resize)
        arrange();
    return Workspace::eventFilter(watched, event);
}

} // namespace coach::score
