#include "core/store/card_json.h"

#include <array>

#include <nlohmann/json.hpp>

namespace coach::store {

namespace {

using nlohmann::json;
using scoring::CriterionResult;
using scoring::Finding;
using scoring::ScoreCard;
using scoring::StageCard;

// The words are the store's own: cards are kept for ever, names in the program may change.
constexpr std::array<const char*, 4> kDepths{"absent", "named", "explained", "grounded"};

// Declared before listOf, which finds them only so.
json toJson(const StageCard& stage);
json toJson(const scoring::StrandCard& strand);

json toJson(const std::optional<double>& number) {
    return number ? json(*number) : json();
}

json toJson(const std::vector<text::Span>& spans) {
    json out = json::array();
    for (const text::Span& span : spans)
        out.push_back({span.start, span.end});
    return out;
}

json toJson(const Finding& finding) {
    json stages = json::array();
    for (const framework::StageId stage : finding.evidenceStages)
        stages.push_back(framework::stageKey(stage));
    return {{"id", finding.id},
            {"warning", finding.severity == scoring::Severity::Warning},
            {"message", finding.message},
            {"evidence", toJson(finding.evidence)},
            {"evidence_stages", std::move(stages)},
            {"stage", finding.stage ? json(framework::stageKey(*finding.stage)) : json()}};
}

json toJson(const CriterionResult& criterion) {
    return {{"id", criterion.id},
            {"title", criterion.title},
            {"depth", kDepths[static_cast<std::size_t>(criterion.depth)]},
            {"weight", criterion.weight},
            {"credit", criterion.credit},
            {"evidence", toJson(criterion.evidence)},
            {"trace", criterion.trace},
            {"question", criterion.question}};
}

template <class Value>
json listOf(const std::vector<Value>& values) {
    json out = json::array();
    for (const Value& value : values)
        out.push_back(toJson(value));
    return out;
}

json toJson(const StageCard& stage) {
    return {{"stage", framework::stageKey(stage.stage)},
            {"level", toJson(stage.level)},
            {"cannot_tell", stage.cannotTell},
            {"words", stage.words},
            {"criteria", listOf(stage.criteria)},
            {"findings", listOf(stage.findings)},
            {"derivation", stage.derivation}};
}

json toJson(const scoring::StrandCard& strand) {
    return {{"id", strand.id}, {"level", strand.level}};
}

std::optional<double> numberOf(const json& value) {
    return value.is_number() ? std::optional(value.get<double>()) : std::nullopt;
}

std::vector<text::Span> spansOf(const json& values) {
    std::vector<text::Span> out;
    for (const json& value : values)
        out.push_back({value.at(0).get<std::size_t>(), value.at(1).get<std::size_t>()});
    return out;
}

Finding findingOf(const json& value) {
    Finding out;
    out.id = value.at("id").get<std::string>();
    out.severity =
        value.at("warning").get<bool>() ? scoring::Severity::Warning : scoring::Severity::Info;
    out.message = value.at("message").get<std::string>();
    out.evidence = spansOf(value.at("evidence"));
    if (value.at("stage").is_string())
        out.stage = framework::findStage(value.at("stage").get<std::string>());
    if (value.contains("evidence_stages"))
        for (const json& stage : value.at("evidence_stages"))
            out.evidenceStages.push_back(framework::findStage(stage.get<std::string>())
                                             .value_or(framework::StageId::Problem));
    return out;
}

CriterionResult criterionOf(const json& value) {
    CriterionResult out;
    out.id = value.at("id").get<std::string>();
    out.title = value.at("title").get<std::string>();
    const auto depth = value.at("depth").get<std::string>();
    for (std::size_t i = 0; i < kDepths.size(); ++i)
        if (depth == kDepths[i])
            out.depth = static_cast<scoring::Depth>(i);
    out.weight = value.at("weight").get<double>();
    out.credit = value.at("credit").get<double>();
    out.evidence = spansOf(value.at("evidence"));
    out.trace = value.at("trace").get<std::vector<std::string>>();
    out.question = value.at("question").get<std::string>();
    return out;
}

StageCard stageOf(const json& value) {
    StageCard out;
    out.stage = framework::findStage(value.at("stage").get<std::string>())
                    .value_or(framework::StageId::Problem);
    out.level = numberOf(value.at("level"));
    out.cannotTell = value.at("cannot_tell").get<std::string>();
    out.words = value.at("words").get<std::size_t>();
    for (const json& criterion : value.at("criteria"))
        out.criteria.push_back(criterionOf(criterion));
    for (const json& finding : value.at("findings"))
        out.findings.push_back(findingOf(finding));
    out.derivation = value.at("derivation").get<std::vector<std::string>>();
    return out;
}

} // namespace

std::string cardToJson(const ScoreCard& card) {
    const json out = {{"format", 1},
                      {"prompt", card.prompt.value},
                      {"rubric", card.rubric},
                      {"level", toJson(card.level)},
                      {"stages", listOf(card.stages)},
                      {"findings", listOf(card.findings)},
                      {"strands", listOf(card.strands)}};
    // Evidence and messages quote what people typed; a cut through a character must not be lost.
    return out.dump(-1, ' ', false, json::error_handler_t::replace);
}

std::optional<ScoreCard> cardFromJson(const std::string& text) {
    try {
        const json value = json::parse(text);
        ScoreCard out;
        out.prompt = {value.at("prompt").get<std::string>()};
        out.rubric = value.at("rubric").get<std::string>();
        out.level = numberOf(value.at("level"));
        for (const json& stage : value.at("stages"))
            out.stages.push_back(stageOf(stage));
        for (const json& finding : value.at("findings"))
            out.findings.push_back(findingOf(finding));
        for (const json& strand : value.at("strands"))
            out.strands.push_back(
                {strand.at("id").get<std::string>(), strand.at("level").get<double>()});
        return out;
    } catch (const json::exception&) {
        return std::nullopt;
    }
}

std::string levelsToJson(const ScoreCard& card) {
    framework::PerStage<std::optional<double>> levels{};
    for (const StageCard& stage : card.stages)
        levels[framework::indexOf(stage.stage)] = stage.level;
    json out = json::array();
    for (const auto& level : levels)
        out.push_back(toJson(level));
    return out.dump();
}

framework::PerStage<std::optional<double>> levelsFromJson(const std::string& text) {
    framework::PerStage<std::optional<double>> out{};
    const json values = json::parse(text, nullptr, false);
    if (values.is_array())
        for (std::size_t i = 0; i < out.size() && i < values.size(); ++i)
            out[i] = numberOf(values[i]);
    return out;
}

} // namespace coach::store
