// Scores a document's notes against a prompt: deterministic, without state, any thread.
// The method, its parameters and their fit are described in docs/scoring.md.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/catalog/prompt.h"
#include "core/scoring/parameters.h"
#include "core/scoring/scorecard.h"

namespace coach::scoring {

/// What a scorer is told of a document.
struct Answer {
    framework::PerStage<std::string> notes;
    /// Numbers of the facts that were asked for; none: all facts count as known.
    std::optional<std::vector<int>> knownFacts;
};

/// What one scorer read of an answer, kept from one call to the next while the answer is being
/// written: a note that did not change is not cut again, and a sentence that did not change is not
/// read again. It changes no result. Used with one scorer, by one thread at a time.
class Readings {
public:
    Readings();
    ~Readings();
    Readings(Readings&&) noexcept;
    Readings& operator=(Readings&&) noexcept;

private:
    friend class Scorer;
    struct State;
    std::unique_ptr<State> m_state;
};

/// A prompt's rubric made ready for matching: build once, use for many answers.
class Scorer {
public:
    Scorer(std::shared_ptr<const catalog::Prompt> prompt, std::vector<catalog::Criterion> criteria,
           const catalog::Lexicon& lexicon, std::string rubricVersion,
           const Parameters& parameters = {});
    ~Scorer();
    Scorer(Scorer&&) noexcept;
    Scorer& operator=(Scorer&&) noexcept;

    ScoreCard score(const Answer& answer) const;
    ScoreCard score(const Answer& answer, Readings& before) const;
    /// One stage alone, as `score --stage`; findings that need other stages are left out.
    StageCard scoreStage(framework::StageId stage, const std::string& note) const;
    /// Remarks fit to be shown while typing: findings of one stage, no level. `others` are the
    /// notes so far.
    std::vector<Finding> remarks(framework::StageId stage, const std::string& note,
                                 const framework::PerStage<std::string>& others) const;
    std::vector<Finding> remarks(framework::StageId stage, const std::string& note,
                                 const framework::PerStage<std::string>& others,
                                 Readings& before) const;
    /// The criteria absent or shallow that would raise the result most, at most `count`.
    std::vector<Move> nextMoves(const ScoreCard& card, std::size_t count = 3) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace coach::scoring
