// Finds for a criterion of a card the one of the framework that it is or refines. Lives for one
// question about many cards.
#pragma once

#include <map>
#include <string>

#include "core/catalog/catalog.h"

namespace coach::usecase {

class GeneralCriteria {
public:
    explicit GeneralCriteria(catalog::Catalog& catalog);

    /// None for a prompt's own criterion that refines nothing.
    const catalog::Criterion* find(const framework::PromptId& prompt, const std::string& id);

private:
    const std::map<std::string, std::string>& refinedIn(const framework::PromptId& id);

    catalog::Catalog& m_catalog;
    std::map<std::string, const catalog::Criterion*> m_general;
    std::map<framework::PromptId, std::map<std::string, std::string>> m_refined;
};

} // namespace coach::usecase
