#include "core/scoring/scorer.h"

#include <algorithm>

#include "core/framework/level.h"
#include "core/scoring/stage_scorer.h"

namespace coach::scoring {

namespace {

UnitReader unitReaderFor(const catalog::Prompt& prompt, const catalog::Lexicon& lexicon) {
    PhraseIndex marks;
    for (const catalog::Concept& mark : lexicon.marks)
        for (std::size_t kind = 0; kind < kMarkKinds; ++kind)
            if (mark.id == markName(static_cast<MarkKind>(kind)))
                for (const std::string& way : mark.ways)
                    marks.add(static_cast<std::uint32_t>(kind), way);
    std::unordered_set<std::string> stems;
    const auto take = [&](const std::string& text) {
        for (const text::Token& token : text::tokenize(text))
            if (token.kind == text::TokenKind::Word && !token.functionWord)
                stems.insert(token.stem);
    };
    take(prompt.summary.title);
    take(prompt.summary.statement);
    for (const catalog::Fact& fact : prompt.facts)
        take(fact.text);
    return {std::move(marks), std::move(stems)};
}

EchoIndex echoesOf(const catalog::Prompt& prompt, const std::vector<catalog::Criterion>& criteria) {
    EchoIndex echoes;
    echoes.add(prompt.summary.statement);
    for (const catalog::Fact& fact : prompt.facts)
        echoes.add(fact.text);
    for (const auto& guide : prompt.stages)
        echoes.add(guide.reference);
    for (const catalog::Criterion& criterion : criteria) {
        for (const std::string& example : criterion.explained)
            echoes.add(example);
        for (const std::string& example : criterion.grounded)
            echoes.add(example);
    }
    return echoes;
}

} // namespace

std::string_view depthName(Depth depth) {
    static constexpr std::array<std::string_view, 4> names{"absent", "named", "explained",
                                                           "grounded"};
    return names[static_cast<std::size_t>(depth)];
}

struct Scorer::State {
    std::shared_ptr<const catalog::Prompt> prompt;
    std::string rubricVersion;
    Parameters parameters;
    EchoIndex echoes;
    UnitReader units;
    RubricIndex rubric;
};

Scorer::Scorer(std::shared_ptr<const catalog::Prompt> prompt,
               std::vector<catalog::Criterion> criteria, const catalog::Lexicon& lexicon,
               std::string rubricVersion) {
    EchoIndex echoes = echoesOf(*prompt, criteria);
    m_state = std::unique_ptr<State>(new State{prompt, std::move(rubricVersion), Parameters{},
                                               std::move(echoes), unitReaderFor(*prompt, lexicon),
                                               RubricIndex(*prompt, std::move(criteria), lexicon)});
}

Scorer::~Scorer() = default;
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;

StageCard Scorer::scoreStage(framework::StageId stage, const std::string& note) const {
    const NoteReader reader(m_state->rubric, m_state->units, m_state->echoes, m_state->parameters);
    return scoreStageNote(stage, reader.read(stage, note), m_state->rubric, m_state->parameters);
}

ScoreCard Scorer::score(const Answer& answer) const {
    ScoreCard card;
    card.prompt = m_state->prompt->summary.id;
    card.rubric = m_state->rubricVersion;
    double sum = 0.0;
    int judged = 0;
    for (const framework::StageId stage : framework::kStages) {
        card.stages.push_back(scoreStage(stage, answer.notes[framework::indexOf(stage)]));
        if (const auto level = card.stages.back().level) {
            sum += *level;
            ++judged;
        }
    }
    if (judged > 0)
        card.level = framework::roundedLevel(sum / judged);
    return card;
}

std::vector<Finding> Scorer::remarks(framework::StageId, const std::string&,
                                     const framework::PerStage<std::string>&) const {
    return {};
}

std::vector<Move> Scorer::nextMoves(const ScoreCard& card, std::size_t count) const {
    struct Candidate {
        double gain;
        Move move;
    };
    std::vector<Candidate> candidates;
    for (const StageCard& stage : card.stages) {
        const double room = framework::kTopLevel - stage.level.value_or(0.0);
        for (const CriterionResult& result : stage.criteria) {
            if (result.depth >= Depth::Explained)
                continue;
            candidates.push_back(
                {room * result.weight * (result.depth == Depth::Absent ? 1.0 : 0.6),
                 {stage.stage, result.id, result.question}});
        }
    }
    std::ranges::stable_sort(candidates, std::ranges::greater{}, &Candidate::gain);
    std::vector<Move> moves;
    for (const Candidate& candidate : candidates) {
        const bool sameStage = std::ranges::any_of(
            moves, [&](const Move& move) { return move.stage == candidate.move.stage; });
        if (moves.size() < count && !sameStage)
            moves.push_back(candidate.move);
    }
    return moves;
}

} // namespace coach::scoring
