#include "core/session/advice.h"

#include <algorithm>

namespace coach::session {

namespace {

std::string generalOf(const catalog::Criterion& criterion) {
    if (criterion.refines)
        return *criterion.refines;
    return criterion.ownOfPrompt ? std::string() : criterion.id;
}

const catalog::Criterion* findById(const std::vector<catalog::Criterion>& rubric,
                                   const std::string& id) {
    const auto found = std::ranges::find(rubric, id, &catalog::Criterion::id);
    return found == rubric.end() ? nullptr : &*found;
}

/// The criterion of `rubric` that asks for the same; null when it does not apply there.
const catalog::Criterion* counterpart(const std::vector<catalog::Criterion>& rubric,
                                      const std::string& id, const std::string& general) {
    if (const auto* same = findById(rubric, id))
        return same;
    if (general.empty())
        return nullptr;
    const auto found = std::ranges::find(rubric, general, generalOf);
    return found == rubric.end() ? nullptr : &*found;
}

} // namespace

std::vector<PinnedMove> pinMoves(const std::vector<scoring::Move>& moves,
                                 const std::vector<catalog::Criterion>& from,
                                 const std::vector<catalog::Criterion>& to, std::size_t count) {
    std::vector<PinnedMove> pinned;
    for (const scoring::Move& move : moves) {
        if (pinned.size() == count)
            break;
        const catalog::Criterion* meant = findById(from, move.criterion);
        const std::string general = meant == nullptr ? std::string() : generalOf(*meant);
        const catalog::Criterion* here = counterpart(to, move.criterion, general);
        const auto isPinned = [here](const PinnedMove& one) {
            return one.move.criterion == here->id;
        };
        if (here == nullptr || std::ranges::any_of(pinned, isPinned))
            continue;
        pinned.push_back(
            {{here->stage, here->id,
              here->id == move.criterion || here->question.empty() ? move.text : here->question},
             generalOf(*here),
             false});
    }
    return pinned;
}

void tickMoves(std::vector<PinnedMove>& moves, const scoring::ScoreCard& card,
               const std::vector<catalog::Criterion>& rubric) {
    for (PinnedMove& pinned : moves) {
        pinned.done = false;
        // A pack may have been replaced by a newer one since: the framework's id still tells.
        const catalog::Criterion* meant =
            counterpart(rubric, pinned.move.criterion, pinned.general);
        if (meant == nullptr)
            continue;
        for (const scoring::StageCard& stage : card.stages)
            for (const scoring::CriterionResult& result : stage.criteria)
                if (result.id == meant->id && result.depth >= scoring::Depth::Explained)
                    pinned.done = true;
    }
}

AdviceTaken adviceTaken(const std::vector<PinnedMove>& moves) {
    return {static_cast<std::size_t>(std::ranges::count_if(moves, &PinnedMove::done)),
            moves.size()};
}

} // namespace coach::session
