// Packs the bundled content while building: reads every TOML file of resources/, checks it with its
// references, and writes what core/catalog reads at run time. A fault stops the build with file and
// line.
//
//   pack_content RESOURCES OUTPUT FILE...
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>

#include "core/base/embedded_file.h"
#include "core/catalog/drill_reader.h"
#include "core/catalog/pack_reader.h"
#include "core/catalog/packed_content.h"
#include "core/catalog/product_words.h"
#include "core/text/token.h"
#include "core/text/word_table.h"

using namespace coach;

/// Nothing is packed yet: every word goes to the stemmer.
std::span<const base::EmbeddedFile> base::embeddedContent() {
    return {};
}

namespace fs = std::filesystem;

namespace {

struct Source {
    std::string path; ///< below resources/
    std::string file;
    std::string text;
};

class ContentPacker {
public:
    explicit ContentPacker(fs::path output) : m_output(std::move(output)) {}

    catalog::Faults pack(const std::vector<Source>& sources) {
        catalog::Lexicon lexicon;
        for (const Source& source : sources)
            if (source.path.starts_with("lexicon/"))
                catalog::readLexicon(source.text, source.file, lexicon, m_faults);
        catalog::KnownIds known = catalog::knownIds({}, lexicon);
        catalog::Framework framework;
        for (const Source& source : sources)
            if (source.path.starts_with("packs/core/framework"))
                catalog::readFramework(source.text, source.file, framework, m_faults, &known);
        known = catalog::knownIds(framework, lexicon);
        write("framework", catalog::packed(framework));
        packPrompts(sources, known, lexicon);
        write("lexicon", catalog::packed(lexicon));
        packDrills(sources, known);
        packWords(sources);
        return m_faults;
    }

private:
    /// Adds the words of the prompts' products to the lexicon.
    void packPrompts(const std::vector<Source>& sources, const catalog::KnownIds& known,
                     catalog::Lexicon& lexicon) {
        std::vector<catalog::PromptSummary> summaries;
        for (const Source& source : sources) {
            if (source.path == "packs/core/pack.toml")
                catalog::readPackHeader(source.text, source.file, m_faults);
            if (!source.path.starts_with("packs/core/") || source.path.ends_with("/pack.toml") ||
                source.path.starts_with("packs/core/framework"))
                continue;
            const auto prompt = catalog::readPrompt(source.text, source.file, m_faults, &known);
            if (!prompt)
                continue;
            const std::string& id = prompt->summary.id.value;
            if (id != fs::path(source.path).stem().string())
                m_faults.push_back(
                    {base::ErrorKind::Input,
                     "a bundled prompt's file is named for its id; rename it to " + id + ".toml",
                     base::Place{source.file, 1, 1}});
            summaries.push_back(prompt->summary);
            lexicon.products.push_back({id, catalog::productWords(*prompt, lexicon)});
            write("prompt-" + id, catalog::packed(*prompt));
        }
        std::ranges::sort(summaries, {}, &catalog::PromptSummary::title);
        write("prompts", catalog::packed(summaries));
    }

    /// The categories in the order in which people are asked for them.
    void packDrills(const std::vector<Source>& sources, const catalog::KnownIds& known) {
        std::set<std::string> ids;
        std::vector<catalog::DrillFile> drills;
        for (const Source& source : sources)
            if (source.path.starts_with("drills/"))
                if (auto file =
                        catalog::readDrills(source.text, source.file, ids, m_faults, &known))
                    drills.push_back(std::move(*file));
        std::ranges::stable_sort(drills, {}, &catalog::DrillFile::category);
        write("drills", catalog::packed(drills));
    }

    /// Also the words of keys and comments: they do no harm.
    void packWords(const std::vector<Source>& sources) {
        std::map<std::string, std::string> stems;
        for (const Source& source : sources)
            for (const text::Token& token : text::tokenize(source.text))
                if (token.kind == text::TokenKind::Word)
                    stems.emplace(token.folded, token.stem);
        write("words", text::packWords(stems));
    }

    void write(const std::string& name, const std::string& bytes) {
        std::ofstream out(m_output / name, std::ios::binary | std::ios::trunc);
        out << bytes;
        out.close();
        if (!out)
            m_faults.push_back({base::ErrorKind::Machine, "cannot be written",
                                base::Place{(m_output / name).string(), 0, 0}});
    }

    fs::path m_output;
    catalog::Faults m_faults;
};

} // namespace

int main(int argc, char** argv) {
    if (argc < 4) {
        std::cerr << "usage: pack_content RESOURCES OUTPUT FILE...\n";
        return 2;
    }
    std::vector<Source> sources;
    for (int i = 3; i < argc; ++i) {
        std::ifstream in(argv[i], std::ios::binary);
        if (!in) {
            std::cerr << argv[i] << ": cannot be read\n";
            return 1;
        }
        sources.push_back({fs::path(argv[i]).lexically_relative(argv[1]).generic_string(), argv[i],
                           std::string(std::istreambuf_iterator<char>(in), {})});
    }
    std::ranges::sort(sources, {}, &Source::path);
    fs::create_directories(argv[2]);
    const auto faults = ContentPacker(argv[2]).pack(sources);
    for (const base::Error& fault : faults)
        std::cerr << fault.text() << '\n';
    return faults.empty() ? 0 : 1;
}
