// Attempts and comparisons as Markdown, and the sections of an answer document that hold what an
// attempt knows beside its notes. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/compare/comparison.h"
#include "core/document/answer_document.h"
#include "core/scoring/scorecard.h"
#include "core/session/attempt.h"

namespace coach::exporting {

/// The attempt as an answer document: prompt, UUID, times and foreign keys as front matter, notes,
/// and the sections `asked` and `parked`; `card` (may be null) adds a section `score`.
document::AnswerDocument documentOf(const session::Attempt& attempt,
                                    const scoring::ScoreCard* card = nullptr);
std::string attemptMarkdown(const session::Attempt& attempt,
                            const scoring::ScoreCard* card = nullptr);

std::string askedText(const std::vector<session::Asked>& asked);
std::string parkedText(const std::vector<session::Parked>& parked);
/// What the two above have written, read again; lines of another form are passed over.
std::vector<session::Asked> readAsked(std::string_view section);
std::vector<session::Parked> readParked(std::string_view section);

/// A card for people: a table of levels, then each stage's criteria, findings and what is missing.
std::string scoreMarkdown(const scoring::ScoreCard& card);

std::string comparisonMarkdown(const compare::Comparison& comparison);

/// "2.43", or "–" for none.
std::string levelText(const std::optional<double>& level);
/// "2 of 3": how much of the advice was taken; a dash without any.
std::string adviceText(const compare::TakenAdvice& advice);
/// "1 h 05 min", "12 min", "40 s".
std::string durationText(base::Milliseconds spent);

} // namespace coach::exporting
