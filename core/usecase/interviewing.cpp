#include "core/usecase/interviewing.h"

#include <algorithm>
#include <set>

#include "core/scoring/phrase_index.h"
#include "core/scoring/scorer.h"
#include "core/text/token.h"

namespace coach::usecase {

namespace {

constexpr double kHeard = 0.4; ///< share of a point's words that an answer has to take up

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

std::string firstEvidence(const scoring::CriterionResult& result, const std::string& note) {
    for (const auto& span : result.evidence)
        if (span.end <= note.size() && span.start < span.end)
            return std::string(span.in(note));
    return {};
}

/// What to push on first: a sentence that only names its point, then what is missing, then what is
/// explained but tied to nothing; among equals the heaviest. A sentence can be quoted; a missing
/// point cannot.
std::pair<int, double> pushOrder(const scoring::CriterionResult& result, const std::string& note) {
    const int kind = result.depth == scoring::Depth::Named && !firstEvidence(result, note).empty()
                         ? 0
                     : result.depth == scoring::Depth::Absent ? 1
                                                              : 2;
    return {kind, -result.weight};
}

std::set<std::string> stemsOf(std::string_view text) {
    std::set<std::string> stems;
    for (const auto& token : text::tokenize(text))
        if (token.kind == text::TokenKind::Word && !token.functionWord)
            stems.insert(token.stem);
    return stems;
}

bool hears(const std::set<std::string>& answer, const std::string& point) {
    const auto wanted = stemsOf(point);
    const auto said =
        std::ranges::count_if(wanted, [&](const auto& s) { return answer.contains(s); });
    return !wanted.empty() &&
           static_cast<double>(said) >= kHeard * static_cast<double>(wanted.size());
}

std::size_t mentions(const catalog::Lexicon& lexicon, const catalog::Prompt& prompt,
                     const catalog::Curveball& ball, const std::vector<text::Token>& tokens) {
    std::size_t count = 0;
    for (const auto& id : ball.leansOn) {
        scoring::PhraseIndex index;
        for (const auto* concepts : {&lexicon.concepts, &prompt.concepts})
            for (const auto& named : *concepts)
                if (named.id == id)
                    for (const auto& way : named.ways)
                        index.add(0, way);
        count += index.find(tokens).empty() ? 0 : 1;
    }
    return count;
}

} // namespace

base::Result<std::optional<session::Exchange>>
Interviewing::followUp(const framework::PromptId& prompt, framework::StageId stage,
                       const std::string& note) {
    const auto known = m_context.catalog().prompt(prompt);
    const auto scorer = m_context.scorer(prompt);
    if (!known)
        return passOn(known.error());
    if (!scorer)
        return passOn(scorer.error());
    const auto card = (*scorer)->scoreStage(stage, note);
    if (card.words == 0)
        return std::optional<session::Exchange>{};
    const scoring::CriterionResult* weakest = nullptr;
    for (const auto& result : card.criteria)
        if (result.depth != scoring::Depth::Grounded &&
            (weakest == nullptr || pushOrder(result, note) < pushOrder(*weakest, note)))
            weakest = &result;
    if (weakest == nullptr)
        return std::optional<session::Exchange>{};
    session::Exchange asked{stage, weakest->id, firstEvidence(*weakest, note), {}, {}, {}};
    for (const auto& criterion : catalog::criteriaFor(m_context.catalog().framework(), **known))
        if (criterion.id == weakest->id)
            asked.said = weakest->depth == scoring::Depth::Absent || criterion.followUp.empty()
                             ? criterion.question
                             : criterion.followUp;
    return std::optional(asked);
}

base::Result<session::Exchange> Interviewing::answerFollowUp(const framework::PromptId& prompt,
                                                             session::Exchange asked,
                                                             const std::string& answer) {
    const auto scorer = m_context.scorer(prompt);
    if (!scorer)
        return passOn(scorer.error());
    asked.answer = answer;
    asked.result = scoring::depthName(scoring::Depth::Absent);
    for (const auto& result : (*scorer)->scoreStage(asked.stage, answer).criteria)
        if (result.id == asked.about)
            asked.result = scoring::depthName(result.depth);
    return asked;
}

base::Result<std::optional<session::Exchange>>
Interviewing::curveball(const framework::PromptId& prompt, const std::string& approach) {
    const auto known = m_context.catalog().prompt(prompt);
    if (!known)
        return passOn(known.error());
    const auto tokens = text::tokenize(approach);
    const catalog::Curveball* best = nullptr;
    std::size_t most = 0;
    for (const auto& ball : (*known)->curveballs) {
        const std::size_t count = mentions(m_context.catalog().lexicon(), **known, ball, tokens);
        if (best == nullptr || count > most) {
            best = &ball;
            most = count;
        }
    }
    if (best == nullptr)
        return std::optional<session::Exchange>{};
    return std::optional(
        session::Exchange{framework::StageId::Approach, best->id, {}, best->text, {}, {}});
}

base::Result<session::Exchange> Interviewing::answerCurveball(const framework::PromptId& prompt,
                                                              session::Exchange thrown,
                                                              const std::string& answer) {
    const auto known = m_context.catalog().prompt(prompt);
    if (!known)
        return passOn(known.error());
    thrown.answer = answer;
    thrown.result.clear();
    const auto stems = stemsOf(answer);
    for (const auto& ball : (*known)->curveballs)
        if (ball.id == thrown.about)
            for (const auto& point : ball.listenFor)
                thrown.result += (thrown.result.empty() ? "" : "\n") +
                                 std::string(hears(stems, point) ? "heard: " : "not heard: ") +
                                 point;
    return thrown;
}

base::Result<Debrief> Interviewing::debrief(const scoring::ScoreCard& card,
                                            const framework::PerStage<std::string>& notes) {
    const auto scorer = m_context.scorer(card.prompt);
    if (!scorer)
        return passOn(scorer.error());
    Debrief debrief;
    std::vector<std::pair<double, Debrief::Strength>> strengths;
    for (const auto& stage : card.stages) {
        // The best of each stage, so that the two do not praise the same sentence.
        const scoring::CriterionResult* best = nullptr;
        for (const auto& result : stage.criteria)
            if (result.depth >= scoring::Depth::Explained &&
                (best == nullptr || result.credit > best->credit))
                best = &result;
        if (best == nullptr)
            continue;
        auto sentence = firstEvidence(*best, notes[framework::indexOf(stage.stage)]);
        if (!sentence.empty())
            strengths.push_back({best->credit, {stage.stage, best->title, std::move(sentence)}});
    }
    std::ranges::stable_sort(strengths, std::ranges::greater{},
                             [](const auto& strength) { return strength.first; });
    for (std::size_t i = 0; i < std::min<std::size_t>(2, strengths.size()); ++i)
        debrief.worked.push_back(strengths[i].second);
    const auto moves = (*scorer)->nextMoves(card, 2);
    if (!moves.empty())
        debrief.decides = moves.front().text;
    if (moves.size() > 1)
        debrief.tomorrow = moves[1].text;
    return debrief;
}

} // namespace coach::usecase
