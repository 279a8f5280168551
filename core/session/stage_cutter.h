// Cuts a free-form answer into the seven stages: by headings in any usual style, else by meaning.
// Pure, any thread; slow enough to leave the window's thread.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "core/catalog/prompt.h"
#include "core/document/answer_document.h"

namespace coach::session {

/// By lines that name a stage: `# Problem`, `### 2. Requirements`, `**Options**`, `Limitations:`
/// (text may follow), or a line alone. None when they name fewer than two stages. `text` is valid
/// UTF-8.
std::optional<document::AnswerDocument> cutByHeadings(std::string_view text);

/// Each paragraph goes to the stage whose rubric speaks most like it, stages following each other
/// in the framework's order unless the words say clearly otherwise. Every paragraph is kept.
document::AnswerDocument cutByMeaning(std::string_view text,
                                      const std::vector<catalog::Criterion>& criteria,
                                      const catalog::Prompt& prompt);

} // namespace coach::session
