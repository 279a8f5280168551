// What must hold of every answer: what adds nothing raises nothing, and looks change nothing.
#include <algorithm>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/base/atomic_file.h"
#include "core/document/answer_document.h"
#include "core/text/sentences.h"
#include "tests/unit/scoring/scorer_fixture.h"

namespace coach::scoring {
namespace {

using framework::StageId;

struct Written {
    std::string prompt;
    framework::PerStage<std::string> notes;
};

/// Answers of every quality, from the calibration's.
const std::vector<Written>& answers() {
    static const std::vector<Written> all = [] {
        std::vector<Written> read;
        for (const char* file :
             {"fraud-detection/0834.md", "fraud-detection/6877.md", "fraud-detection/d44a.md",
              "product-search/2e20.md", "product-search/cce1.md", "delivery-eta/3b74.md",
              "delivery-eta/ec52.md"}) {
            const std::string path =
                std::string(COACH_SOURCE_DIR "/tests/calibration/answers/") + file;
            const auto document = document::readAnswerDocument(*base::readFile(path), path);
            read.push_back(
                {std::string(file).substr(0, std::string(file).find('/')), document->notes});
        }
        return read;
    }();
    return all;
}

double levelOf(const StageCard& card) {
    return card.level.value_or(0.0);
}

/// Calls `visit` with each stage of each answer that has a level.
template <class Visit>
void forEachStage(Visit visit) {
    for (const Written& written : answers())
        for (const StageId stage : framework::kStages) {
            const std::string& note = written.notes[framework::indexOf(stage)];
            const StageCard card = scoredStage(stage, note, written.prompt);
            if (card.level)
                visit(stage, note, written.prompt, card);
        }
}

std::string replacedAll(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos;
         at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

TEST(SameText, GivesTheSameCard) {
    for (const Written& written : answers())
        EXPECT_EQ(scored(written.notes, written.prompt), scored(written.notes, written.prompt));
}

TEST(SameText, GivesTheSameCardInAFreshScorer) {
    catalog::Catalog bundled;
    const auto prompt = bundled.prompt({"fraud-detection"});
    const Scorer fresh(*prompt, catalog::criteriaFor(bundled.framework(), **prompt),
                       bundled.lexicon(), bundled.framework().version);
    EXPECT_EQ(fresh.score({answers()[0].notes, std::nullopt}), scored(answers()[0].notes));
}

TEST(ARepeatedParagraph, NeverRaisesALevel) {
    forEachStage([](StageId stage, const std::string& note, const std::string& prompt,
                    const StageCard& card) {
        EXPECT_LE(levelOf(scoredStage(stage, note + "\n\n" + note, prompt)), levelOf(card))
            << prompt << ' ' << framework::stageKey(stage);
        const std::string first = note.substr(0, note.find("\n\n"));
        EXPECT_LE(levelOf(scoredStage(stage, note + "\n\n" + first, prompt)), levelOf(card))
            << prompt << ' ' << framework::stageKey(stage);
    });
}

// Every statement counts for a little today, whatever it is about.
TEST(AnOffTopicParagraph, HardlyRaisesALevel) {
    const std::string pies = "\n\nMy grandmother bakes apple pies. The kitten naps on a cushion.";
    forEachStage([&](StageId stage, const std::string& note, const std::string& prompt,
                     const StageCard& card) {
        EXPECT_LE(levelOf(scoredStage(stage, note + pies, prompt)), levelOf(card) + 0.2)
            << prompt << ' ' << framework::stageKey(stage);
    });
}

TEST(UpperCase, ChangesNoLevel) {
    forEachStage([](StageId stage, const std::string& note, const std::string& prompt,
                    const StageCard& card) {
        std::string upper = note;
        for (char& c : upper)
            c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        EXPECT_EQ(scoredStage(stage, upper, prompt).level, card.level)
            << prompt << ' ' << framework::stageKey(stage);
    });
}

TEST(TypographicQuotes, ChangeNoLevel) {
    forEachStage([](StageId stage, const std::string& note, const std::string& prompt,
                    const StageCard& card) {
        EXPECT_EQ(scoredStage(stage, replacedAll(note, "'", "\u2019"), prompt).level, card.level)
            << prompt << ' ' << framework::stageKey(stage);
    });
}

TEST(LineEndsOfWindows, ChangeNoLevel) {
    forEachStage([](StageId stage, const std::string& note, const std::string& prompt,
                    const StageCard& card) {
        EXPECT_EQ(scoredStage(stage, replacedAll(note, "\n", "\r\n"), prompt).level, card.level)
            << prompt << ' ' << framework::stageKey(stage);
    });
}

TEST(ParagraphSplits, HardlyChangeALevel) {
    forEachStage([](StageId stage, const std::string& note, const std::string& prompt,
                    const StageCard& card) {
        if (note.find_first_of("|>#`*") != std::string::npos ||
            note.find("\n- ") != std::string::npos || note.starts_with("- "))
            return;
        EXPECT_NEAR(levelOf(scoredStage(stage, replacedAll(note, ". ", ".\n\n"), prompt)),
                    levelOf(card), 0.3)
            << prompt << ' ' << framework::stageKey(stage);
    });
}

TEST(TheOrderOfAList, ChangesNoLevel) {
    const std::vector<std::string> items{
        "A missed fraud costs 95 dollars, so recall by value leads.",
        "A false decline costs 12 dollars of margin and may lose the customer for good.",
        "Chargebacks come weeks later, therefore labels are late and we need analysts."};
    std::vector<std::size_t> order{0, 1, 2};
    const auto level = [&] {
        std::string note;
        for (const std::size_t at : order)
            note += "- " + items[at] + "\n";
        return scoredStage(StageId::Problem, note).level;
    };
    const auto first = level();
    while (std::ranges::next_permutation(order).found)
        EXPECT_EQ(level(), first);
}

TEST(DeletingASentenceWithoutAFinding, NeverRaisesALevel) {
    forEachStage([](StageId stage, const std::string& note, const std::string& prompt,
                    const StageCard& card) {
        const auto annotated = text::annotate(note);
        for (const text::Unit& unit : annotated.units) {
            if (unit.kind != text::UnitKind::Sentence)
                continue;
            const bool hasFinding = std::ranges::any_of(card.findings, [&](const Finding& finding) {
                return std::ranges::any_of(finding.evidence, [&](const text::Span& span) {
                    return span.start < unit.span.end && unit.span.start < span.end;
                });
            });
            if (hasFinding)
                continue;
            std::string shorter = note;
            shorter.erase(unit.span.start, unit.span.size());
            EXPECT_LE(levelOf(scoredStage(stage, shorter, prompt)), levelOf(card))
                << prompt << ' ' << framework::stageKey(stage) << " without " << unit.span.in(note);
        }
    });
}

TEST(EveryCard, HasItsSevenStagesWithLevelsFromZeroToFour) {
    for (const Written& written : answers()) {
        const ScoreCard card = scored(written.notes, written.prompt);
        ASSERT_EQ(card.stages.size(), framework::kStages.size());
        for (std::size_t i = 0; i < card.stages.size(); ++i) {
            const StageCard& stage = card.stages[i];
            EXPECT_EQ(stage.stage, framework::kStages[i]);
            EXPECT_TRUE(stage.level || !stage.cannotTell.empty());
            EXPECT_TRUE(!stage.level || (*stage.level >= 0.0 && *stage.level <= 4.0));
            for (const CriterionResult& criterion : stage.criteria) {
                EXPECT_EQ(criterion.depth == Depth::Absent, criterion.evidence.empty())
                    << criterion.id;
                for (const auto& span : criterion.evidence)
                    EXPECT_LE(span.end, written.notes[i].size());
            }
        }
    }
}

TEST(NextMoves, AreAtMostAsManyAsAskedForAndSayWhatToDo) {
    const auto& written = answers()[0];
    const auto card = scored(written.notes, written.prompt);
    const auto moves = bundledScorer(written.prompt).nextMoves(card, 3);
    EXPECT_LE(moves.size(), 3u);
    EXPECT_FALSE(moves.empty());
    for (const Move& move : moves)
        EXPECT_FALSE(move.text.empty());
}

} // namespace
} // namespace coach::scoring
