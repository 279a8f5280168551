// Questions and reviews of the drill room out into files, and in from them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/catalog/drill.h"
#include "core/drills/review.h"
#include "core/usecase/context.h"

namespace coach::usecase {

enum class DrillFormat { Csv, Json };

/// What importing a file would do. Only what has no fault is in it.
struct DrillPreview {
    std::vector<catalog::DrillQuestion> added;
    std::vector<catalog::DrillQuestion> changed; ///< own ones with another text
    int unchanged = 0;
    std::vector<drills::Review> reviews; ///< that are not known yet
    int knownReviews = 0;
    std::vector<base::Error> faults; ///< each with its place
    bool isEmpty() const { return added.empty() && changed.empty() && reviews.empty(); }
};

class DrillExchange {
public:
    explicit DrillExchange(Context& context) : m_context(context) {}

    /// CSV has every question and what is remembered of it; JSON the user's own questions and every
    /// answer.
    base::Result<std::string> write(DrillFormat format);
    /// Stores nothing. `file` names the text in faults.
    base::Result<DrillPreview> preview(std::string_view text, const std::string& file);
    base::Status import(const DrillPreview& preview);
    /// A question of one's own; its answers are kept.
    base::Status remove(const framework::DrillId& question);

private:
    Context& m_context;
};

} // namespace coach::usecase
