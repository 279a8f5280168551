#include "core/export/html.h"

#include <algorithm>
#include <array>

#include <md4c-html.h>

#include "core/base/iso_time.h"
#include "core/export/markdown.h"

namespace coach::exporting {

namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light; }
body { font: 16px/1.55 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  color: #1c1c1e; background: #fff; }
h1 { line-height: 1.2; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #ccc; }
.about { color: #5b5b60; } .empty { color: #8a8a90; font-style: italic; }
pre, code { font-family: ui-monospace, monospace; font-size: .92em; background: #f3f3f5; }
pre { padding: .7rem; overflow-x: auto; white-space: pre-wrap; }
table { border-collapse: collapse; } th, td { border: 1px solid #ccc; padding: .25rem .6rem; }
ins { background: #e5eafa; text-decoration: underline; } del { color: #6b6760; }
.words { white-space: pre-wrap; } .depths { color: #5b5b60; }
blockquote { border-left: 3px solid #ccc; margin-left: 0; padding-left: 1rem; color: #444; }
@media print { body { margin: 0; max-width: none; font-size: 11pt; }
  h2, h3 { break-after: avoid; } table, pre { break-inside: avoid; } }
)";

void append(const MD_CHAR* bytes, MD_SIZE size, void* out) {
    static_cast<std::string*>(out)->append(bytes, size);
}

/// The value of the attribute that begins at `from` with `name="`; md4c writes them so.
std::string_view attribute(std::string_view tag, std::string_view name) {
    const std::string start = std::string(name) + "=\"";
    const std::size_t at = tag.find(start);
    if (at == std::string_view::npos)
        return {};
    const std::string_view value = tag.substr(at + start.size());
    return value.substr(0, value.find('"'));
}

bool isHarmless(std::string_view address) {
    constexpr std::array<std::string_view, 4> allowed{"https://", "http://", "mailto:", "#"};
    std::string lower(address.substr(0, 8));
    std::ranges::transform(lower, lower.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return std::ranges::any_of(allowed,
                               [&](std::string_view start) { return lower.starts_with(start); });
}

/// In md4c's output every `<` begins a tag of its own: what was typed is escaped.
std::string withoutLoads(std::string_view html) {
    std::string out;
    while (!html.empty()) {
        const std::size_t open = std::min(html.find('<'), html.size());
        out.append(html.substr(0, open));
        html.remove_prefix(open);
        const std::size_t length =
            std::min(html.find('>'), html.size() - (html.empty() ? 0 : 1)) + 1;
        if (html.empty())
            break;
        const std::string_view tag = html.substr(0, length);
        if (tag.starts_with("<img "))
            out.append("[")
                .append(attribute(tag, " alt"))
                .append("](")
                .append(attribute(tag, " src"))
                .append(")");
        else if (tag.starts_with("<a ") && !isHarmless(attribute(tag, " href")))
            out += "<a>";
        else
            out.append(tag);
        html.remove_prefix(length);
    }
    return out;
}

void addPart(std::string& out, std::string_view title, std::string_view markdown) {
    out.append("<section dir=\"auto\">\n<h2>").append(escapedHtml(title)).append("</h2>\n");
    if (markdown.empty())
        out += "<p class=\"empty\">Nothing written.</p>\n";
    else
        out += markdownToHtml(markdown);
    out += "</section>\n";
}

} // namespace

std::string escapedHtml(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string markdownToHtml(std::string_view markdown) {
    std::string out;
    constexpr unsigned flags = MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOHTMLSPANS | MD_FLAG_TABLES |
                               MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    if (md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &out, flags, 0) !=
        0)
        return "<pre>" + escapedHtml(markdown) + "</pre>\n";
    return withoutLoads(out);
}

namespace {

/// Up to the open body; `title` is escaped already.
std::string pageHead(const std::string& title) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
           "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
           // The page loads and runs nothing, whatever the notes hold.
           "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
           "style-src 'unsafe-inline'\">\n<title>" +
           title + "</title>\n<style>" + std::string(kStyle) + "</style>\n</head>\n<body>\n";
}

void addRow(std::string& out, std::string_view name, const std::vector<std::string>& cells,
            std::string_view tag) {
    out.append("<tr><th scope=\"row\">").append(escapedHtml(name)).append("</th>");
    for (const std::string& cell : cells)
        out.append("<")
            .append(tag)
            .append(">")
            .append(escapedHtml(cell))
            .append("</")
            .append(tag)
            .append(">");
    out += "</tr>\n";
}

void addLevels(std::string& out, const compare::Comparison& comparison) {
    std::vector<std::string> started, levels, advice;
    for (std::size_t i = 0; i < comparison.attempts.size(); ++i) {
        started.push_back(base::isoTime(comparison.startedAt[i]));
        levels.push_back(levelText(comparison.levels[i]));
        advice.push_back(adviceText(comparison.advice[i]));
    }
    out += "<table>\n";
    addRow(out, "Stage", started, "th");
    addRow(out, "All stages", levels, "td");
    addRow(out, "Advice taken", advice, "td");
    for (const auto& stage : comparison.stages) {
        std::vector<std::string> cells;
        for (std::size_t i = 0; i < stage.levels.size(); ++i)
            cells.push_back(levelText(stage.levels[i]) + " (" + durationText(stage.spent[i]) + ")");
        addRow(out, framework::stageTitle(stage.stage), cells, "td");
    }
    out += "</table>\n";
}

void addCriteria(std::string& out, std::string_view name,
                 const std::vector<compare::CriterionChange>& changes) {
    if (changes.empty())
        return;
    out.append("<h3>").append(name).append("</h3>\n<ul>\n");
    for (const auto& change : changes)
        out += "<li>" + escapedHtml(change.title) + " <span class=\"depths\">" +
               std::string(scoring::depthName(change.before)) + " → " +
               std::string(scoring::depthName(change.after)) + "</span></li>\n";
    out += "</ul>\n";
}

} // namespace

std::string comparisonHtml(const compare::Comparison& comparison) {
    const std::string title = std::to_string(comparison.attempts.size()) + " attempts on " +
                              escapedHtml(comparison.prompt.value);
    std::string out = pageHead(title) + "<h1>" + title + "</h1>\n";
    addLevels(out, comparison);
    out += "<p class=\"about\">Underlined: added. Struck out: gone.</p>\n";
    for (const auto& stage : comparison.stages) {
        out.append("<section dir=\"auto\">\n<h2>")
            .append(escapedHtml(framework::stageTitle(stage.stage)))
            .append("</h2>\n");
        addCriteria(out, "Won", stage.won);
        addCriteria(out, "Lost", stage.lost);
        addCriteria(out, "Kept", stage.kept);
        out += "<p class=\"words\">";
        for (const auto& run : stage.diff) {
            const char* tag = run.op == compare::DiffOp::Insert   ? "ins"
                              : run.op == compare::DiffOp::Delete ? "del"
                                                                  : nullptr;
            const std::string words = escapedHtml(run.text);
            out += tag == nullptr ? words : "<" + std::string(tag) + ">" + words + "</" + tag + ">";
        }
        out += "</p>\n</section>\n";
    }
    return out + "</body>\n</html>\n";
}

std::string attemptHtml(const session::Attempt& attempt, const scoring::ScoreCard* card) {
    const std::string title =
        escapedHtml(attempt.title.empty() ? attempt.prompt.value : attempt.title);
    std::string out = pageHead(title) + "<h1 dir=\"auto\">" + title + "</h1>\n<p class=\"about\">" +
                      escapedHtml(attempt.prompt.value) + ", started " +
                      base::isoTime(attempt.startedAt) + ", attempt " +
                      escapedHtml(attempt.id.value) + "</p>\n";
    if (!attempt.preamble.empty())
        out += "<section dir=\"auto\">\n" + markdownToHtml(attempt.preamble) + "</section>\n";
    for (const auto stage : framework::kStages)
        addPart(out, framework::stageTitle(stage), attempt.notes[framework::indexOf(stage)]);
    if (!attempt.parked.empty())
        addPart(out, "Parked", parkedText(attempt.parked));
    if (!attempt.asked.empty())
        addPart(out, "Asked", askedText(attempt.asked));
    if (card)
        out += "<section>\n" + markdownToHtml(scoreMarkdown(*card)) + "</section>\n";
    return out + "</body>\n</html>\n";
}

} // namespace coach::exporting
