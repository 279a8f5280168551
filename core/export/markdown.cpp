#include "core/export/markdown.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>

#include "core/base/iso_time.h"
#include "core/framework/level.h"

namespace coach::exporting {

namespace {

constexpr std::array<std::string_view, 4> kOwnKeys{"prompt", "attempt", "started", "changed"};
constexpr std::array<std::string_view, 3> kOwnSections{"score", "asked", "parked"};

std::string cell(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '|')
            out += '\\';
        out += c == '\n' || c == '\r' ? ' ' : c;
    }
    return out;
}

void addFindings(std::string& out, const std::vector<scoring::Finding>& findings) {
    for (const auto& finding : findings)
        out +=
            "- " +
            std::string(finding.severity == scoring::Severity::Warning ? "Warning: " : "Note: ") +
            cell(finding.message) + '\n';
}

void addStage(std::string& out, const scoring::StageCard& stage) {
    out += "\n### " + std::string(framework::stageTitle(stage.stage)) + ": " +
           (stage.level ? levelText(stage.level) + ", " + framework::levelWords(*stage.level)
                        : "cannot tell, " + stage.cannotTell) +
           "\n\n";
    for (const auto& criterion : stage.criteria) {
        out +=
            "- " + cell(criterion.title) + ": " + std::string(scoring::depthName(criterion.depth));
        if (criterion.depth == scoring::Depth::Absent && !criterion.question.empty())
            out += ". " + cell(criterion.question);
        out += '\n';
    }
    addFindings(out, stage.findings);
}

void addChanges(std::string& out, std::string_view name,
                const std::vector<compare::CriterionChange>& changes) {
    if (changes.empty())
        return;
    out += "\n" + std::string(name) + ":\n\n";
    for (const auto& change : changes)
        out += "- " + cell(change.title) + ": " + std::string(scoring::depthName(change.before)) +
               " to " + std::string(scoring::depthName(change.after)) + '\n';
}

std::string shortened(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!isSpace)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    while (out.ends_with(' '))
        out.pop_back();
    return out;
}

void addDiff(std::string& out, const std::vector<compare::DiffRun>& diff) {
    std::string lines;
    for (const auto& run : diff) {
        const std::string text = shortened(run.text);
        if (run.op != compare::DiffOp::Equal && !text.empty())
            lines += (run.op == compare::DiffOp::Insert ? "+ " : "- ") + text + '\n';
    }
    if (lines.empty())
        return;
    // A fence longer than any in the text.
    std::string fence = "```";
    while (lines.find(fence) != std::string::npos)
        fence += '`';
    out += "\nText:\n\n" + fence + "diff\n" + lines + fence + '\n';
}

} // namespace

std::string levelText(const std::optional<double>& level) {
    if (!level)
        return "\u2013";
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   framework::roundedLevel(*level), std::chars_format::fixed, 2);
    return {digits.data(), end.ptr};
}

std::string adviceText(const compare::TakenAdvice& advice) {
    if (advice.of == 0)
        return "\u2013";
    return std::to_string(advice.taken) + " of " + std::to_string(advice.of);
}

std::string durationText(base::Milliseconds spent) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(spent).count();
    if (seconds < 60)
        return std::to_string(seconds) + " s";
    const auto minutes = seconds / 60;
    if (minutes < 60)
        return std::to_string(minutes) + " min";
    const std::string rest = std::to_string(minutes % 60);
    return std::to_string(minutes / 60) + " h " + (rest.size() < 2 ? "0" : "") + rest + " min";
}

document::AnswerDocument documentOf(const session::Attempt& attempt,
                                    const scoring::ScoreCard* card) {
    document::AnswerDocument out;
    out.frontMatter = {{"prompt", attempt.prompt.value},
                       {"attempt", attempt.id.value},
                       {"started", base::isoTime(attempt.startedAt)},
                       {"changed", base::isoTime(attempt.changedAt)}};
    for (const auto& entry : attempt.frontMatter)
        if (std::ranges::find(kOwnKeys, entry.first) == kOwnKeys.end())
            out.frontMatter.push_back(entry);
    out.title = attempt.title;
    out.preamble = attempt.preamble;
    out.notes = attempt.notes;
    out.hasStages = true;
    if (!attempt.parked.empty())
        out.sections.push_back({"parked", parkedText(attempt.parked)});
    if (!attempt.asked.empty())
        out.sections.push_back({"asked", askedText(attempt.asked)});
    for (const auto& section : attempt.sections)
        if (std::ranges::find(kOwnSections, section.kind) == kOwnSections.end())
            out.sections.push_back({section.kind, section.text});
    if (card)
        out.sections.push_back({"score", scoreMarkdown(*card)});
    return out;
}

std::string attemptMarkdown(const session::Attempt& attempt, const scoring::ScoreCard* card) {
    return document::writeAnswerDocument(documentOf(attempt, card));
}

std::string scoreMarkdown(const scoring::ScoreCard& card) {
    std::string out = "## Score: " + levelText(card.level) +
                      (card.level ? ", " + framework::levelWords(*card.level) : std::string()) +
                      "\n\nRubric " + card.rubric + ", levels 0 to 4.\n\n" +
                      "| stage | level | words |\n|---|---|---|\n";
    for (const auto& stage : card.stages)
        out += "| " + std::string(framework::stageTitle(stage.stage)) + " | " +
               levelText(stage.level) + " | " + std::to_string(stage.words) + " |\n";
    for (const auto& stage : card.stages)
        addStage(out, stage);
    if (!card.findings.empty()) {
        out += "\n### Across stages\n\n";
        addFindings(out, card.findings);
    }
    return out;
}

std::string comparisonMarkdown(const compare::Comparison& comparison) {
    std::string out = "# " + std::to_string(comparison.attempts.size()) + " attempts on " +
                      comparison.prompt.value + "\n\n| stage |";
    std::string rule = "|---|";
    for (const auto at : comparison.startedAt) {
        out += ' ' + base::isoTime(at) + " |";
        rule += "---|";
    }
    out += '\n' + rule + "\n| All stages |";
    for (const auto& level : comparison.levels)
        out += ' ' + levelText(level) + " |";
    out += '\n';
    if (std::ranges::any_of(comparison.advice, [](const auto& one) { return one.of > 0; })) {
        out += "| Advice taken |";
        for (const auto& one : comparison.advice)
            out += ' ' + adviceText(one) + " |";
        out += '\n';
    }
    for (const auto& stage : comparison.stages) {
        out += "| " + std::string(framework::stageTitle(stage.stage)) + " |";
        for (std::size_t i = 0; i < stage.levels.size(); ++i)
            out += ' ' + levelText(stage.levels[i]) + " (" + durationText(stage.spent[i]) + ") |";
        out += '\n';
    }
    for (const auto& stage : comparison.stages) {
        std::string changes;
        addChanges(changes, "Won", stage.won);
        addChanges(changes, "Lost", stage.lost);
        addChanges(changes, "Kept", stage.kept);
        addDiff(changes, stage.diff);
        if (!changes.empty())
            out += "\n## " + std::string(framework::stageTitle(stage.stage)) + '\n' + changes;
    }
    return out;
}

} // namespace coach::exporting
