#include "ui/score/evidence_text.h"

#include <map>

#include <QPainter>

#include "ui/theme/theme.h"

namespace coach::score {

using support::TextRange;
using theme::Token;
using theme::Type;

/// Numbers and rules, painted beside the text they belong to.
class EvidenceMargin : public QWidget {
public:
    explicit EvidenceMargin(EvidenceText* text) : QWidget(text), m_text(text) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        std::map<int, QString> taken; // a line shows one number, the chosen one before others
        const int line = theme::lineHeight(Type::Text);
        for (const auto& one : m_text->m_evidence) {
            const bool chosen = one.number == m_text->m_chosen;
            for (std::size_t i = 0; i < one.ranges.size(); ++i) {
                const QRect rect = m_text->rectOf(one.ranges[i]);
                if (chosen)
                    painter.fillRect(QRect(width() - 10, rect.top() - 3, 2, rect.height() + 6),
                                     theme::color(Token::Accent));
                if (i > 0 || (!chosen && taken.contains(rect.top())))
                    continue;
                taken[rect.top()] = QString::number(one.number);
                painter.fillRect(QRect(0, rect.top(), width() - 12, line),
                                 theme::color(Token::Paper));
                painter.setFont(theme::font(chosen ? Type::CaptionBold : Type::Caption));
                painter.setPen(theme::color(chosen ? Token::Accent : Token::Ink3));
                painter.drawText(
                    QRect(0, rect.top(), width() - 14, rect.height() > line ? line : rect.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, QString::number(one.number));
            }
        }
    }

private:
    EvidenceText* m_text;
};

EvidenceText::EvidenceText(QWidget* parent)
    : AnnotatedEdit(parent), m_margin(new EvidenceMargin(this)) {
    setObjectName(QStringLiteral("evidenceText"));
    setProperty("frameless", true);
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(this, &QTextEdit::cursorPositionChanged, this, [this] {
        if (m_filling)
            return;
        const int at = textCursor().position();
        // Where several criteria share a sentence, another click asks for the next of them.
        std::vector<int> here;
        for (const Evidence& one : m_evidence)
            for (const TextRange& range : one.ranges)
                if (range.start <= at && at <= range.end) {
                    here.push_back(one.number);
                    break;
                }
        if (!here.empty())
            Q_EMIT numberWanted(here.front());
    });
    dress();
}

int EvidenceText::marginWidth() {
    return theme::size(28);
}

void EvidenceText::dress() {
    setFont(theme::font(Type::Text));
    document()->setDefaultFont(theme::font(Type::Text));
    setViewportMargins(marginWidth(), 0, 0, 0);
    light();
}

void EvidenceText::showNote(const QString& note, std::vector<Evidence> evidence) {
    m_filling = true;
    m_evidence = std::move(evidence);
    m_chosen = 0;
    m_pointed.clear();
    showText(note);
    light();
    m_filling = false;
}

const EvidenceText::Evidence* EvidenceText::evidenceOf(int number) const {
    for (const Evidence& one : m_evidence)
        if (one.number == number)
            return &one;
    return nullptr;
}

void EvidenceText::choose(int number) {
    m_chosen = number;
    m_pointed.clear();
    m_shown = 0;
    light();
    const Evidence* one = evidenceOf(number);
    if (one != nullptr && !one->ranges.empty())
        scrollTo(one->ranges.front());
}

void EvidenceText::showNext() {
    const Evidence* one = evidenceOf(m_chosen);
    if (one == nullptr || one->ranges.empty())
        return;
    m_shown = (m_shown + 1) % one->ranges.size();
    scrollTo(one->ranges[m_shown]);
}

void EvidenceText::point(std::vector<TextRange> ranges) {
    m_pointed = std::move(ranges);
    light();
    if (!m_pointed.empty())
        scrollTo(m_pointed.front());
}

void EvidenceText::light() {
    std::vector<widgets::LitRange> lit;
    for (const bool chosen : {false, true})
        for (const Evidence& one : m_evidence)
            if ((one.number == m_chosen) == chosen)
                for (const TextRange& range : one.ranges)
                    lit.push_back({range, theme::color(chosen ? Token::Tint2 : Token::Tint)});
    for (const TextRange& range : m_pointed)
        lit.push_back({range, theme::color(Token::Tint2)});
    setLit(lit);
    m_margin->update();
}

void EvidenceText::paintEvent(QPaintEvent* event) {
    AnnotatedEdit::paintEvent(event);
    m_margin->update();
}

void EvidenceText::resizeEvent(QResizeEvent* event) {
    AnnotatedEdit::resizeEvent(event);
    m_margin->setGeometry(0, viewport()->y(), marginWidth(), viewport()->height());
}

void EvidenceText::scrollContentsBy(int dx, int dy) {
    AnnotatedEdit::scrollContentsBy(dx, dy);
    m_margin->update();
}

} // namespace coach::score
