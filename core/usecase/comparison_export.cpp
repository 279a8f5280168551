#include "core/usecase/comparison_export.h"

#include "core/export/html.h"
#include "core/export/markdown.h"
#include "core/export/score_json.h"
#include "core/usecase/review.h"

namespace coach::usecase {

base::Result<std::string> exportComparison(Context& context,
                                           const std::vector<framework::AttemptId>& attempts,
                                           ExportFormat format) {
    const auto comparison = Review(context).compare(attempts);
    if (!comparison)
        return tl::unexpected(comparison.error());
    if (format == ExportFormat::Json)
        return exporting::comparisonJson(*comparison);
    if (format == ExportFormat::Markdown)
        return exporting::comparisonMarkdown(*comparison);
    return exporting::comparisonHtml(*comparison);
}

} // namespace coach::usecase
