#include "core/session/own_view.h"

#include <algorithm>

namespace coach::session {

bool OwnView::disputes(const Dissent& dissent) const {
    return std::ranges::find(dissents, dissent) != dissents.end();
}

std::string_view dissentKey(Dissent::Kind kind) {
    return kind == Dissent::Kind::Finding ? "finding" : "criterion";
}

std::optional<Dissent::Kind> findDissentKind(std::string_view key) {
    for (const auto kind : {Dissent::Kind::Criterion, Dissent::Kind::Finding})
        if (dissentKey(kind) == key)
            return kind;
    return std::nullopt;
}

std::string findingKey(const std::vector<scoring::Finding>& findings, std::size_t index) {
    const std::string& id = findings[index].id;
    const auto before =
        std::ranges::count(findings.begin(), findings.begin() + static_cast<std::ptrdiff_t>(index),
                           id, &scoring::Finding::id);
    return before == 0 ? id : id + '#' + std::to_string(before + 1);
}

std::optional<double> meanLevel(const OwnLevels& levels) {
    double sum = 0.0;
    int count = 0;
    for (const auto& level : levels)
        if (level) {
            sum += *level;
            ++count;
        }
    return count == 0 ? std::nullopt : std::optional(sum / count);
}

} // namespace coach::session
