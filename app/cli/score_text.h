// A score card for people, as `score` prints it.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "core/scoring/scorecard.h"

namespace coach::cli {

struct ScoreText {
    std::string file;
    framework::PerStage<std::string> notes;
    std::vector<scoring::Move> moves;
    bool explain = false; ///< every level down to the words
};

/// An answer to a question of the drill room.
void printAnswer(const scoring::StageCard& card, const ScoreText& text, const std::string& answer,
                 std::ostream& out);
void printScore(const scoring::ScoreCard& card, const ScoreText& text, std::ostream& out);

} // namespace coach::cli
