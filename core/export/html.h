// An attempt as one self-contained page: nothing is loaded, nothing runs, everything typed is
// escaped. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>

#include "core/compare/comparison.h"
#include "core/scoring/scorecard.h"
#include "core/session/attempt.h"

namespace coach::exporting {

std::string escapedHtml(std::string_view text);

/// Markdown as HTML. Raw HTML in it is text; a picture becomes its description and address; a link
/// that leads to anything but the web, mail or this page is none.
std::string markdownToHtml(std::string_view markdown);

/// The whole page; `card` (may be null) adds the score.
std::string attemptHtml(const session::Attempt& attempt, const scoring::ScoreCard* card = nullptr);

/// A page with levels, times, criteria and each stage's words: added underlined, gone struck out.
std::string comparisonHtml(const compare::Comparison& comparison);

} // namespace coach::exporting
