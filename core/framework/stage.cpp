#include "core/framework/stage.h"

#include <algorithm>
#include <string>
#include <utility>

namespace coach::framework {

namespace {

struct StageText {
    std::string_view key;
    std::string_view title;
    char letter;
    std::string_view purpose;
};

constexpr PerStage<StageText> kTexts{{
    {"problem", "Problem definition", 'P',
     "What are we predicting, for whom, to which decision, and what does each error cost?"},
    {"requirements", "Requirements", 'R', "What must hold for the system to be useful?"},
    {"options", "Options and trade-offs", 'O', "Which ways are there, and what does each cost?"},
    {"approach", "Best approach", 'B', "What do you build, and why this one?"},
    {"limitations", "Limitations", 'L', "Where does that approach fail?"},
    {"evaluation", "Evaluation metrics", 'E',
     "How do you know that it works, before and after launch?"},
    {"monitoring", "Monitoring plan", 'M',
     "How do you notice that it stopped working, and what happens then?"},
}};

/// Headings that name a stage, as `normalised` writes them.
constexpr std::pair<std::string_view, StageId> kHeadings[]{
    {"problem", StageId::Problem},
    {"problem definition", StageId::Problem},
    {"requirements", StageId::Requirements},
    {"options", StageId::Options},
    {"options and tradeoffs", StageId::Options},
    {"approach", StageId::Approach},
    {"best approach", StageId::Approach},
    {"best approach given constraints", StageId::Approach},
    {"best approach given the constraints", StageId::Approach},
    {"limitations", StageId::Limitations},
    {"limitations of that approach", StageId::Limitations},
    {"limitations of the approach", StageId::Limitations},
    {"evaluation", StageId::Evaluation},
    {"evaluation metrics", StageId::Evaluation},
    {"monitoring", StageId::Monitoring},
    {"monitoring plan", StageId::Monitoring},
};

/// Lower case, one space between words, "&" as "and", no hyphen in "trade-offs" or its look-alikes.
std::string normalised(std::string_view heading) {
    std::string out;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const char c = heading[i];
        if (c == ' ' || c == '\t') {
            if (!out.empty() && out.back() != ' ')
                out += ' ';
        } else if (c == '&') {
            out += "and";
        } else if (c == '-' || heading.substr(i).starts_with("\u2010") ||
                   heading.substr(i).starts_with("\u2011")) {
            i += c == '-' ? 0 : 2;
        } else {
            out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    while (!out.empty() && (out.back() == ' ' || out.back() == ':'))
        out.pop_back();
    const auto trade = out.find("trade off");
    if (trade != std::string::npos)
        out.erase(trade + 5, 1);
    return out;
}

} // namespace

std::string_view stageKey(StageId stage) {
    return kTexts[indexOf(stage)].key;
}
std::string_view stageTitle(StageId stage) {
    return kTexts[indexOf(stage)].title;
}
char stageLetter(StageId stage) {
    return kTexts[indexOf(stage)].letter;
}
std::string_view stagePurpose(StageId stage) {
    return kTexts[indexOf(stage)].purpose;
}

std::optional<StageId> findStage(std::string_view key) {
    const auto* found = std::ranges::find(kTexts, key, &StageText::key);
    if (found == kTexts.end())
        return std::nullopt;
    return kStages[static_cast<std::size_t>(found - kTexts.begin())];
}

std::optional<StageId> findStageByHeading(std::string_view heading) {
    const std::string wanted = normalised(heading);
    for (const auto& [name, stage] : kHeadings)
        if (name == wanted)
            return stage;
    return std::nullopt;
}

} // namespace coach::framework
