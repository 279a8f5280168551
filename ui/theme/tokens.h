// The colours of the design as data: one table, light and dark. Nothing else in the window names a
// colour. A test checks the contrast of the pairs that may meet.
#pragma once

#include <array>

#include <QColor>

namespace coach::theme {

enum class Scheme { Light, Dark };

enum class Token {
    Paper,    ///< every window's ground
    Panel,    ///< interviewer, hovered card, code
    Raised,   ///< menus, tooltips, palette, dialogs
    Ink,      ///< text, marks
    Ink2,     ///< secondary text, plain actions
    Ink3,     ///< captions, key hints, empty stages; never on Tint2
    Accent,   ///< current, chosen, next action, focus
    OnAccent, ///< text on a primary button
    Tint,     ///< evidence, chosen row, added text
    Tint2,    ///< chosen evidence; only Ink and Accent stand on it
    Amber,    ///< over the budget
    Red,      ///< half over again; faults
    Edge,     ///< field borders, unreached dashes; never on Tint2
    Hair,     ///< rules between parts (decoration)
};

inline constexpr std::size_t kTokenCount = 14;

/// The colour of a token in a given scheme.
QColor tokenColor(Token token, Scheme scheme);

/// WCAG 2 contrast between two opaque colours, 1 to 21.
double contrast(const QColor& a, const QColor& b);

} // namespace coach::theme
