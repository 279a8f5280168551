// Turns the text of a pack's file into values and collects all of its faults. Pure; any thread.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.h"
#include "core/catalog/prompt.h"

namespace coach::catalog {

/// What pack.toml says of the pack as a whole.
struct PackHeader {
    std::string id;
    std::string name;
    std::string version;
    std::string licence;
    std::string program; ///< lowest program version
    std::vector<std::string> sources;
};

using Faults = std::vector<base::Error>;

/// The ids that a prompt may refer to.
struct KnownIds {
    std::set<std::string> criteria; ///< the framework's
    std::set<std::string> concepts; ///< the lexicon's
};
KnownIds knownIds(const Framework& framework, const Lexicon& lexicon);

/// Each returns what could be read and adds every fault, with its place, to `faults`.
/// `file` names the text in messages. With `known`, references to other ids are checked too.
std::optional<Prompt> readPrompt(std::string_view toml, const std::string& file, Faults& faults,
                                 const KnownIds* known = nullptr);
/// Adds the criteria of one file of the framework; one of the files carries the version.
void readFramework(std::string_view toml, const std::string& file, Framework& framework,
                   Faults& faults, const KnownIds* known = nullptr);
void readLexicon(std::string_view toml, const std::string& file, Lexicon& lexicon, Faults& faults);
std::optional<PackHeader> readPackHeader(std::string_view toml, const std::string& file,
                                         Faults& faults);

} // namespace coach::catalog
