#include "core/usecase/tags.h"

#include <algorithm>
#include <sstream>

#include "core/usecase/preferences.h"

namespace coach::usecase {

namespace {

constexpr const char* kTags = "tags:"; // one preference a prompt, one tag a line

std::string trimmed(const std::string& text) {
    const auto from = text.find_first_not_of(" \t\r\n");
    if (from == std::string::npos)
        return {};
    std::string out = text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
    std::ranges::replace(out, '\n', ' ');
    return out;
}

} // namespace

base::Result<std::map<framework::PromptId, std::vector<std::string>>> Tags::all() {
    std::map<framework::PromptId, std::vector<std::string>> out;
    Preferences preferences(m_context);
    for (const auto& prompt : m_context.catalog().prompts()) {
        const auto kept = preferences.find(kTags + prompt.id.value);
        if (!kept)
            return tl::unexpected<base::Error>(kept.error());
        std::istringstream lines(kept->value_or(""));
        for (std::string tag; std::getline(lines, tag);)
            out[prompt.id].push_back(tag);
    }
    return out;
}

base::Status Tags::set(const framework::PromptId& prompt, const std::vector<std::string>& tags) {
    std::vector<std::string> kept;
    for (const std::string& tag : tags)
        if (const std::string text = trimmed(tag);
            !text.empty() && std::ranges::find(kept, text) == kept.end())
            kept.push_back(text);
    std::string value;
    for (const std::string& tag : kept)
        value += tag + '\n';
    return Preferences(m_context).save(kTags + prompt.value, value);
}

} // namespace coach::usecase
