// What the content promises of itself under the scorer: reference notes are strong on their own
// prompt and weak on every other, and drafts stay near the levels that their writers gave them.
#include <filesystem>
#include <map>
#include <memory>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/catalog/catalog.h"
#include "core/document/answer_document.h"
#include "core/scoring/scorer.h"
#include "tests/support/temp_dir.h"

namespace coach::tests {
namespace {

namespace fs = std::filesystem;

class Content {
public:
    std::vector<std::string> ids() {
        std::vector<std::string> out;
        for (const auto& summary : m_catalog.prompts())
            out.push_back(summary.id.value);
        return out;
    }

    framework::PerStage<std::string> references(const std::string& id) {
        framework::PerStage<std::string> notes;
        const auto prompt = *m_catalog.prompt({id});
        for (std::size_t i = 0; i < notes.size(); ++i)
            notes[i] = prompt->stages[i].reference;
        return notes;
    }

    /// The prompt's scorer, its own reference notes left out of the search for echoes.
    const scoring::Scorer& scorer(const std::string& id) {
        auto& kept = m_scorers[id];
        if (kept == nullptr) {
            auto prompt = std::make_shared<catalog::Prompt>(**m_catalog.prompt({id}));
            for (auto& stage : prompt->stages)
                stage.reference.clear();
            kept = std::make_unique<scoring::Scorer>(
                prompt, catalog::criteriaFor(m_catalog.framework(), *prompt), m_catalog.lexicon(),
                m_catalog.framework().version);
        }
        return *kept;
    }

private:
    catalog::Catalog m_catalog;
    std::map<std::string, std::unique_ptr<scoring::Scorer>> m_scorers;
};

TEST(ReferenceNotes, AreStrongOnTheirOwnPromptInEveryStage) {
    Content content;
    for (const std::string& id : content.ids())
        for (const auto& stage : content.scorer(id).score({content.references(id), {}}).stages)
            EXPECT_GE(stage.level.value_or(0.0), 3.5)
                << id << ' ' << framework::stageKey(stage.stage);
}

TEST(ReferenceNotes, AreWeakOnEveryOtherPrompt) {
    // The target is 2 in every stage; some of the nearest neighbours reach a little more.
    constexpr double kMost = 2.3;
    Content content;
    for (const std::string& id : content.ids())
        for (const std::string& other : content.ids()) {
            if (id == other)
                continue;
            for (const auto& stage :
                 content.scorer(other).score({content.references(id), {}}).stages)
                EXPECT_LE(stage.level.value_or(0.0), kMost)
                    << id << " on " << other << ' ' << framework::stageKey(stage.stage);
        }
}

TEST(Drafts, StayNearTheLevelsThatTheirWritersGave) {
    Content content;
    double error = 0.0;
    int levels = 0;
    for (const auto& entry : fs::directory_iterator(COACH_SOURCE_DIR "/tests/golden/drafts")) {
        if (entry.path().extension() != ".json")
            continue;
        const std::string id = entry.path().stem().string();
        const auto given = nlohmann::json::parse(readFile(entry.path()));
        for (const auto& [quality, judged] : given.items()) {
            const fs::path file = entry.path().parent_path() / (id + "-" + quality + ".md");
            const auto document = document::readAnswerDocument(readFile(file), file.string());
            ASSERT_TRUE(document) << file;
            const auto card = content.scorer(id).score({document->notes, std::nullopt});
            for (std::size_t i = 0; i < card.stages.size(); ++i) {
                const double off = card.stages[i].level.value_or(0.0) - judged.at(i).get<double>();
                EXPECT_LT(std::abs(off), 1.2)
                    << file << ' ' << framework::stageKey(card.stages[i].stage);
                error += std::abs(off);
                ++levels;
            }
        }
    }
    ASSERT_GT(levels, 0);
    EXPECT_LT(error / levels, 0.35);
}

} // namespace
} // namespace coach::tests
