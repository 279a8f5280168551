#include "core/export/attempt_json.h"

#include "core/base/iso_time.h"
#include "core/export/score_json.h"
#include "core/session/attempt_keys.h"

namespace coach::exporting {

namespace {

using Layout = JsonWriter::Layout;

void writeStages(JsonWriter& json, const session::Attempt& attempt) {
    json.key("stages").beginArray();
    for (const auto stage : framework::kStages) {
        const std::size_t at = framework::indexOf(stage);
        json.beginObject();
        json.key("stage").text(framework::stageKey(stage));
        json.key("note").text(attempt.notes[at]);
        json.key("milliseconds").number(attempt.spent[at].count());
        json.endObject();
    }
    json.endArray();
}

void writeAsked(JsonWriter& json, const std::vector<session::Asked>& asked) {
    json.key("asked").beginArray();
    for (const auto& question : asked) {
        json.beginObject(Layout::Line);
        json.key("question").text(question.question).key("facts").beginArray(Layout::Line);
        for (const int number : question.facts)
            json.number(number);
        json.endArray();
        json.key("at").text(base::isoTime(question.at));
        json.endObject();
    }
    json.endArray();
}

void writeParked(JsonWriter& json, const std::vector<session::Parked>& parked) {
    json.key("parked").beginArray();
    for (const auto& sentence : parked) {
        json.beginObject(Layout::Line);
        json.key("from").text(framework::stageKey(sentence.from)).key("text").text(sentence.text);
        json.endObject();
    }
    json.endArray();
}

void writeKept(JsonWriter& json, const session::Attempt& attempt) {
    json.key("front_matter").beginArray();
    for (const auto& [key, value] : attempt.frontMatter) {
        json.beginObject(Layout::Line);
        json.key("key").text(key).key("value").text(value);
        json.endObject();
    }
    json.endArray();
    json.key("sections").beginArray();
    for (const auto& section : attempt.sections) {
        json.beginObject();
        json.key("kind").text(section.kind).key("text").text(section.text);
        json.endObject();
    }
    json.endArray();
}

void writeRevisions(JsonWriter& json, const std::vector<session::Revision>& revisions) {
    json.key("revisions").beginArray();
    for (const auto& revision : revisions) {
        json.beginObject();
        json.key("stage").text(framework::stageKey(revision.stage));
        json.key("at").text(base::isoTime(revision.at));
        json.key("reason").text(session::reasonKey(revision.reason));
        json.key("text").text(revision.text);
        json.endObject();
    }
    json.endArray();
}

void writeMoves(JsonWriter& json, const std::vector<session::PinnedMove>& moves) {
    json.key("moves").beginArray();
    for (const auto& one : moves) {
        json.beginObject(Layout::Line);
        json.key("stage").text(framework::stageKey(one.move.stage));
        json.key("criterion").text(one.move.criterion).key("text").text(one.move.text);
        json.key("done").boolean(one.done);
        json.endObject();
    }
    json.endArray();
}

void writeOwnView(JsonWriter& json, const session::OwnView& view) {
    json.key("own_levels").beginArray(Layout::Line);
    for (const auto& level : view.levels)
        json.decimal(level);
    json.endArray();
    json.key("not_so").beginArray();
    for (const auto& one : view.dissents) {
        json.beginObject(Layout::Line);
        json.key("kind").text(session::dissentKey(one.kind));
        json.key("stage").text(one.stage ? framework::stageKey(*one.stage) : "");
        json.key("subject").text(one.subject);
        json.endObject();
    }
    json.endArray();
}

} // namespace

std::string attemptJson(const session::Attempt& attempt,
                        const std::vector<session::Revision>& revisions,
                        const std::vector<session::StoredCard>& cards, const OwnWords& own) {
    JsonWriter json;
    json.beginObject();
    json.key("schema").number(1);
    json.key("id").text(attempt.id.value);
    json.key("prompt").text(attempt.prompt.value);
    json.key("title").text(attempt.title);
    json.key("preamble").text(attempt.preamble);
    json.key("state").text(session::stateKey(attempt.state));
    json.key("mode").text(session::modeKey(attempt.mode));
    json.key("current_stage").text(framework::stageKey(attempt.currentStage));
    json.key("started").text(base::isoTime(attempt.startedAt));
    json.key("changed").text(base::isoTime(attempt.changedAt));
    writeStages(json, attempt);
    writeAsked(json, attempt.asked);
    writeParked(json, attempt.parked);
    writeKept(json, attempt);
    writeRevisions(json, revisions);
    writeMoves(json, own.moves);
    if (!cards.empty()) {
        json.key("scores").beginArray();
        for (std::size_t i = 0; i < cards.size(); ++i) {
            const auto& card = cards[i];
            json.beginObject();
            json.key("at").text(base::isoTime(card.at));
            json.key("card");
            writeScore(json, "", card.card);
            if (i < own.views.size())
                writeOwnView(json, own.views[i]);
            json.endObject();
        }
        json.endArray();
    }
    json.endObject();
    return json.take();
}

} // namespace coach::exporting
