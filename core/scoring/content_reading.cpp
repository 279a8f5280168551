#include "core/scoring/content_reading.h"

namespace coach::scoring {

ContentReading::ContentReading(const catalog::Prompt& prompt,
                               const std::vector<catalog::Criterion>& criteria)
    : title(text::tokenize(prompt.summary.title)),
      statement(text::tokenize(prompt.summary.statement)) {
    facts.reserve(prompt.facts.size());
    for (const catalog::Fact& fact : prompt.facts)
        facts.push_back(text::tokenize(fact.text));
    for (const framework::StageId stage : framework::kStages)
        references[framework::indexOf(stage)] =
            text::annotate(prompt.stages[framework::indexOf(stage)].reference);
    examples.resize(criteria.size());
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        examples[i].reserve(criteria[i].explained.size() + criteria[i].grounded.size());
        for (const auto* some : {&criteria[i].explained, &criteria[i].grounded})
            for (const std::string& example : *some)
                examples[i].push_back(text::annotate(example));
    }
}

} // namespace coach::scoring
