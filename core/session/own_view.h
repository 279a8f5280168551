// What the writer says of a score: levels given before seeing it, and judgements disputed after.
// It stands beside the program's view and changes nothing of it. Values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/clock.h"
#include "core/framework/ids.h"
#include "core/framework/stage.h"
#include "core/scoring/scorecard.h"

namespace coach::session {

/// "Not so", said of one judgement of a card.
struct Dissent {
    enum class Kind { Criterion, Finding };
    Kind kind = Kind::Criterion;
    std::optional<framework::StageId> stage; ///< none: a finding that spans stages
    std::string subject;                     ///< the criterion's id, or a finding's key
    bool operator==(const Dissent&) const = default;
};

using OwnLevels = framework::PerStage<std::optional<double>>;

struct OwnView {
    OwnLevels levels{}; ///< as judged before the score was shown
    std::vector<Dissent> dissents;
    bool disputes(const Dissent& dissent) const;
};

/// One self-judgement beside what was given, for looking at over time.
struct JudgedCard {
    framework::AttemptId attempt;
    base::Instant at{};
    OwnLevels own{};
    OwnLevels given{};
};

std::string_view dissentKey(Dissent::Kind kind);
std::optional<Dissent::Kind> findDissentKind(std::string_view key);

/// Tells findings apart that share an id: "arithmetic", "arithmetic#2".
std::string findingKey(const std::vector<scoring::Finding>& findings, std::size_t index);

/// The mean of the levels that there are.
std::optional<double> meanLevel(const OwnLevels& levels);

} // namespace coach::session
