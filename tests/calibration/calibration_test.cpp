// How well the scorer agrees with the two raters of the calibration answers. The figures are
// printed; the floors asserted are a little below what docs/scoring.md reports, so that a change
// that costs agreement is noticed.
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <map>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/catalog/catalog.h"
#include "core/document/answer_document.h"
#include "core/scoring/scorer.h"
#include "tests/calibration/agreement.h"
#include "tests/support/temp_dir.h"

namespace coach::tests {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(COACH_SOURCE_DIR) / "tests/calibration";

/// Levels of one prompt's answers: the scorer's and the raters' mean, stage by stage.
struct Levels {
    std::vector<double> given;
    std::vector<double> rated;
    std::vector<double> givenTotals; ///< one an answer, of 28
    std::vector<double> ratedTotals;
};

scoring::Scorer scorerFor(catalog::Catalog& catalog, const std::string& id, bool statementAlone) {
    auto prompt = *catalog.prompt({id});
    if (statementAlone) {
        catalog::Prompt bare;
        bare.summary = prompt->summary;
        prompt = std::make_shared<const catalog::Prompt>(std::move(bare));
    }
    return {prompt, catalog::criteriaFor(catalog.framework(), *prompt), catalog.lexicon(),
            catalog.framework().version};
}

Levels levelsOf(const std::string& promptId, const nlohmann::json& ratings, bool statementAlone) {
    catalog::Catalog catalog;
    const scoring::Scorer scorer = scorerFor(catalog, promptId, statementAlone);
    Levels levels;
    for (const auto& [file, raters] : ratings.items()) {
        const auto document = document::readAnswerDocument(
            readFile(kFolder / "answers" / promptId / (file + ".md")), file);
        const scoring::ScoreCard card = scorer.score({document->notes, std::nullopt});
        double givenTotal = 0, ratedTotal = 0;
        for (const scoring::StageCard& stage : card.stages) {
            levels.given.push_back(stage.level.value_or(0.0));
            levels.rated.push_back(raters.at("mean").at(framework::stageKey(stage.stage)));
            givenTotal += levels.given.back();
            ratedTotal += levels.rated.back();
        }
        levels.givenTotals.push_back(givenTotal);
        levels.ratedTotals.push_back(ratedTotal);
    }
    return levels;
}

/// Of pairs whose rated totals differ by 3 or more of 28, the share that is ordered alike.
double pairsOrderedAlike(const std::vector<Levels>& prompts) {
    double alike = 0, all = 0;
    for (const Levels& levels : prompts)
        for (std::size_t a = 0; a < levels.ratedTotals.size(); ++a)
            for (std::size_t b = 0; b < a; ++b) {
                const double rated = levels.ratedTotals[a] - levels.ratedTotals[b];
                const double given = levels.givenTotals[a] - levels.givenTotals[b];
                if (std::abs(rated) < 3.0)
                    continue;
                all += 1;
                alike += rated * given > 0 ? 1 : 0;
            }
    return alike / all;
}

struct Figures {
    double pearson = 0;
    double error = 0;
    double kappa = 0;
    double pairs = 0;
};

Figures measure(bool statementAlone) {
    const auto ratings = nlohmann::json::parse(readFile(kFolder / "ratings.json"));
    std::vector<Levels> prompts;
    Levels all;
    std::cout << std::fixed << std::setprecision(3);
    for (const auto& [promptId, answers] : ratings.items()) {
        prompts.push_back(levelsOf(promptId, answers, statementAlone));
        const Levels& levels = prompts.back();
        std::cout << "  " << std::setw(18) << std::left << promptId << " Pearson "
                  << pearson(levels.given, levels.rated) << ", mean absolute error "
                  << meanAbsoluteError(levels.given, levels.rated) << '\n';
        all.given.insert(all.given.end(), levels.given.begin(), levels.given.end());
        all.rated.insert(all.rated.end(), levels.rated.begin(), levels.rated.end());
    }
    const Figures figures{pearson(all.given, all.rated), meanAbsoluteError(all.given, all.rated),
                          weightedKappa(all.given, all.rated), pairsOrderedAlike(prompts)};
    std::cout << "  all                Pearson " << figures.pearson << ", mean absolute error "
              << figures.error << ", weighted kappa " << figures.kappa << ", pairs ordered alike "
              << figures.pairs << '\n';
    return figures;
}

TEST(Calibration, AgreesWithTheRaters) {
    std::cout << "Calibration answers, whole rubric:\n";
    const Figures figures = measure(false);
    EXPECT_GT(figures.pearson, 0.925);
    EXPECT_LT(figures.error, 0.35);
    EXPECT_GT(figures.kappa, 0.88);
    EXPECT_GT(figures.pairs, 0.98);
}

TEST(Calibration, AnUnknownPromptIsScoredByTheFrameworkAlone) {
    std::cout << "Calibration answers, statement alone:\n";
    EXPECT_GT(measure(true).pearson, 0.87);
}

} // namespace
} // namespace coach::tests
