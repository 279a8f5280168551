// Plain text in the writer's hand: line distance, lit ranges and fine rules under or through words.
// Knows nothing of stages or criteria; positions are those of the QTextDocument.
#pragma once

#include <vector>

#include <QColor>
#include <QTextEdit>

#include "ui/support/qt_text.h"

namespace coach::widgets {

/// A fine rule; Qt's own underlines are too thin and stand in the wrong place.
struct TextRule {
    enum class Style { Dotted, Solid, Through };
    support::TextRange range;
    Style style = Style::Dotted;
    QColor color;
};

struct LitRange {
    support::TextRange range;
    QColor ground;
};

class AnnotatedEdit : public QTextEdit {
    Q_OBJECT

public:
    static constexpr int kLineDistance = 6; ///< Charis 13.5 pt: 22 + 6 = 28 px

    explicit AnnotatedEdit(QWidget* parent = nullptr);

    /// Gives every block of a document the line distance; forgets its undo steps.
    static void setLineDistance(QTextDocument& document);
    /// Replaces the text, without an undo step.
    void showText(const QString& text);

    void setLit(const std::vector<LitRange>& lit);
    void setRules(std::vector<TextRule> rules);
    const std::vector<TextRule>& rules() const { return m_rules; }

    /// The first line of the range to its last, in the viewport's coordinates.
    QRect rectOf(const support::TextRange& range) const;
    void scrollTo(const support::TextRange& range);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintRule(QPainter& painter, const TextRule& rule) const;

    std::vector<TextRule> m_rules;
};

} // namespace coach::widgets
