// One stage's note, read once: its units with what they say and what they are about. Values.
#pragma once

#include <string>
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

struct UnitView {
    text::Unit unit;
    UnitReading reading;
    std::vector<std::uint32_t> concepts;
    std::vector<Relevance> relevance;       ///< for each criterion of the stage
    framework::PerStage<double> likeness{}; ///< the highest likeness to each stage's examples
    NoCredit noCredit = NoCredit::None;
    double substance = 0.0; ///< 0 to 1.2
};

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

class NoteReader {
public:
    NoteReader(const RubricIndex& rubric, const UnitReader& units, const EchoIndex& echoes,
               const WordOrder& order, const Parameters& parameters)
        : m_rubric(rubric), m_units(units), m_echoes(echoes), m_order(order),
          m_parameters(parameters) {}

    /// `runs` are those of the whole answer.
    NoteReading read(framework::StageId stage, const std::string& note,
                     const RepeatedRuns& runs) const;

private:
    const RubricIndex& m_rubric;
    const UnitReader& m_units;
    const EchoIndex& m_echoes;
    const WordOrder& m_order;
    const Parameters& m_parameters;
};

} // namespace coach::scoring
