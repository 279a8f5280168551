// Whatever is written as an answer gets a card: levels from 0 to 4, evidence inside of its text,
// and the same card again.
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

const scoring::Scorer& fraudScorer() {
    static const scoring::Scorer scorer = [] {
        catalog::Catalog bundled;
        const auto prompt = bundled.prompt({"fraud-detection"});
        return scoring::Scorer(*prompt, catalog::criteriaFor(bundled.framework(), **prompt),
                               bundled.lexicon(), bundled.framework().version);
    }();
    return scorer;
}

void checkSpans(const std::vector<text::Span>& spans, std::string_view text) {
    for (const auto& span : spans)
        check(span.start < span.end && span.end <= text.size());
}

void checkCard(const scoring::ScoreCard& card, std::string_view text) {
    check(!card.level || (*card.level >= 0.0 && *card.level <= 4.0));
    for (const auto& stage : card.stages) {
        check(!stage.level || (*stage.level >= 0.0 && *stage.level <= 4.0));
        for (const auto& criterion : stage.criteria)
            checkSpans(criterion.evidence, text);
        for (const auto& finding : stage.findings)
            checkSpans(finding.evidence, text);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string note(reinterpret_cast<const char*>(data), size);
    if (base::findTextFault(note))
        return 0;
    scoring::Answer answer;
    answer.notes.fill(note);
    const auto card = fraudScorer().score(answer);
    checkCard(card, note);
    check(card == fraudScorer().score(answer));
    fraudScorer().nextMoves(card);
    fraudScorer().remarks(framework::StageId::Problem, note, answer.notes);
    return 0;
}
