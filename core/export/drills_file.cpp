#include "core/export/drills_file.h"

#include <array>

#include "core/base/iso_time.h"
#include "core/drills/csv.h"
#include "core/drills/exchange.h"
#include "core/export/json_writer.h"

namespace coach::exporting {

std::string drillsCsv(const std::vector<DrillLine>& lines) {
    std::string out;
    const auto add = [&out](std::string_view text) {
        out += (out.empty() || out.back() == '\n' ? "" : ",") + drills::csvField(text);
    };
    for (const std::string_view column : drills::kColumnsRead)
        add(column);
    for (const std::string_view column : drills::kColumnsShown)
        add(column);
    out += '\n';
    for (const auto& [question, card] : lines) {
        out += drills::csvField(question.id.value); // never empty, so that a comma follows it
        add(catalog::drillCategoryKey(question.category));
        add(question.text);
        add(question.strong);
        add(std::to_string(question.seconds));
        add(question.listensFor);
        add(question.followUp);
        add(drills::cardStateKey(card.state));
        add(card.reviewedAt ? base::isoTime(card.due) : std::string());
        add(std::to_string(card.reviews));
        add(std::to_string(card.lapses));
        out += '\n';
    }
    return out;
}

std::string drillsJson(const std::vector<DrillLine>& lines,
                       const std::vector<drills::Review>& reviews) {
    JsonWriter json;
    json.beginObject();
    json.key("schema").number(1);
    json.key("questions").beginArray();
    for (const auto& [question, card] : lines) {
        if (question.bundled)
            continue;
        json.beginObject();
        json.key("id").text(question.id.value);
        json.key("category").text(catalog::drillCategoryKey(question.category));
        json.key("question").text(question.text).key("answer").text(question.strong);
        json.key("seconds").number(question.seconds);
        json.key("listens_for").text(question.listensFor);
        json.key("follow_up").text(question.followUp);
        json.endObject();
    }
    json.endArray();
    json.key("reviews").beginArray();
    for (const drills::Review& review : reviews) {
        json.beginObject(JsonWriter::Layout::Line);
        json.key("question").text(review.question.value).key("at").text(base::isoTime(review.at));
        json.key("grade").text(drills::gradeKey(review.grade));
        json.key("level").decimal(review.level);
        json.key("milliseconds").number(review.elapsed.count());
        json.key("answer").text(review.text);
        json.endObject();
    }
    json.endArray().endObject();
    return json.take();
}

} // namespace coach::exporting
