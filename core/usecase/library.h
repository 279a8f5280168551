// Lists: prompts with what was reached on them, attempts, the trash; import and export.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document/answer_document.h"
#include "core/session/attempt.h"
#include "core/usecase/context.h"

namespace coach::usecase {

/// A card of the library.
struct PromptCard {
    catalog::PromptSummary prompt;
    int attempts = 0;
    std::optional<session::AttemptSummary> best;       ///< finished, highest level
    std::optional<session::AttemptSummary> unfinished; ///< the newest still being written
    std::optional<base::Instant> lastPractised;
    std::optional<double> lastLevel{}; ///< of the newest that was finished
};

struct AttemptQuery {
    std::optional<framework::PromptId> prompt;
    std::string search; ///< words in title or notes, any case
    bool trash = false; ///< those in the trash instead
};

/// What importing a document did.
struct Imported {
    framework::AttemptId attempt;
    enum class Outcome { Created, Unchanged, Revised } outcome = Outcome::Created;
};

enum class ExportFormat { Markdown, Html, Json };

class Library {
public:
    explicit Library(Context& context) : m_context(context) {}

    base::Result<std::vector<PromptCard>> promptCards();
    /// Newest first.
    base::Result<std::vector<session::AttemptSummary>> attempts(const AttemptQuery& query = {});
    /// Into the trash and out of it.
    base::Status remove(const framework::AttemptId& attempt);
    base::Status restore(const framework::AttemptId& attempt);

    /// Stores a document as an attempt; `prompt` is used where the document names none.
    base::Result<Imported> import(const document::AnswerDocument& document,
                                  const std::optional<framework::PromptId>& prompt, bool asNew);
    /// The attempt as text in the format; `withScore` adds the newest card.
    base::Result<std::string> exportAttempt(const framework::AttemptId& attempt,
                                            ExportFormat format, bool withScore);
    /// Adds the finished sample attempt when the database holds no attempt at all.
    base::Status addSampleAttempt();

private:
    Context& m_context;
};

} // namespace coach::usecase
