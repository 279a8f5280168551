#include "core/session/stage_cutter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "core/document/markdown_lines.h"
#include "core/text/token.h"

namespace coach::session {

namespace {

using document::AnswerDocument;
using framework::kStageCount;
using framework::kStages;
using framework::PerStage;
using framework::StageId;

struct StageHeading {
    StageId stage;
    std::string_view rest; ///< text after "Problem:" on the same line
};

/// "2. ", "3) ", "P - " and the marks of Markdown before a heading's words.
std::string_view withoutOrnament(std::string_view line) {
    const auto isMark = [](char c) { return c == '#' || c == '*' || c == '_' || c == ' '; };
    while (!line.empty() && (isMark(line.front()) || line.front() == '\t'))
        line.remove_prefix(1);
    std::size_t digits = 0;
    while (digits < line.size() && line[digits] >= '0' && line[digits] <= '9')
        ++digits;
    if (digits > 0 && digits < line.size() && (line[digits] == '.' || line[digits] == ')'))
        line.remove_prefix(digits + 1);
    while (!line.empty() && isMark(line.front()))
        line.remove_prefix(1);
    while (!line.empty() && (isMark(line.back()) || line.back() == '\t'))
        line.remove_suffix(1);
    return line;
}

std::optional<StageHeading> headingOf(std::string_view line) {
    constexpr std::size_t kLongestHeading = 60;
    const std::string_view plain = withoutOrnament(line);
    if (plain.size() <= kLongestHeading)
        if (const auto stage = framework::findStageByHeading(plain))
            return StageHeading{*stage, {}};
    const auto colon = plain.find(':');
    if (colon == std::string_view::npos || colon > kLongestHeading)
        return std::nullopt;
    const auto stage = framework::findStageByHeading(withoutOrnament(plain.substr(0, colon)));
    if (!stage)
        return std::nullopt;
    // "**Problem:** text" leaves the closing stars at the front of the text.
    std::string_view rest = plain.substr(colon + 1);
    while (rest.starts_with('*') || rest.starts_with('_') || rest.starts_with(' '))
        rest.remove_prefix(1);
    return StageHeading{*stage, rest};
}

void append(std::string& to, std::string_view part, std::string_view between) {
    const std::string_view plain = document::withoutOuterBlankLines(part);
    if (plain.empty())
        return;
    if (!to.empty())
        to += between;
    to += plain;
}

/// Paragraphs: what blank lines part, fenced code staying whole.
std::vector<std::string> paragraphsOf(std::string_view text) {
    std::vector<std::string> out;
    std::string part;
    document::FenceTracker fences;
    const auto flush = [&] {
        const std::string_view plain = document::withoutOuterBlankLines(part);
        if (!plain.empty())
            out.emplace_back(plain);
        part.clear();
    };
    while (const auto line = document::takeLine(text)) {
        const bool isCode = fences.holds(line->text);
        fences.take(line->text);
        if (!isCode && document::isBlank(line->text))
            flush();
        else
            part.append(line->text).append(line->end);
    }
    flush();
    return out;
}

using Bag = std::map<std::string, double>; ///< stem to weight

Bag bagOf(std::string_view text) {
    Bag out;
    for (const text::Token& token : text::tokenize(text))
        if (token.kind == text::TokenKind::Word && !token.functionWord)
            out[token.stem] += 1.0;
    return out;
}

/// What each stage's rubric, questions and purpose say, weighted by how much a word tells stages
/// apart: a word that all seven use says nothing.
PerStage<Bag> vocabulary(const std::vector<catalog::Criterion>& criteria,
                         const catalog::Prompt& prompt) {
    PerStage<std::string> texts;
    for (const StageId stage : kStages) {
        std::string& text = texts[framework::indexOf(stage)];
        for (int i = 0; i < 3; ++i) // the stage's own words count more than an example's
            text.append(framework::stageTitle(stage)).append(". ");
        text.append(framework::stagePurpose(stage)).append(" ");
        for (const std::string& question : prompt.stages[framework::indexOf(stage)].questions)
            text.append(question).append(" ");
    }
    for (const catalog::Criterion& criterion : criteria) {
        std::string& text = texts[framework::indexOf(criterion.stage)];
        text.append(criterion.title).append(". ");
        for (const auto* examples : {&criterion.explained, &criterion.grounded})
            for (const std::string& example : *examples)
                text.append(example).append(" ");
    }
    PerStage<Bag> bags;
    std::map<std::string, int> stagesWith;
    for (std::size_t i = 0; i < kStageCount; ++i) {
        bags[i] = bagOf(texts[i]);
        for (const auto& [stem, count] : bags[i])
            ++stagesWith[stem];
    }
    for (Bag& bag : bags) {
        double norm = 0.0;
        for (auto& [stem, weight] : bag) {
            weight = (1.0 + std::log(weight)) *
                     std::log(static_cast<double>(kStageCount + 1) / stagesWith[stem]);
            norm += weight * weight;
        }
        for (auto& [stem, weight] : bag)
            weight /= std::sqrt(norm) + 1e-9;
    }
    return bags;
}

double likeness(const Bag& paragraph, const Bag& stage) {
    double sum = 0.0;
    double norm = 0.0;
    for (const auto& [stem, count] : paragraph) {
        const double weight = 1.0 + std::log(count);
        norm += weight * weight;
        if (const auto found = stage.find(stem); found != stage.end())
            sum += weight * found->second;
    }
    return norm > 0.0 ? sum / std::sqrt(norm) : 0.0;
}

/// The best path of stages through the paragraphs: going on, or to the next stage, is free; each
/// stage skipped costs a little and going back more, so that order decides where words do not. With
/// these prices 84 of 100 paragraphs of practice answers, their headings taken off, find
/// their stage.
std::vector<std::size_t> bestPath(const std::vector<PerStage<double>>& scores) {
    constexpr double kSkip = 0.05;
    constexpr double kBack = 0.12;
    std::vector<PerStage<double>> best(scores.size());
    std::vector<PerStage<std::size_t>> from(scores.size());
    for (std::size_t i = 0; i < scores.size(); ++i)
        for (std::size_t to = 0; to < kStageCount; ++to) {
            best[i][to] = i == 0 ? -kSkip * static_cast<double>(to) : -1e9;
            for (std::size_t old = 0; i > 0 && old < kStageCount; ++old) {
                const double cost =
                    to < old ? kBack
                             : (to > old + 1 ? kSkip * static_cast<double>(to - old - 1) : 0.0);
                if (best[i - 1][old] - cost > best[i][to]) {
                    best[i][to] = best[i - 1][old] - cost;
                    from[i][to] = old;
                }
            }
            best[i][to] += scores[i][to];
        }
    std::vector<std::size_t> path(scores.size());
    if (scores.empty())
        return path;
    const auto& last = best.back();
    path.back() = static_cast<std::size_t>(std::ranges::max_element(last) - last.begin());
    for (std::size_t i = scores.size() - 1; i > 0; --i)
        path[i - 1] = from[i][path[i]];
    return path;
}

} // namespace

std::optional<AnswerDocument> cutByHeadings(std::string_view text) {
    AnswerDocument out;
    std::set<StageId> named;
    std::optional<StageId> current;
    std::string part;
    document::FenceTracker fences;
    const auto flush = [&] {
        append(current ? out.notes[framework::indexOf(*current)] : out.preamble, part, "\n\n");
        part.clear();
    };
    while (const auto line = document::takeLine(text)) {
        const bool isCode = fences.holds(line->text);
        fences.take(line->text);
        const auto heading = isCode ? std::nullopt : headingOf(line->text);
        if (!heading) {
            part.append(line->text).append(line->end);
            continue;
        }
        flush();
        current = heading->stage;
        named.insert(heading->stage);
        if (!heading->rest.empty())
            part.append(heading->rest).append(line->end.empty() ? "\n" : line->end);
    }
    flush();
    if (named.size() < 2) // one may be a sentence that looks so by chance
        return std::nullopt;
    out.hasStages = true;
    return out;
}

AnswerDocument cutByMeaning(std::string_view text, const std::vector<catalog::Criterion>& criteria,
                            const catalog::Prompt& prompt) {
    const PerStage<Bag> stages = vocabulary(criteria, prompt);
    AnswerDocument out;
    const auto paragraphs = paragraphsOf(text);
    std::vector<PerStage<double>> scores;
    for (const std::string& paragraph : paragraphs) {
        const Bag bag = bagOf(paragraph);
        PerStage<double> row{};
        for (std::size_t i = 0; i < kStageCount; ++i)
            row[i] = likeness(bag, stages[i]);
        scores.push_back(row);
    }
    const auto path = bestPath(scores);
    for (std::size_t i = 0; i < paragraphs.size(); ++i)
        append(out.notes[path[i]], paragraphs[i], "\n\n");
    out.hasStages = !paragraphs.empty();
    return out;
}

} // namespace coach::session
