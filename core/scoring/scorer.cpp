#include "core/scoring/scorer.h"

#include <algorithm>
#include <unordered_map>

#include "core/framework/level.h"
#include "core/scoring/arithmetic.h"
#include "core/scoring/content_reading.h"
#include "core/scoring/findings.h"
#include "core/scoring/stage_scorer.h"

namespace coach::scoring {

namespace {

struct StemCounts {
    std::unordered_map<std::string, double> counts;
    double total = 0.0;

    void add(const std::vector<text::Token>& tokens) {
        text::forEachContentStem(tokens, [this](const std::string& stem) {
            counts[stem] += 1.0;
            total += 1.0;
        });
    }
    double share(const std::string& stem, double smoothing) const {
        const auto found = counts.find(stem);
        return ((found == counts.end() ? 0.0 : found->second) + smoothing) / std::max(total, 1.0);
    }
};

/// The words of this product: those of the statement, and those that facts and own criteria use
/// markedly more than criteria that fit every prompt do.
UnitReader::Stems productStems(const ContentReading& content,
                               const std::vector<catalog::Criterion>& criteria) {
    constexpr double kFactRatio = 1.0;
    constexpr double kOwnRatio = 2.0;
    StemCounts general, own, facts;
    for (std::size_t i = 0; i < criteria.size(); ++i)
        for (const text::AnnotatedText& example : content.examples[i])
            (criteria[i].ownOfPrompt ? own : general).add(example.tokens);
    for (const auto& fact : content.facts)
        facts.add(fact);
    UnitReader::Stems stems;
    for (const auto* tokens : {&content.title, &content.statement})
        text::forEachContentStem(*tokens, [&](const std::string& stem) { stems.insert(stem); });
    for (const auto& [stem, count] : facts.counts)
        if (facts.share(stem, 0.0) > kFactRatio * general.share(stem, 0.5))
            stems.insert(stem);
    for (const auto& [stem, count] : own.counts)
        if (count >= 2.0 && own.share(stem, 0.0) > kOwnRatio * general.share(stem, 0.5))
            stems.insert(stem);
    return stems;
}

UnitReader unitReaderFor(const ContentReading& content,
                         const std::vector<catalog::Criterion>& criteria,
                         const catalog::Lexicon& lexicon) {
    PhraseIndex marks;
    for (const catalog::Concept& mark : lexicon.marks)
        for (std::size_t kind = 0; kind < kMarkKinds; ++kind)
            if (mark.id == markName(static_cast<MarkKind>(kind)))
                for (const std::string& way : mark.ways)
                    marks.add(static_cast<std::uint32_t>(kind), way);
    UnitReader::Stems ofSubject;
    for (const auto& examples : content.examples)
        for (const text::AnnotatedText& example : examples)
            text::forEachContentStem(example.tokens,
                                     [&](const std::string& stem) { ofSubject.insert(stem); });
    UnitReader::Stems ofStatement;
    for (const auto* tokens : {&content.title, &content.statement})
        text::forEachContentStem(*tokens,
                                 [&](const std::string& stem) { ofStatement.insert(stem); });
    return {std::move(marks), std::move(ofStatement), productStems(content, criteria),
            std::move(ofSubject)};
}

EchoIndex echoesOf(const ContentReading& content) {
    EchoIndex echoes;
    echoes.add(content.statement);
    for (const auto& fact : content.facts)
        echoes.addFact(fact);
    for (const text::AnnotatedText& reference : content.references)
        echoes.add(reference.tokens);
    for (const auto& examples : content.examples)
        for (const text::AnnotatedText& example : examples)
            echoes.add(example.tokens);
    return echoes;
}

/// Word order is learnt from the content's own sentences.
WordOrder orderOf(const ContentReading& content) {
    WordOrder order;
    const auto learn = [&order](const text::AnnotatedText& annotated) {
        for (const text::Unit& unit : annotated.units)
            order.learn(annotated.tokensOf(unit));
    };
    for (const auto& examples : content.examples)
        std::ranges::for_each(examples, learn);
    std::ranges::for_each(content.references, learn);
    return order;
}

/// The framework's criterion that makes accuracy a trap.
constexpr std::string_view kBaseRate = "base-rate";

/// Why no honest level can be given; empty when one can.
std::string cannotTell(const NoteReading& note) {
    constexpr std::size_t kFewestWords = 3;
    if (note.annotated.words == 0)
        return {};
    if (note.annotated.words < kFewestWords)
        return "This note is too short to judge. No level is given.";
    int foreign = 0, english = 0;
    for (const UnitView& view : note.units) {
        foreign += view.reading.count(MarkKind::Foreign);
        english += view.reading.functionWords;
    }
    std::size_t otherScript = 0, letters = 0;
    for (const text::Token& token : note.annotated.tokens)
        if (token.kind == text::TokenKind::Word) {
            ++letters;
            otherScript += static_cast<unsigned char>(token.folded.front()) >= 0xCE ? 1 : 0;
        }
    const bool otherLanguage = foreign >= 4 && foreign > english;
    if (otherLanguage || (letters > 0 && 2 * otherScript > letters))
        return "This note is in a language the rubric does not know. No level is given; judge it "
               "against the list.";
    return {};
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
    WordOrder order;
    UnitReader units;
    RubricIndex rubric;
    ProductIndex products;
    bool rareClass = false;

    /// The notes, read with what they repeat of each other; they live in `readings`.
    const Notes& read(const framework::PerStage<std::string>& texts, Readings& readings) const;
    std::vector<const catalog::Fact*> factsKnownTo(const Answer& answer) const {
        std::vector<const catalog::Fact*> known;
        for (std::size_t i = 0; i < prompt->facts.size(); ++i)
            if (!answer.knownFacts ||
                std::ranges::find(*answer.knownFacts, static_cast<int>(i) + 1) !=
                    answer.knownFacts->end())
                known.push_back(&prompt->facts[i]);
        return known;
    }
    FindingContext context() const { return {rubric, parameters, rareClass}; }
    StageCard card(framework::StageId stage, const Notes& notes, const AnswerFocus& focus) const;
    AnswerFocus focus(const Notes& notes) const { return answerFocus(notes, products, parameters); }
};

struct Readings::State {
    Notes notes;
    framework::PerStage<KeptNote> kept;
};

Readings::Readings() : m_state(std::make_unique<State>()) {}
Readings::~Readings() = default;
Readings::Readings(Readings&&) noexcept = default;
Readings& Readings::operator=(Readings&&) noexcept = default;

const Notes& Scorer::State::read(const framework::PerStage<std::string>& texts,
                                 Readings& readings) const {
    auto& [notes, kept] = *readings.m_state;
    RepeatedRuns runs;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        NoteReader::cut(texts[i], notes[i], kept[i]);
        runs.add(kept[i].runs);
    }
    const NoteReader reader(rubric, units, echoes, order, parameters);
    for (const framework::StageId stage : framework::kStages)
        reader.read(stage, runs, notes[framework::indexOf(stage)], kept[framework::indexOf(stage)]);
    refuseScrambled(notes);
    return notes;
}

/// The card of one stage with its findings and what they do to the level.
StageCard Scorer::State::card(framework::StageId stage, const Notes& notes,
                              const AnswerFocus& focus) const {
    const NoteReading& note = notes[framework::indexOf(stage)];
    StageCard card = scoreStageNote(stage, note, rubric, focus, parameters);
    card.findings = stageFindings(stage, notes, context());
    std::ranges::move(focusFindings(stage, note, focus, products),
                      std::back_inserter(card.findings));
    if (const std::string why = cannotTell(note); !why.empty()) {
        card.level = std::nullopt;
        card.cannotTell = why;
        return card;
    }
    if (const double share = techniqueShare(stage, notes, context()); share > 0.0) {
        card.level = framework::roundedLevel(
            *card.level * (1.0 - parameters.technique * std::min(1.0, 3.0 * share)));
        card.derivation.push_back("technique before what an error costs: the level is lowered");
    }
    if (!prematureUnits(stage, notes, context()).empty()) {
        card.level = framework::roundedLevel(
            std::max(*card.level - parameters.prematurePenalty, std::min(*card.level, 0.5)));
        card.derivation.push_back("a solution before the problem stands: the level is lowered");
    }
    return card;
}

Scorer::Scorer(std::shared_ptr<const catalog::Prompt> prompt,
               std::vector<catalog::Criterion> criteria, const catalog::Lexicon& lexicon,
               std::string rubricVersion, const Parameters& parameters) {
    std::ranges::stable_sort(criteria, {}, &catalog::Criterion::stage);
    const ContentReading content(*prompt, criteria);
    const bool rare = std::ranges::any_of(criteria, [](const catalog::Criterion& criterion) {
        return criterion.id == kBaseRate || criterion.refines == std::string(kBaseRate);
    });
    UnitReader units = unitReaderFor(content, criteria, lexicon);
    m_state = std::unique_ptr<State>(new State{
        prompt, std::move(rubricVersion), parameters, echoesOf(content), orderOf(content),
        std::move(units), RubricIndex(content, std::move(criteria), prompt->concepts, lexicon),
        ProductIndex(*prompt, lexicon), rare});
}

Scorer::~Scorer() = default;
Scorer::Scorer(Scorer&&) noexcept = default;
Scorer& Scorer::operator=(Scorer&&) noexcept = default;

StageCard Scorer::scoreStage(framework::StageId stage, const std::string& note) const {
    framework::PerStage<std::string> texts;
    texts[framework::indexOf(stage)] = note;
    Readings readings;
    const Notes& notes = m_state->read(texts, readings);
    return m_state->card(stage, notes, m_state->focus(notes));
}

ScoreCard Scorer::score(const Answer& answer) const {
    Readings readings;
    return score(answer, readings);
}

ScoreCard Scorer::score(const Answer& answer, Readings& before) const {
    const Notes& notes = m_state->read(answer.notes, before);
    const AnswerFocus focus = m_state->focus(notes);

    ScoreCard card;
    card.prompt = m_state->prompt->summary.id;
    card.rubric = m_state->rubricVersion;
    double sum = 0.0;
    int judged = 0;
    for (const framework::StageId stage : framework::kStages) {
        card.stages.push_back(m_state->card(stage, notes, focus));
        if (const auto level = card.stages.back().level) {
            sum += *level;
            ++judged;
        }
    }
    if (judged > 0)
        card.level = framework::roundedLevel(sum / judged);
    card.findings = threadFindings(card.stages, m_state->context());
    for (Finding& finding : contradictions(notes, m_state->factsKnownTo(answer))) {
        auto& findings = finding.stage ? card.stages[framework::indexOf(*finding.stage)].findings
                                       : card.findings;
        findings.push_back(std::move(finding));
    }
    card.strands = strandsOf(card.stages, m_state->rubric, m_state->parameters);
    return card;
}

std::vector<Finding> Scorer::remarks(framework::StageId stage, const std::string& note,
                                     const framework::PerStage<std::string>& others) const {
    Readings readings;
    return remarks(stage, note, others, readings);
}

std::vector<Finding> Scorer::remarks(framework::StageId stage, const std::string& note,
                                     const framework::PerStage<std::string>& others,
                                     Readings& before) const {
    constexpr std::size_t kProblem = framework::indexOf(framework::StageId::Problem);
    framework::PerStage<std::string> texts;
    if (stage == framework::StageId::Requirements)
        texts[kProblem] = others[kProblem];
    texts[framework::indexOf(stage)] = note;
    const Notes& notes = m_state->read(texts, before);
    auto findings = stageFindings(stage, notes, m_state->context());
    std::erase_if(findings, [](const Finding& finding) {
        return finding.severity != Severity::Warning || finding.evidence.empty() ||
               finding.id == "terms-without-statements"; // a list may be a plan for sentences
    });
    return findings;
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
