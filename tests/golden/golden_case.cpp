// Scores a folder's answer.md and holds it against expected.json, which names what must hold and
// nothing else, so that a small change of levels breaks no case:
//   {"fault": "answer.md:2:1"}                       reading fails with a message that begins so
//   {"level": [1.5, 2.5],                            the document's level lies within
//    "stages": {"problem": {
//      "level": [2, 4], "words": 143,
//      "depths": {"error-costs": ["explained", "grounded"]},   one of these
//      "evidence": {"error-costs": "costs 95 dollars"},        some evidence holds this text
//      "findings": ["premature-solution"], "no_findings": ["echo"]}},
//    "findings": ["thread-metric"], "no_findings": []}
#include <algorithm>
#include <iostream>

#include <nlohmann/json.hpp>

#include "core/base/atomic_file.h"
#include "core/document/answer_document.h"
#include "core/scoring/scorer.h"
#include "core/usecase/context.h"

namespace {

using namespace coach;
using nlohmann::json;

int failures = 0;

void expect(bool holds, const std::string& what) {
    if (holds)
        return;
    std::cout << "does not hold: " << what << '\n';
    ++failures;
}

void checkLevel(const std::optional<double>& level, const json& expected, const std::string& of) {
    if (!expected.contains("level"))
        return;
    const json& range = expected["level"];
    const std::string got = level ? std::to_string(*level) : "none";
    if (range.is_null())
        expect(!level, of + " has no level, got " + got);
    else
        expect(level && *level >= range[0].get<double>() && *level <= range[1].get<double>(),
               of + " has a level in " + range.dump() + ", got " + got);
}

void checkFindings(const std::vector<scoring::Finding>& findings, const json& expected,
                   const std::string& of) {
    const auto has = [&](const json& id) {
        return std::ranges::find(findings, id.get<std::string>(), &scoring::Finding::id) !=
               findings.end();
    };
    for (const auto& id : expected.value("findings", json::array()))
        expect(has(id), of + " has the finding " + id.dump());
    for (const auto& id : expected.value("no_findings", json::array()))
        expect(!has(id), of + " is without the finding " + id.dump());
}

void checkCriteria(const scoring::StageCard& stage, const std::string& note, const json& expected,
                   const std::string& of) {
    const auto find = [&](const std::string& id) {
        const auto found = std::ranges::find(stage.criteria, id, &scoring::CriterionResult::id);
        return found == stage.criteria.end() ? nullptr : &*found;
    };
    const json allDepths = expected.value("depths", json::object());
    for (const auto& [id, depths] : allDepths.items()) {
        const auto* criterion = find(id);
        const std::string depth =
            criterion ? std::string(scoring::depthName(criterion->depth)) : "no such criterion";
        expect(std::ranges::find(depths, json(depth)) != depths.end(),
               of + ", " + id + " is one of " + depths.dump() + ", got " + depth);
    }
    const json allEvidence = expected.value("evidence", json::object());
    for (const auto& [id, text] : allEvidence.items()) {
        const auto* criterion = find(id);
        const auto holds = [&, wanted = text.get<std::string>()](const text::Span& span) {
            return span.end <= note.size() && span.in(note).find(wanted) != std::string_view::npos;
        };
        expect(criterion && std::ranges::any_of(criterion->evidence, holds),
               of + ", evidence of " + id + " holds " + text.dump());
    }
}

void checkCard(const scoring::ScoreCard& card, const document::AnswerDocument& document,
               const json& expected) {
    checkLevel(card.level, expected, "the document");
    checkFindings(card.findings, expected, "the document");
    const json stages = expected.value("stages", json::object());
    for (const auto& [key, wanted] : stages.items()) {
        const auto stage = std::ranges::find_if(card.stages, [&, name = key](const auto& each) {
            return framework::stageKey(each.stage) == name;
        });
        expect(stage != card.stages.end(), "there is a stage " + key);
        if (stage == card.stages.end())
            continue;
        checkLevel(stage->level, wanted, key);
        checkFindings(stage->findings, wanted, key);
        checkCriteria(*stage, document.notes[framework::indexOf(stage->stage)], wanted, key);
        if (wanted.contains("words"))
            expect(stage->words == wanted["words"], key + " has " + wanted["words"].dump() +
                                                        " words, got " +
                                                        std::to_string(stage->words));
    }
}

void runCase(const std::filesystem::path& folder) {
    const auto text = base::readFile(folder / "answer.md");
    const auto wanted = base::readFile(folder / "expected.json");
    if (!text || !wanted)
        return expect(false, "answer.md and expected.json can be read");
    const json expected = json::parse(*wanted);
    const auto document = document::readAnswerDocument(*text, "answer.md");
    const std::string fault = expected.value("fault", "");
    if (!document)
        return expect(!fault.empty() && document.error().text().starts_with(fault),
                      "no fault, or this one: " + document.error().text());
    expect(fault.empty(), "reading fails with " + fault);
    const base::SystemClock clock;
    const auto context = usecase::Context::withoutDatabase({folder, {}}, clock);
    const auto scorer = context->scorer({std::string(document->value("prompt"))});
    if (!scorer)
        return expect(false, scorer.error().text());
    checkCard((*scorer)->score({document->notes, std::nullopt}), *document, expected);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        std::cout << "golden_case FOLDER\n";
        return 2;
    }
    runCase(argv[1]);
    return failures == 0 ? 0 : 1;
}
