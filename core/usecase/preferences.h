// Stars and settings that belong to the data rather than to the machine: they move with a backup.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/usecase/context.h"

namespace coach::usecase {

class Preferences {
public:
    explicit Preferences(Context& context) : m_context(context) {}

    /// Starred prompts, the newest star first; a prompt whose pack is gone keeps its star.
    base::Result<std::vector<framework::PromptId>> stars();
    base::Status setStar(const framework::PromptId& prompt, bool isStarred);

    /// None when it was never saved.
    base::Result<std::optional<std::string>> find(const std::string& key);
    base::Status save(const std::string& key, const std::string& value);

private:
    Context& m_context;
};

} // namespace coach::usecase
