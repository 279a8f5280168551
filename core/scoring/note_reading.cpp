#include "core/scoring/note_reading.h"

#include <algorithm>
#include <unordered_set>

namespace coach::scoring {

namespace {

/// A unit of which half was copied says nothing of its own.
constexpr double kEchoShare = 0.5;
/// Shares are taken of at least this many words, so that a scrap is not all density.
constexpr int kFewestWords = 8;
constexpr int kFewestContent = 5;
/// Mean word order of 52 real documents: 0.99 or more, but for lists of terms; of their shuffles
/// 0.34 at most. Of 355 real notes 2 % lie below the second, all of them lists of terms; of
/// shuffles 27 %.
constexpr double kDocumentOrder = 0.5;
constexpr double kNoteOrder = -0.3;
constexpr int kFewestInDocument = 8;
constexpr int kFewestInNote = 4;

std::string contentKey(std::span<const text::Token> tokens) {
    std::string key;
    for (const text::Token& token : tokens)
        if (token.kind != text::TokenKind::Mark)
            key += token.folded + ' ';
    return key;
}

/// Everything that a unit's facts depend on: its kind, its words, and which of them were said
/// before.
std::string keyOf(const NoteReading& note, const text::Unit& unit,
                  const std::vector<bool>& repeated) {
    std::string key(1, static_cast<char>(unit.kind));
    for (std::size_t at = 0; at < repeated.size(); ++at)
        if (repeated[at])
            key += std::to_string(at) + ' ';
    key += '\n';
    return key += unit.span.in(note.text);
}

NoCredit ofKind(text::UnitKind kind) {
    switch (kind) {
    case text::UnitKind::Quote:
        return NoCredit::Quote;
    case text::UnitKind::Code:
        return NoCredit::Code;
    case text::UnitKind::Heading:
        return NoCredit::Heading;
    default:
        return NoCredit::None;
    }
}

} // namespace

double substanceOf(const UnitReading& reading, const Parameters& p) {
    if (!reading.statement)
        return 0.0;
    int marks = 0;
    for (const MarkKind kind : {MarkKind::Reason, MarkKind::Contrast, MarkKind::Decision,
                                MarkKind::Condition, MarkKind::Consequence})
        marks += std::min(reading.count(kind), 2);
    const int numbers = std::min(reading.numbers, 3);
    const double density =
        std::min(1.0, 3.0 * (marks + numbers) / std::max(reading.words, kFewestWords));
    const double productShare =
        std::min(1.0, 2.0 * reading.productWords / std::max(reading.contentWords, kFewestContent));
    const double knownShare =
        reading.knowsProduct ? productShare : std::max(productShare, p.unknownProductShare);
    const double genericShare =
        static_cast<double>(reading.genericWords) / std::max(reading.contentWords, 1);
    const double sum = p.density * density + p.productShare * knownShare +
                       p.perHedge * std::min(reading.count(MarkKind::Hedge), 2) +
                       p.perFiller * std::min(reading.count(MarkKind::Filler), 3) +
                       p.genericShare * genericShare;
    return std::max(sum, 0.0);
}

void NoteReader::cut(const std::string& note, NoteReading& reading, KeptNote& kept) {
    if (reading.text == note)
        return;
    reading.text = note;
    reading.annotated = text::annotate(note);
    kept.runs = NoteRuns(reading.annotated.tokens);
    kept.isRead = false;
}

UnitFacts NoteReader::factsOf(framework::StageId stage, std::span<const text::Token> tokens,
                              text::UnitKind kind, const std::vector<bool>& repeated) const {
    UnitFacts facts;
    facts.reading = m_units.read(tokens, kind, repeated);
    facts.concepts = m_rubric.conceptsIn(tokens);
    StageRelevance relevance =
        m_rubric.relevance(stage, RubricIndex::windowOf(tokens, facts.concepts));
    facts.relevance = std::move(relevance.criteria);
    facts.likeness = relevance.likeness;
    if (ofKind(kind) != NoCredit::None)
        return facts;
    facts.echo = static_cast<double>(m_echoes.echoedWords(tokens)) >=
                     kEchoShare * std::max(facts.reading.words, 1) ||
                 m_echoes.restatesFact(tokens);
    if (!facts.echo && facts.reading.statement) {
        // Words common to all prompts say something only where they make a point of the rubric.
        const bool makesPoint = std::ranges::any_of(facts.relevance, [this](const Relevance& one) {
            return one.value >= m_parameters.metFrom;
        });
        if (facts.reading.specificWords > 0 || makesPoint)
            facts.bySubstance = substanceOf(facts.reading, m_parameters);
        facts.order = m_order.surprise(tokens);
    }
    return facts;
}

void NoteReader::read(framework::StageId stage, const RepeatedRuns& runs, NoteReading& out,
                      KeptNote& kept) const {
    std::vector<bool> repeated = runs.flag(kept.runs);
    if (kept.isRead && repeated == kept.repeated) {
        for (UnitView& view : out.units) // whether words stand in order is asked of all notes anew
            if (view.noCredit == NoCredit::Scrambled) {
                view.noCredit = NoCredit::None;
                view.substance = view.bySubstance;
            }
        return;
    }
    out.units.clear();
    out.order = 0.0;
    out.unitsWithOrder = 0;
    std::unordered_set<std::string> seen;
    std::unordered_map<std::string, UnitFacts> facts;
    for (const text::Unit& unit : out.annotated.units) {
        const auto tokens = out.annotated.tokensOf(unit);
        const std::vector<bool> unitRepeated(
            repeated.begin() + static_cast<std::ptrdiff_t>(unit.firstToken),
            repeated.begin() + static_cast<std::ptrdiff_t>(unit.endToken));
        std::string key = keyOf(out, unit, unitRepeated);
        if (auto known = kept.facts.extract(key))
            facts.insert(std::move(known));
        const auto [found, isNew] = facts.try_emplace(std::move(key));
        if (isNew)
            found->second = factsOf(stage, tokens, unit.kind, unitRepeated);
        UnitView view{found->second, unit, ofKind(unit.kind), 0.0};
        if (view.noCredit == NoCredit::None) {
            if (view.echo)
                view.noCredit = NoCredit::Echo;
            else if (!seen.insert(contentKey(tokens)).second)
                view.noCredit = NoCredit::Repeated;
            else if (!view.reading.statement)
                view.noCredit = NoCredit::NoStatement;
        }
        if (view.noCredit == NoCredit::None) {
            view.substance = view.bySubstance;
            if (view.order) {
                out.order += *view.order;
                ++out.unitsWithOrder;
            }
        }
        out.units.push_back(std::move(view));
    }
    kept.facts = std::move(facts);
    kept.repeated = std::move(repeated);
    kept.isRead = true;
}

void refuseScrambled(framework::PerStage<NoteReading>& notes) {
    double order = 0.0;
    int units = 0;
    for (const NoteReading& note : notes) {
        order += note.order;
        units += note.unitsWithOrder;
    }
    const bool documentIsScrambled = units >= kFewestInDocument && order < kDocumentOrder * units;
    for (NoteReading& note : notes) {
        const bool noteIsScrambled =
            note.unitsWithOrder >= kFewestInNote && note.order < kNoteOrder * note.unitsWithOrder;
        if (!documentIsScrambled && !noteIsScrambled)
            continue;
        for (UnitView& view : note.units)
            if (view.noCredit == NoCredit::None) {
                view.noCredit = NoCredit::Scrambled;
                view.substance = 0.0;
            }
    }
}

} // namespace coach::scoring
