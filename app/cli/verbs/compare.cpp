#include <ostream>

#include "app/cli/verbs/verbs.h"
#include "core/export/markdown.h"
#include "core/export/score_json.h"
#include "core/usecase/review.h"

namespace coach::cli {

void compareAttempts(const Common& common, const std::vector<std::string>& attempts,
                     Console& console) {
    const auto context = openContext(common, console);
    if (!context)
        return;
    std::vector<framework::AttemptId> ids;
    for (const auto& attempt : attempts)
        ids.push_back({attempt});
    const auto comparison = usecase::Review(*context).compare(ids);
    if (!comparison)
        return console.fail(comparison.error());
    console.out() << (common.json ? exporting::comparisonJson(*comparison)
                                  : exporting::comparisonMarkdown(*comparison));
}

} // namespace coach::cli
