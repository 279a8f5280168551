#include "app/cli/score_text.h"

#include <algorithm>
#include <ostream>

#include "core/export/markdown.h"
#include "core/framework/level.h"

namespace coach::cli {

namespace {

using scoring::Depth;

constexpr std::size_t kLongestQuote = 240; ///< bytes

/// On one line, cut between characters when it is too long.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        const bool isContinuation = (static_cast<unsigned char>(c) & 0xC0) == 0x80;
        if (out.size() > kLongestQuote && !isContinuation)
            return out + "\u2026\"";
        if (!isSpace)
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    return out + '"';
}

void printQuote(const std::vector<text::Span>& evidence, const std::string& note,
                std::ostream& out) {
    if (!evidence.empty() && evidence.front().end <= note.size())
        out << "                 " << quoted(evidence.front().in(note)) << '\n';
}

void printCriterion(const scoring::CriterionResult& criterion, const ScoreText& text,
                    const std::string& note, std::ostream& out) {
    const std::string depth(scoring::depthName(criterion.depth));
    out << "     " << depth << std::string(12 - depth.size(), ' ') << criterion.title << '\n';
    printQuote(criterion.evidence, note, out);
    if (criterion.depth == Depth::Absent && !criterion.question.empty())
        out << "                 " << criterion.question << '\n';
    if (text.explain)
        for (const auto& line : criterion.trace)
            out << "                 . " << line << '\n';
}

void printFindings(const std::vector<scoring::Finding>& findings, const ScoreText& text,
                   framework::StageId fallback, std::ostream& out) {
    for (const auto& finding : findings) {
        out << "     "
            << (finding.severity == scoring::Severity::Warning ? "warning     " : "note        ")
            << finding.message << '\n';
        printQuote(finding.evidence,
                   text.notes[framework::indexOf(finding.stage.value_or(fallback))], out);
    }
}

/// What follows a heading: level and words, then what made the level.
void printJudgement(const scoring::StageCard& stage, const ScoreText& text, std::ostream& out) {
    if (stage.level)
        out << ": " << exporting::levelText(stage.level) << ", "
            << framework::levelWords(*stage.level);
    else
        out << ": cannot tell, " << stage.cannotTell;
    out << " (" << stage.words << (stage.words == 1 ? " word)\n" : " words)\n");
    if (text.explain)
        for (const auto& line : stage.derivation)
            out << "     . " << line << '\n';
    const auto& note = text.notes[framework::indexOf(stage.stage)];
    for (const auto& criterion : stage.criteria)
        printCriterion(criterion, text, note, out);
    printFindings(stage.findings, text, stage.stage, out);
}

void printStage(const scoring::StageCard& stage, const ScoreText& text, std::ostream& out) {
    out << '\n'
        << framework::stageLetter(stage.stage) << "  " << framework::stageTitle(stage.stage);
    printJudgement(stage, text, out);
}

} // namespace

void printAnswer(const scoring::StageCard& card, const ScoreText& text, const std::string& answer,
                 std::ostream& out) {
    ScoreText own = text;
    own.notes[framework::indexOf(card.stage)] = answer;
    out << own.file;
    printJudgement(card, own, out);
}

void printScore(const scoring::ScoreCard& card, const ScoreText& text, std::ostream& out) {
    out << text.file << ": " << card.prompt.value << ", rubric " << card.rubric << '\n';
    if (card.level)
        out << "Level " << exporting::levelText(card.level) << " of 4, "
            << framework::levelWords(*card.level) << "; score "
            << framework::scoreOf(framework::roundedLevel(*card.level)) << " of 100\n";
    else
        out << "Level: cannot tell\n";
    for (const auto& stage : card.stages)
        printStage(stage, text, out);
    if (!card.findings.empty()) {
        out << "\nAcross stages\n";
        printFindings(card.findings, text, framework::StageId::Problem, out);
    }
    if (!card.strands.empty()) {
        out << "\nStrands\n";
        for (const auto& strand : card.strands)
            out << "     " << strand.id << ' ' << exporting::levelText(strand.level) << '\n';
    }
    if (!text.moves.empty())
        out << "\nNext\n";
    for (std::size_t i = 0; i < text.moves.size(); ++i)
        out << "  " << i + 1 << ". " << framework::stageTitle(text.moves[i].stage) << ": "
            << text.moves[i].text << '\n';
}

} // namespace coach::cli
