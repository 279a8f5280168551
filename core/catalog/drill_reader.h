// Turns the text of a drill file into values and collects all of its faults. Pure; any thread.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "core/catalog/drill.h"
#include "core/catalog/pack_reader.h"

namespace coach::catalog {

/// Returns what could be read and adds every fault, with its place, to `faults`. `taken` holds the
/// ids of the questions in other files and takes this one's; a second question with an id is a
/// fault. With `known`, references to concepts and the framework's criteria are checked too.
std::optional<DrillFile> readDrills(std::string_view toml, const std::string& file,
                                    std::set<std::string>& taken, Faults& faults,
                                    const KnownIds* known = nullptr);

} // namespace coach::catalog
