#include "core/usecase/general_criteria.h"

namespace coach::usecase {

GeneralCriteria::GeneralCriteria(catalog::Catalog& catalog) : m_catalog(catalog) {
    for (const auto& criterion : catalog.framework().criteria)
        m_general.emplace(criterion.id, &criterion);
}

const catalog::Criterion* GeneralCriteria::find(const framework::PromptId& prompt,
                                                const std::string& id) {
    if (const auto own = m_general.find(id); own != m_general.end())
        return own->second;
    const auto& refined = refinedIn(prompt);
    const auto to = refined.find(id);
    if (to == refined.end())
        return nullptr;
    const auto general = m_general.find(to->second);
    return general == m_general.end() ? nullptr : general->second;
}

const std::map<std::string, std::string>&
GeneralCriteria::refinedIn(const framework::PromptId& id) {
    const auto [place, isNew] = m_refined.try_emplace(id);
    if (isNew)
        if (const auto prompt = m_catalog.prompt(id))
            for (const auto& criterion : (*prompt)->criteria)
                if (criterion.refines)
                    place->second.emplace(criterion.id, *criterion.refines);
    return place->second;
}

} // namespace coach::usecase
