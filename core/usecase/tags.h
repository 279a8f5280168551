// Tags of one's own on prompts; kept with the data, so that they move with a backup.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/usecase/context.h"

namespace coach::usecase {

class Tags {
public:
    explicit Tags(Context& context) : m_context(context) {}

    /// Of every prompt that has any.
    base::Result<std::map<framework::PromptId, std::vector<std::string>>> all();
    /// In place of what it had. Blanks around a tag go, empty ones and repetitions too.
    base::Status set(const framework::PromptId& prompt, const std::vector<std::string>& tags);

private:
    Context& m_context;
};

} // namespace coach::usecase
