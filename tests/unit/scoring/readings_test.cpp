// What was read before changes no result: after any edit the card is the one that scoring from
// nothing gives.
#include <random>

#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/document/answer_document.h"
#include "tests/unit/scoring/scorer_fixture.h"

namespace coach::scoring {
namespace {

using Notes = framework::PerStage<std::string>;

Notes notesOf(const std::string& file) {
    const std::string path = COACH_SOURCE_DIR "/tests/calibration/answers/" + file;
    return document::readAnswerDocument(*base::readFile(path), path)->notes;
}

/// Edits as people and pastes make them; the seed names the run.
class Editor {
public:
    explicit Editor(unsigned seed) : m_random(seed) {}

    void edit(Notes& notes) {
        static const std::vector<std::string> kPieces{
            " ",    ".",     "x",  "\n",    "\n\n- ", "> ",      "because ", " 40 ms",
            "\n# ", "```\n", "**", ". So ", "not ",   "| a |\n", "\u2019s ", "\u00e9"};
        std::string& note = notes[below(notes.size())];
        const std::string& other = notes[below(notes.size())];
        const std::size_t at = boundary(note, below(note.size() + 1));
        switch (below(5)) {
        case 0:
        case 1:
            note.insert(at, kPieces[below(kPieces.size())]);
            break;
        case 2:
            note.erase(at, boundary(note, std::min(note.size(), at + 1 + below(20))) - at);
            break;
        case 3: { // words said elsewhere, or here before
            const std::size_t from = boundary(other, below(other.size() + 1));
            const std::size_t to = boundary(other, std::min(other.size(), from + 10 + below(200)));
            note.insert(at, other.substr(from, std::max(from, to) - from));
            break;
        }
        default:
            if (below(8) == 0)
                note.clear();
            else
                note += " We keep the rule, since each miss costs 95 dollars.";
        }
    }

private:
    std::size_t below(std::size_t bound) {
        return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random);
    }
    /// The next place between characters.
    static std::size_t boundary(const std::string& text, std::size_t at) {
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U)
            ++at;
        return at;
    }

    std::mt19937 m_random;
};

TEST(Readings, ChangeNoCardAfterAnyEdit) {
    unsigned seed = 0;
    for (const char* file : {"fraud-detection/0834.md", "product-search/cce1.md"}) {
        const Scorer& scorer =
            bundledScorer(std::string(file).substr(0, std::string(file).find('/')));
        Notes notes = notesOf(file);
        Readings readings;
        Editor editor(++seed);
        for (int i = 0; i < 120; ++i) {
            const Answer answer{notes, std::nullopt};
            ASSERT_EQ(scorer.score(answer, readings), scorer.score(answer))
                << file << ", edit " << i;
            editor.edit(notes);
        }
    }
}

TEST(Readings, ChangeNoRemarkAfterAnyEdit) {
    const Scorer& scorer = bundledScorer("fraud-detection");
    Notes notes = notesOf("fraud-detection/6877.md");
    Readings readings;
    Editor editor(7);
    for (int i = 0; i < 140; ++i) {
        const auto stage = framework::kStages[static_cast<std::size_t>(i / 10) % 7];
        const std::string& note = notes[framework::indexOf(stage)];
        ASSERT_EQ(scorer.remarks(stage, note, notes, readings), scorer.remarks(stage, note, notes))
            << "edit " << i;
        editor.edit(notes);
    }
}

/// The whole answer's order is asked anew, so a note that was refused gets its credit back.
TEST(Readings, GiveCreditBackOnceTheAnswerIsInOrderAgain) {
    const Scorer& scorer = bundledScorer("fraud-detection");
    const Notes written = notesOf("fraud-detection/0834.md");
    Notes shuffled = written;
    for (std::size_t i = 1; i < shuffled.size(); ++i) {
        std::string reversed;
        for (std::size_t end = shuffled[i].size(); end > 0;) {
            const std::size_t space = shuffled[i].rfind(' ', end - 1);
            const std::size_t begin = space == std::string::npos ? 0 : space + 1;
            reversed += shuffled[i].substr(begin, end - begin) + ' ';
            end = space == std::string::npos ? 0 : space;
        }
        shuffled[i] = reversed;
    }
    Readings readings;
    EXPECT_EQ(scorer.score({shuffled, {}}, readings), scorer.score({shuffled, {}}));
    EXPECT_EQ(scorer.score({written, {}}, readings), scorer.score({written, {}}));
    EXPECT_EQ(scorer.score({shuffled, {}}, readings), scorer.score({shuffled, {}}));
}

} // namespace
} // namespace coach::scoring
