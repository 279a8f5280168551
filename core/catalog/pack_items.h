// What prompts and drills are read with alike: ids, stages, criteria's meetings, concepts. Internal
// to catalog.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/pack_reader.h"
#include "core/catalog/toml_fields.h"

namespace coach::catalog {

/// A criterion has at least so many examples of each depth.
inline constexpr std::size_t kLeastExamples = 4;

/// The text as a table; one that is too large or no TOML is a fault.
std::optional<toml::table> parsePack(std::string_view text, const std::string& file,
                                     Faults& faults);
std::string readId(TomlFields& fields);
/// The stage that a key's word names; the fault lists the stages.
std::optional<framework::StageId> stageOf(TomlFields& fields, std::string_view key,
                                          const std::string& word);
std::vector<Concept> readConcepts(TomlFields& fields, const std::string& file, Faults& faults);
/// The concepts that `meets` names must be known.
void checkMeets(TomlFields& fields, const Criterion& criterion, const KnownIds& known);

} // namespace coach::catalog
