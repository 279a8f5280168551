// One attempt at a prompt, as it is stored: values, no behaviour.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/framework/ids.h"
#include "core/framework/stage.h"
#include "core/scoring/scorecard.h"

namespace coach::session {

enum class AttemptState { Writing, Finished };

/// Guided gives hints, with a clock or without; a mock interview gives none and is timed.
enum class Mode { Guided, Mock30, Mock45, Mock60, GuidedUntimed };

constexpr bool isMock(Mode mode) {
    return mode == Mode::Mock30 || mode == Mode::Mock45 || mode == Mode::Mock60;
}

/// A question that was put to the interviewer, and what came back.
struct Asked {
    std::string question;
    std::vector<int> facts; ///< numbers from 1; empty: "you may assume"
    base::Instant at{};
};

/// A sentence that was taken out of a stage, to come back later.
struct Parked {
    framework::StageId from = framework::StageId::Problem;
    std::string text;
};

/// A section of the answer document that is not a stage's text and is kept as it stands.
struct KeptSection {
    std::string kind;
    std::string text;
};

struct Attempt {
    framework::AttemptId id;
    framework::PromptId prompt;
    std::string title;
    std::string preamble;
    AttemptState state = AttemptState::Writing;
    Mode mode = Mode::Guided;
    framework::StageId currentStage = framework::StageId::Problem;
    base::Instant startedAt{};
    base::Instant changedAt{};
    std::optional<base::Instant> deletedAt; ///< in the trash since
    framework::PerStage<std::string> notes;
    framework::PerStage<base::Milliseconds> spent{};
    std::vector<Asked> asked;
    std::vector<Parked> parked;
    std::vector<std::pair<std::string, std::string>> frontMatter; ///< unknown keys, kept
    std::vector<KeptSection> sections;
};

/// Why a revision was made.
enum class RevisionReason { StageLeft, Rest, Import, Merge, Restore, Reopened };

struct Revision {
    std::int64_t id = 0;
    framework::AttemptId attempt;
    framework::StageId stage = framework::StageId::Problem;
    std::string text;
    RevisionReason reason = RevisionReason::StageLeft;
    base::Instant at{};
};

/// A score as it was given; later rubrics do not change it.
struct StoredCard {
    std::int64_t id = 0;
    framework::AttemptId attempt;
    base::Instant at{};
    scoring::ScoreCard card;
};

/// A row of the history and of `attempts`.
struct AttemptSummary {
    framework::AttemptId id;
    framework::PromptId prompt;
    std::string title;
    AttemptState state = AttemptState::Writing;
    Mode mode = Mode::Guided;
    framework::StageId currentStage = framework::StageId::Problem;
    base::Instant startedAt{};
    base::Instant changedAt{};
    std::optional<double> level;                         ///< of the newest card
    framework::PerStage<std::optional<double>> levels{}; ///< of the newest card
    std::size_t words = 0;
    base::Milliseconds spent{};
    bool sample = false; ///< the finished sample attempt of the first start
};

} // namespace coach::session
