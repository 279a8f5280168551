// The answer document: Markdown in, stages out, and back without losing a byte that was typed.
// Specified in docs/document.md; pure functions, any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/framework/stage.h"

namespace coach::document {

/// No answer is longer; a file that is was named by mistake.
inline constexpr std::size_t kLargestDocument = std::size_t{16} * 1024 * 1024;

/// Text between `<!-- problem-coach:KIND -->` and its end; never the user's notes.
struct Section {
    std::string kind; ///< score, parked, asked, followups, curveball or remarks
    std::string text;
    bool operator==(const Section&) const = default;
};

struct AnswerDocument {
    /// Keys in the file's order, `prompt`, `attempt` and `started` among them; unknown keys are
    /// kept.
    std::vector<std::pair<std::string, std::string>> frontMatter;
    std::string title;
    std::string preamble;
    framework::PerStage<std::string> notes;
    std::vector<Section> sections;
    bool hasStages = false; ///< at least one stage heading was read

    /// The value of a front-matter key without quotes and comment; empty when it is not there.
    std::string_view value(std::string_view key) const;
    /// `key` is a word, `value` a line.
    void setValue(std::string_view key, std::string value);

    bool operator==(const AnswerDocument&) const = default;
};

/// Reads a document. NUL and invalid UTF-8 are input errors with their place; a text without any
/// stage heading is no error here (`hasStages` is false).
base::Result<AnswerDocument> readAnswerDocument(std::string_view markdown, std::string_view file);

/// Writes a document such that reading it gives the same document: notes, preamble and sections
/// without their outer blank lines, the title on one line.
std::string writeAnswerDocument(const AnswerDocument& document);

} // namespace coach::document
