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
    const double abstractShare =
        static_cast<double>(reading.abstractWords) / std::max(reading.contentWords, 1);
    const double sum = p.density * density + p.productShare * knownShare +
                       p.perHedge * std::min(reading.count(MarkKind::Hedge), 2) +
                       p.perFiller * std::min(reading.count(MarkKind::Filler), 3) +
                       p.abstractShare * abstractShare;
    return std::max(sum, 0.0);
}

NoteReading NoteReader::read(framework::StageId stage, const std::string& note,
                             const RepeatedRuns& runs) const {
    NoteReading out{note, text::annotate(note), {}};
    std::unordered_set<std::string> seen;
    const std::vector<bool> repeated = runs.flag(out.annotated.tokens);
    for (const text::Unit& unit : out.annotated.units) {
        UnitView view;
        view.unit = unit;
        const auto tokens = out.annotated.tokensOf(unit);
        view.reading =
            m_units.read(tokens, unit.kind,
                         {repeated.begin() + static_cast<std::ptrdiff_t>(unit.firstToken),
                          repeated.begin() + static_cast<std::ptrdiff_t>(unit.endToken)});
        view.noCredit = ofKind(unit.kind);
        view.concepts = m_rubric.conceptsIn(tokens);
        StageRelevance relevance =
            m_rubric.relevance(stage, RubricIndex::windowOf(tokens, view.concepts));
        view.relevance = std::move(relevance.criteria);
        view.likeness = relevance.likeness;
        if (view.noCredit == NoCredit::None) {
            if (static_cast<double>(m_echoes.echoedWords(tokens)) >=
                    kEchoShare * std::max(view.reading.words, 1) ||
                m_echoes.restatesFact(tokens))
                view.noCredit = NoCredit::Echo;
            else if (!seen.insert(contentKey(tokens)).second)
                view.noCredit = NoCredit::Repeated;
            else if (!view.reading.statement)
                view.noCredit = NoCredit::NoStatement;
        }
        if (view.noCredit == NoCredit::None) {
            view.substance = substanceOf(view.reading, m_parameters);
            if (const auto order = m_order.surprise(tokens)) {
                out.order += *order;
                ++out.unitsWithOrder;
            }
        }
        out.units.push_back(std::move(view));
    }
    return out;
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
