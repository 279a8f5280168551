#include "core/catalog/pack_items.h"

#include <algorithm>

namespace coach::catalog {

namespace {

/// A prompt is a few pages; a stranger's file larger than this is refused before it is parsed.
constexpr std::size_t kLargestFile = 4u << 20;

bool isId(std::string_view id) {
    return !id.empty() && id.size() <= 64 && id.front() != '-' &&
           std::ranges::all_of(id, [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
           });
}

} // namespace

std::optional<toml::table> parsePack(std::string_view text, const std::string& file,
                                     Faults& faults) {
    if (text.size() > kLargestFile) {
        faults.push_back({base::ErrorKind::Input, "larger than 4 MiB; split the pack into files",
                          base::Place{file, 0, 0}});
        return std::nullopt;
    }
    return parseToml(text, file, faults);
}

std::string readId(TomlFields& fields) {
    std::string id = fields.text("id");
    if (!id.empty() && !isId(id))
        fields.fault("id",
                     "an id has lower case letters, digits and hyphens, at most 64; rename it");
    return id;
}

std::optional<framework::StageId> stageOf(TomlFields& fields, std::string_view key,
                                          const std::string& word) {
    const auto stage = framework::findStage(word);
    if (!word.empty() && !stage)
        fields.fault(key, "'" + word +
                              "' is no stage; use problem, requirements, options, approach, "
                              "limitations, evaluation or monitoring");
    return stage;
}

std::vector<Concept> readConcepts(TomlFields& fields, const std::string& file, Faults& faults) {
    std::vector<Concept> concepts;
    for (const toml::table* table : fields.tables("concept")) {
        TomlFields item(*table, file, "a concept", faults);
        concepts.push_back({readId(item), item.texts("ways", 1)});
        item.refuseUnknownKeys();
    }
    return concepts;
}

void checkMeets(TomlFields& fields, const Criterion& criterion, const KnownIds& known) {
    for (const auto& together : criterion.meets)
        for (const std::string& id : together)
            if (!known.concepts.contains(id))
                fields.fault("meets", "there is no concept '" + id +
                                          "'; use one of the lexicon's or add a [[concept]]");
}

} // namespace coach::catalog
