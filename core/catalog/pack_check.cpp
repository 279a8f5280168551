#include "core/catalog/pack_check.h"

#include <algorithm>
#include <fstream>

namespace coach::catalog {

namespace fs = std::filesystem;

namespace {

std::optional<std::string> readWhole(const fs::path& path, Faults& faults) {
    std::error_code error;
    std::ifstream in(path, std::ios::binary);
    if (!fs::is_regular_file(path, error) || !in) {
        faults.push_back({base::ErrorKind::Input,
                          "cannot be read; check that it is a file and yours",
                          base::Place{path.string(), 0, 0}});
        return std::nullopt;
    }
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void readPromptFile(const fs::path& path, const KnownIds& known, std::set<std::string>& taken,
                    PackContents& contents) {
    const auto text = readWhole(path, contents.faults);
    if (!text)
        return;
    const std::size_t faultsBefore = contents.faults.size();
    auto prompt = readPrompt(*text, path.string(), contents.faults, &known);
    if (!prompt)
        return;
    const std::string& id = prompt->summary.id.value;
    if (!id.empty() && !taken.insert(id).second)
        contents.faults.push_back({base::ErrorKind::Input,
                                   "another prompt has the id '" + id +
                                       "'; bundled ids win, so give this one an id of its own",
                                   base::Place{path.string(), 1, 1}});
    if (contents.faults.size() != faultsBefore)
        return;
    prompt->summary.bundled = false;
    contents.prompts.push_back({std::move(*prompt), path});
}

void readPackFolder(const fs::path& path, const KnownIds& known, std::set<std::string>& taken,
                    PackContents& contents) {
    const fs::path headerFile = path / "pack.toml";
    if (const auto text = readWhole(headerFile, contents.faults))
        readPackHeader(*text, headerFile.string(), contents.faults);
    std::vector<fs::path> files;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(path, error))
        if (entry.path().extension() == ".toml" && entry.path().filename() != "pack.toml")
            files.push_back(entry.path());
    std::ranges::sort(files);
    for (const fs::path& file : files)
        readPromptFile(file, known, taken, contents);
}

} // namespace

PackContents readPack(const fs::path& path, const KnownIds& known,
                      const std::set<std::string>& taken) {
    PackContents contents;
    std::set<std::string> ids = taken;
    std::error_code error;
    if (fs::is_directory(path, error))
        readPackFolder(path, known, ids, contents);
    else
        readPromptFile(path, known, ids, contents);
    return contents;
}

} // namespace coach::catalog
