// Validates packs on disk as a whole: every file, every fault. Used by `pack check` and the
// catalogue.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "core/catalog/pack_reader.h"

namespace coach::catalog {

/// One prompt of a pack on disk, without faults, and the file that it stands in.
struct PackedPrompt {
    Prompt prompt;
    std::filesystem::path file;
};

struct PackContents {
    std::vector<PackedPrompt> prompts;
    Faults faults;
};

/// Reads one `.toml` file, or a folder with `pack.toml` and a file a prompt. `taken` holds the ids
/// that other packs have; a prompt with one of them is a fault.
PackContents readPack(const std::filesystem::path& path, const KnownIds& known,
                      const std::set<std::string>& taken);

} // namespace coach::catalog
