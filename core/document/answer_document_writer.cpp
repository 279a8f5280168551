#include <algorithm>

#include "core/document/answer_document.h"
#include "core/document/front_matter.h"
#include "core/document/markdown_lines.h"

namespace coach::document {

namespace {

/// Puts a backslash before each line that would not come back as the text it is.
std::string escapedText(std::string_view text) {
    text = withoutOuterBlankLines(text);
    const ClosingFences closings(text);
    FenceTracker fences;
    std::string out;
    out.reserve(text.size());
    std::string_view rest = text;
    while (const auto line = takeLine(rest)) {
        const std::size_t start = out.size();
        const Escapes escapes = escapesOf(line->text);
        const auto fence = fenceOpenedBy(line->text);
        // A fence that is closed in this text stays as it is; another would swallow what follows.
        const bool isSafeFence = fence && closings.close(*fence, text.size() - rest.size());
        out.append(line->text.substr(0, escapes.start));
        if (escapes.found && !isSafeFence && !fences.holds(line->text))
            out += '\\';
        out.append(line->text.substr(escapes.start));
        fences.take(std::string_view(out).substr(start));
        out.append(line->end);
    }
    return out;
}

std::string escapedSection(const Section& section) {
    std::string out;
    std::string_view rest = withoutOuterBlankLines(section.text);
    while (const auto line = takeLine(rest)) {
        const auto escapes = sectionEscapesOf(line->text, section.kind);
        out.append(line->text.substr(0, escapes.start));
        if (escapes.found)
            out += '\\';
        out.append(line->text.substr(escapes.start)).append(line->end);
    }
    return out;
}

std::string onOneLine(std::string title) {
    std::ranges::replace_if(
        title, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return std::string(trimmed(title));
}

std::string titleLine(const std::string& title) {
    if (title.empty())
        return "#\n";
    std::string line = "# " + title;
    // "C #" would lose its last sign, which ends a heading.
    if (headingText(line, 1) != std::string_view(title))
        line += " #";
    return line + '\n';
}

bool hasNotes(const AnswerDocument& document) {
    return document.hasStages || std::ranges::any_of(document.notes, [](const std::string& note) {
               return !withoutOuterBlankLines(note).empty();
           });
}

void addBlock(std::string& out, std::string_view block) {
    if (!out.empty())
        out += '\n';
    out.append(block).append("\n");
}

std::string writeBody(const AnswerDocument& document) {
    std::string body;
    const std::string preamble = escapedText(document.preamble);
    std::string_view rest = preamble;
    const auto first = takeLine(rest);
    const bool readsAsTitle = first && headingText(first->text, 1);
    const std::string title = onOneLine(document.title);
    if (!title.empty() || readsAsTitle)
        body = titleLine(title);
    if (!preamble.empty())
        addBlock(body, preamble);
    if (hasNotes(document)) {
        for (const auto stage : framework::kStages) {
            addBlock(body, "## " + std::string(framework::stageTitle(stage)));
            const std::string note = escapedText(document.notes[framework::indexOf(stage)]);
            if (!note.empty())
                addBlock(body, note);
        }
    }
    for (const Section& section : document.sections) {
        const std::string text = escapedSection(section);
        addBlock(body, "<!-- problem-coach:" + section.kind + " -->\n" + text +
                           (text.empty() ? "" : "\n") + "<!-- /problem-coach:" + section.kind +
                           " -->");
    }
    return body;
}

} // namespace

std::string writeAnswerDocument(const AnswerDocument& document) {
    const std::string body = writeBody(document);
    if (document.frontMatter.empty())
        return looksLikeFrontMatter(body) ? writeFrontMatter({}) + body : body;
    return writeFrontMatter(document.frontMatter) + body;
}

} // namespace coach::document
