// What can be said of one unit without a rubric: how it is said. Values; see docs/scoring.md.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "core/scoring/phrase_index.h"
#include "core/text/sentences.h"

namespace coach::scoring {

enum class MarkKind : std::uint8_t {
    Reason,
    Contrast,
    Decision,
    Condition,
    Consequence,
    Hedge,     ///< softens a claim until it commits to nothing
    Filler,    ///< the language of brochures
    Solution,  ///< a model, an algorithm, a resampling trick
    Proposal,  ///< "we use", "train"
    Present,   ///< today's system, the scope, whether learning is needed
    Warning,   ///< knows that accuracy misleads
    Foreign,   ///< small words of other languages
    Generic,   ///< words of reports and brochures that fit any product
    Common,    ///< words that nearly every prompt's content uses
    Machinery, ///< what systems are built of
};
inline constexpr std::size_t kMarkKinds = 15;

std::string_view markName(MarkKind kind);

struct UnitReading {
    std::array<int, kMarkKinds> marks{}; ///< how often each kind occurs
    int words = 0;                       ///< words and numbers
    int contentWords = 0;
    int functionWords = 0;
    int commas = 0;
    int numbers = 0;        ///< numbers that measure something
    int idleNumbers = 0;    ///< "99.9 %", "80/20", "5-fold": numbers that decide nothing
    int genericWords = 0;   ///< words that fit any product: "solution", "robust", "stakeholders"
    int specificWords = 0;  ///< different words that are about something: no common or generic
                            ///< ones, known to rubric or prompt
    int markedClauses = 0;  ///< clauses with a number or a mark of how a thing is said,
    int formulaClauses = 0; ///< and those of them that say nothing beside it ("therefore it works")
    bool knowsProduct = true; ///< the prompt has words enough of its own to tell
    int productWords = 0;     ///< different words of this product
    bool statement = false;   ///< says something, other than a term or a list of terms
    bool firstPerson = false;
    bool question = false; ///< ends with a question mark

    int count(MarkKind kind) const { return marks[static_cast<std::size_t>(kind)]; }
};

class UnitReader {
public:
    using Stems = std::unordered_set<std::string>;
    /// A statement alone has a dozen or two; facts and criteria bring hundreds.
    static constexpr std::size_t kFewestProductStems = 60;

    /// `marks` owners are MarkKind values; `statementStems` are the words of the prompt's
    /// statement, `productStems` those of this product, `subjectStems` those of the rubric's
    /// examples.
    UnitReader(PhraseIndex marks, Stems statementStems, Stems productStems, Stems subjectStems)
        : m_marks(std::move(marks)), m_statementStems(std::move(statementStems)),
          m_productStems(std::move(productStems)), m_subjectStems(std::move(subjectStems)),
          m_knowsProduct(m_productStems.size() >= kFewestProductStems) {}

    /// `repeated` tells of each token whether it stands in words that the note has said before.
    UnitReading read(std::span<const text::Token> tokens, text::UnitKind kind,
                     const std::vector<bool>& repeated = {}) const;

private:
    /// Words that are about something: no function word, unit or mark, and known to rubric or
    /// prompt.
    std::vector<bool> subjectTokens(std::span<const text::Token> tokens,
                                    const std::vector<PhraseHit>& marks) const;
    void countMarks(std::span<const text::Token> tokens, const std::vector<PhraseHit>& marks,
                    const std::vector<bool>& subject, const std::vector<bool>& repeated,
                    UnitReading& reading) const;

    void countWords(std::span<const text::Token> tokens, const std::vector<PhraseHit>& marks,
                    UnitReading& reading) const;

    PhraseIndex m_marks;
    Stems m_statementStems;
    Stems m_productStems;
    Stems m_subjectStems;
    bool m_knowsProduct = true;
};

} // namespace coach::scoring
