// One stage's note, read once: its units with what they say and what they are about. Values.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/scoring/echo.h"
#include "core/scoring/parameters.h"
#include "core/scoring/rubric_index.h"
#include "core/scoring/unit_reading.h"
#include "core/scoring/word_order.h"
#include "core/text/sentences.h"

namespace coach::scoring {

/// Why a unit earns nothing, if so.
enum class NoCredit { None, NoStatement, Quote, Code, Heading, Echo, Repeated, Scrambled };

/// The candidate's own words, be they statements or not: they tell what an answer is about.
inline bool isOwnText(NoCredit why) {
    return why == NoCredit::None || why == NoCredit::NoStatement || why == NoCredit::Scrambled;
}

/// What a unit says by itself, wherever in its stage's note it stands: the same words always give
/// the same, so that a sentence need not be read again because its neighbour changed.
struct UnitFacts {
    UnitReading reading;
    std::vector<std::uint32_t> concepts;
    std::vector<Relevance> relevance;       ///< for each criterion of the stage
    framework::PerStage<double> likeness{}; ///< the highest likeness to each stage's examples
    bool echo = false;                      ///< says what prompt or facts say
    double bySubstance = 0.0;               ///< what it commits to, if it may earn credit
    std::optional<double> order;            ///< word-order figure of a statement
};

struct UnitView : UnitFacts {
    text::Unit unit;
    NoCredit noCredit = NoCredit::None;
    double substance = 0.0; ///< 0 to 1.2
};

/// Written by the candidate, be it worth credit or not.
inline bool isCandidatesText(const UnitView& view) {
    return view.noCredit != NoCredit::Quote && view.noCredit != NoCredit::Code &&
           view.noCredit != NoCredit::Heading;
}

struct NoteReading {
    std::string text;
    text::AnnotatedText annotated;
    std::vector<UnitView> units;
    double order = 0.0;     ///< sum of the units' word-order figures
    int unitsWithOrder = 0; ///< how many units had one
};

/// Takes the credit from units whose words stand in no order: over seven notes even a careful
/// shuffle shows, a single note is refused only when it is plain.
void refuseScrambled(framework::PerStage<NoteReading>& notes);

/// What a commitment is worth before anyone asks what it is about.
double substanceOf(const UnitReading& reading, const Parameters& parameters);

/// What is kept of a note beside its reading, so that the next version of it is read by its
/// differences.
struct KeptNote {
    NoteRuns runs;
    std::vector<bool> repeated; ///< as it was when the note was read
    bool isRead = false;
    std::unordered_map<std::string, UnitFacts> facts; ///< by the unit's kind and words
};

class NoteReader {
public:
    NoteReader(const RubricIndex& rubric, const UnitReader& units, const EchoIndex& echoes,
               const WordOrder& order, const Parameters& parameters)
        : m_rubric(rubric), m_units(units), m_echoes(echoes), m_order(order),
          m_parameters(parameters) {}

    /// Cuts a note into units, unless it is the one that was cut last.
    static void cut(const std::string& note, NoteReading& reading, KeptNote& kept);
    /// Reads the units of a note that was cut; those that were read before are taken from `kept`.
    /// `runs` are those of the whole answer.
    void read(framework::StageId stage, const RepeatedRuns& runs, NoteReading& reading,
              KeptNote& kept) const;

private:
    UnitFacts factsOf(framework::StageId stage, std::span<const text::Token> tokens,
                      text::UnitKind kind, const std::vector<bool>& repeated) const;

    const RubricIndex& m_rubric;
    const UnitReader& m_units;
    const EchoIndex& m_echoes;
    const WordOrder& m_order;
    const Parameters& m_parameters;
};

} // namespace coach::scoring
