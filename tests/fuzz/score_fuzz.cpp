// Any text can be scored: levels stay on their scale, and evidence lies within the note.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/utf8.h"
#include "core/catalog/catalog.h"
#include "core/scoring/scorer.h"

using namespace coach;

namespace {

void check(bool holds) {
    if (!holds)
        std::abort();
}

const scoring::Scorer& scorer() {
    static const scoring::Scorer built = [] {
        catalog::Catalog catalog;
        const auto prompt = catalog.prompt({"fraud-detection"});
        check(prompt.has_value());
        return scoring::Scorer(*prompt, catalog::criteriaFor(catalog.framework(), **prompt),
                               catalog.lexicon(), catalog.framework().version);
    }();
    return built;
}

void checkSpans(const std::vector<text::Span>& spans, std::size_t size) {
    for (const auto& span : spans)
        check(span.start <= span.end && span.end <= size);
}

} // namespace

// The first byte chooses the stage, the rest is its note.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const auto stage = framework::kStages[data[0] % framework::kStageCount];
    const std::string note(reinterpret_cast<const char*>(data + 1), size - 1);
    if (base::findTextFault(note))
        return 0;
    const auto card = scorer().scoreStage(stage, note);
    check(!card.level || (*card.level >= 0.0 && *card.level <= 4.0));
    for (const auto& criterion : card.criteria)
        checkSpans(criterion.evidence, note.size());
    for (const auto& finding : card.findings)
        checkSpans(finding.evidence, note.size());
    return 0;
}
