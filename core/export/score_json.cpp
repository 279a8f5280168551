#include "core/export/score_json.h"

#include "core/base/iso_time.h"
#include "core/framework/level.h"

namespace coach::exporting {

namespace {

using Layout = JsonWriter::Layout;

/// `level`, `score` and, where there is none, why.
void writeLevel(JsonWriter& json, const std::optional<double>& level, std::string_view why) {
    if (level) {
        const double rounded = framework::roundedLevel(*level);
        json.key("level").decimal(rounded).key("score").number(framework::scoreOf(rounded));
    } else {
        json.key("level").null().key("score").null().key("cannot_tell").text(why);
    }
}

void writeEvidence(JsonWriter& json, const std::vector<text::Span>& evidence) {
    json.key("evidence").beginArray(Layout::Line);
    for (const auto& span : evidence) {
        json.beginObject(Layout::Line);
        json.key("start").number(static_cast<std::int64_t>(span.start));
        json.key("end").number(static_cast<std::int64_t>(span.end));
        json.endObject();
    }
    json.endArray();
}

void writeFindings(JsonWriter& json, const std::vector<scoring::Finding>& findings,
                   bool withStage) {
    json.key("findings").beginArray();
    for (const auto& finding : findings) {
        json.beginObject();
        json.key("id").text(finding.id);
        json.key("severity")
            .text(finding.severity == scoring::Severity::Warning ? "warning" : "info");
        json.key("message").text(finding.message);
        writeEvidence(json, finding.evidence);
        // Says of which stage's text the evidence is made of bytes.
        if (withStage && finding.stage)
            json.key("stage").text(framework::stageKey(*finding.stage));
        json.endObject();
    }
    json.endArray();
}

/// Into an open object: all of it but which stage it is.
void writeJudgement(JsonWriter& json, const scoring::StageCard& stage) {
    writeLevel(json, stage.level, stage.cannotTell);
    json.key("words").number(static_cast<std::int64_t>(stage.words));
    json.key("criteria").beginArray();
    for (const auto& criterion : stage.criteria) {
        json.beginObject();
        json.key("id").text(criterion.id).key("title").text(criterion.title);
        json.key("depth").text(scoring::depthName(criterion.depth));
        writeEvidence(json, criterion.evidence);
        json.endObject();
    }
    json.endArray();
    writeFindings(json, stage.findings, false);
}

void writeStage(JsonWriter& json, const scoring::StageCard& stage) {
    json.beginObject();
    json.key("stage").text(framework::stageKey(stage.stage));
    writeJudgement(json, stage);
    json.endObject();
}

std::vector<std::string> idsOf(const std::vector<compare::CriterionChange>& changes) {
    std::vector<std::string> ids;
    for (const auto& change : changes)
        ids.push_back(change.id);
    return ids;
}

std::string_view nameOf(compare::DiffOp op) {
    switch (op) {
    case compare::DiffOp::Insert:
        return "insert";
    case compare::DiffOp::Delete:
        return "delete";
    case compare::DiffOp::Equal:
        break;
    }
    return "equal";
}

void writeLevels(JsonWriter& json, const std::vector<std::optional<double>>& levels) {
    json.key("levels").beginArray(Layout::Line);
    for (const auto& level : levels)
        json.decimal(level ? std::optional(framework::roundedLevel(*level)) : std::nullopt);
    json.endArray();
}

void writeStage(JsonWriter& json, const compare::StageComparison& stage) {
    json.beginObject();
    json.key("stage").text(framework::stageKey(stage.stage));
    writeLevels(json, stage.levels);
    json.key("won").texts(idsOf(stage.won)).key("lost").texts(idsOf(stage.lost));
    json.key("diff").beginArray();
    for (const auto& run : stage.diff) {
        json.beginObject(Layout::Line);
        json.key("op").text(nameOf(run.op)).key("text").text(run.text);
        json.endObject();
    }
    json.endArray();
    json.key("kept").texts(idsOf(stage.kept));
    json.key("seconds").beginArray(Layout::Line);
    for (const auto spent : stage.spent)
        json.number(std::chrono::floor<std::chrono::seconds>(spent).count());
    json.endArray();
    json.endObject();
}

} // namespace

void writeScore(JsonWriter& json, std::string_view file, const scoring::ScoreCard& card) {
    json.beginObject();
    json.key("schema").number(1);
    json.key("file").text(file);
    json.key("prompt").text(card.prompt.value);
    json.key("rubric").text(card.rubric);
    writeLevel(json, card.level, kNothingScored);
    json.key("stages").beginArray();
    for (const auto& stage : card.stages)
        writeStage(json, stage);
    json.endArray();
    writeFindings(json, card.findings, true);
    json.key("strands").beginArray();
    for (const auto& strand : card.strands) {
        json.beginObject(Layout::Line);
        json.key("strand").text(strand.id).key("level").decimal(
            framework::roundedLevel(strand.level));
        json.endObject();
    }
    json.endArray();
    json.endObject();
}

std::string scoreJson(std::string_view file, const scoring::ScoreCard& card) {
    JsonWriter json;
    writeScore(json, file, card);
    return json.take();
}

std::string comparisonJson(const compare::Comparison& comparison) {
    JsonWriter json;
    json.beginObject();
    json.key("schema").number(1);
    json.key("attempts").beginArray(Layout::Line);
    for (const auto& id : comparison.attempts)
        json.text(id.value);
    json.endArray();
    json.key("stages").beginArray();
    for (const auto& stage : comparison.stages)
        writeStage(json, stage);
    json.endArray();
    json.key("prompt").text(comparison.prompt.value);
    json.key("started").beginArray(Layout::Line);
    for (const auto at : comparison.startedAt)
        json.text(base::isoTime(at));
    json.endArray();
    writeLevels(json, comparison.levels);
    json.key("advice").beginArray(Layout::Line);
    for (const auto& one : comparison.advice) {
        json.beginObject(Layout::Line);
        json.key("taken").number(static_cast<std::int64_t>(one.taken));
        json.key("of").number(static_cast<std::int64_t>(one.of));
        json.endObject();
    }
    json.endArray();
    json.endObject();
    return json.take();
}

std::string drillScoreJson(std::string_view file, const catalog::DrillQuestion& question,
                           const scoring::StageCard& card, std::optional<drills::Grade> suggested) {
    JsonWriter json;
    json.beginObject();
    json.key("schema").number(1).key("file").text(file);
    json.key("question").text(question.id.value);
    writeJudgement(json, card);
    if (suggested)
        json.key("suggested").text(drills::gradeKey(*suggested));
    else
        json.key("suggested").null();
    json.key("strong").text(question.strong).key("follow_up").text(question.followUp);
    json.endObject();
    return json.take();
}

} // namespace coach::exporting
