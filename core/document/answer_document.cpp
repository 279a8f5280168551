#include "core/document/answer_document.h"

#include <algorithm>
#include <optional>

#include "core/base/utf8.h"
#include "core/document/front_matter.h"
#include "core/document/markdown_lines.h"

namespace coach::document {

namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

base::Status checkBytes(std::string_view markdown, std::string_view file) {
    const std::string name(file);
    if (markdown.size() > kLargestDocument)
        return tl::unexpected<base::Error>(
            {base::ErrorKind::Input,
             "the document is larger than 16 MiB; split it, or take out what is no answer",
             base::Place{name}});
    if (markdown.starts_with("\xFF\xFE") || markdown.starts_with("\xFE\xFF"))
        return tl::unexpected<base::Error>({base::ErrorKind::Input,
                                            "this is UTF-16, not UTF-8; save the text as UTF-8",
                                            base::Place{name, 1, 1}});
    return base::checkText(markdown, file);
}

/// Goes through the body line by line and hands each piece of text to where it belongs.
class BodyReader {
public:
    BodyReader(std::string_view whole, std::string_view body, std::string_view file,
               AnswerDocument& document)
        : m_whole(whole), m_rest(body), m_file(file), m_document(document) {}

    base::Status read() {
        readTitle();
        while (const auto line = takeLine(m_rest)) {
            if (m_fences.holds(line->text)) {
                keep(*line);
            } else if (const auto stage = stageOfHeading(line->text)) {
                endPiece(line->end);
                m_stage = stage;
                m_document.hasStages = true;
            } else if (const auto marker = markerOf(line->text)) {
                endPiece(line->end);
                if (auto status = readSection(*line, *marker); !status)
                    return status;
            } else {
                keepUnescaped(*line);
            }
        }
        endPiece("\n");
        return {};
    }

private:
    void readTitle() {
        std::string_view rest = m_rest;
        while (const auto line = takeLine(rest)) {
            if (isBlank(line->text))
                continue;
            if (const auto title = headingText(line->text, 1)) {
                m_document.title = *title;
                m_rest = rest;
            }
            return;
        }
    }

    void keep(const Line& line) {
        m_fences.take(line.text);
        m_piece.append(line.text).append(line.end);
    }

    void keepUnescaped(const Line& line) {
        const auto escapes = escapesOf(line.text);
        if (!escapes.found || escapes.count == 0)
            return keep(line);
        m_fences.take(line.text);
        m_piece.append(line.text.substr(0, escapes.start))
            .append(line.text.substr(escapes.start + 1))
            .append(line.end);
    }

    /// Adds what was gathered to the stage it belongs to, or to the preamble.
    void endPiece(std::string_view lineEnd) {
        std::string& target =
            m_stage ? m_document.notes[framework::indexOf(*m_stage)] : m_document.preamble;
        const std::string_view piece = withoutOuterBlankLines(m_piece);
        if (!target.empty() && !piece.empty())
            target.append(lineEnd).append(lineEnd);
        target += piece;
        m_piece.clear();
        m_fences = {};
    }

    base::Status readSection(const Line& opening, const Marker& marker) {
        const std::string kind(marker.kind);
        if (marker.isEnd)
            return errorAt(opening, "this ends a section \"" + kind +
                                        "\" that was never begun; take the line out, or put \"<!-- "
                                        "problem-coach:" +
                                        kind + " -->\" where it begins");
        std::string text;
        while (const auto line = takeLine(m_rest)) {
            const auto end = markerOf(line->text);
            if (end && end->isEnd && end->kind == marker.kind) {
                m_document.sections.push_back({kind, std::string(withoutOuterBlankLines(text))});
                return {};
            }
            const auto escapes = sectionEscapesOf(line->text, marker.kind);
            const bool isEscaped = escapes.found && escapes.count > 0;
            text.append(line->text.substr(0, escapes.start))
                .append(line->text.substr(escapes.start + (isEscaped ? 1 : 0)))
                .append(line->end);
        }
        return errorAt(opening, "the section \"" + kind +
                                    "\" never ends; put \"<!-- /problem-coach:" + kind +
                                    " -->\" where it does");
    }

    tl::unexpected<base::Error> errorAt(const Line& where, std::string message) const {
        int number = 1;
        std::string_view rest = m_whole;
        while (rest.data() != where.text.data() && takeLine(rest))
            ++number;
        return tl::unexpected<base::Error>({base::ErrorKind::Input, std::move(message),
                                            base::Place{std::string(m_file), number, 1}});
    }

    std::string_view m_whole;
    std::string_view m_rest;
    std::string_view m_file;
    AnswerDocument& m_document;
    FenceTracker m_fences;
    std::optional<framework::StageId> m_stage;
    std::string m_piece;
};

} // namespace

std::string_view AnswerDocument::value(std::string_view key) const {
    const auto found = std::ranges::find(
        frontMatter, key, [](const auto& entry) { return std::string_view(entry.first); });
    return found == frontMatter.end() ? std::string_view{} : plainValue(found->second);
}

void AnswerDocument::setValue(std::string_view key, std::string value) {
    const auto found = std::ranges::find(
        frontMatter, key, [](const auto& entry) { return std::string_view(entry.first); });
    if (found == frontMatter.end())
        frontMatter.emplace_back(std::string(key), std::move(value));
    else
        found->second = std::move(value);
}

base::Result<AnswerDocument> readAnswerDocument(std::string_view markdown, std::string_view file) {
    if (auto status = checkBytes(markdown, file); !status)
        return tl::unexpected(status.error());
    AnswerDocument document;
    std::string_view body = markdown;
    if (body.starts_with(kByteOrderMark))
        body.remove_prefix(kByteOrderMark.size());
    document.frontMatter = takeFrontMatter(body);
    if (auto status = BodyReader(markdown, body, file, document).read(); !status)
        return tl::unexpected(status.error());
    return document;
}

} // namespace coach::document
