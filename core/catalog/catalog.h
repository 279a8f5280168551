// The prompts, rubrics and lexicon that are bundled, and those in the user's packs folder.
// Parses only what is asked for. Owned by usecase::Context; one thread at a time.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.h"
#include "core/catalog/drill.h"
#include "core/catalog/prompt.h"

namespace coach::catalog {

class Catalog {
public:
    /// Bundled content only.
    Catalog();
    /// Bundled content and every `.toml` pack below `userPacks`, which need not exist.
    explicit Catalog(std::filesystem::path userPacks);
    ~Catalog();
    Catalog(Catalog&&) noexcept;
    Catalog& operator=(Catalog&&) noexcept;

    /// Every prompt, bundled ones first, each group by title. Reads user packs on first use.
    const std::vector<PromptSummary>& prompts();
    /// The whole prompt; an input error names the ids there are when there is none of this id.
    base::Result<std::shared_ptr<const Prompt>> prompt(const framework::PromptId& id);
    /// Criteria that hold for every prompt, and the lexicon; parsed on first use.
    const Framework& framework();
    const Lexicon& lexicon();
    /// The bundled questions to drill, a file a category; read on first use.
    const std::vector<DrillFile>& drills();
    /// Adds one pack file or folder for this run (`score --pack`). Every fault is returned; what
    /// has none is loaded.
    std::vector<base::Error> addPack(const std::filesystem::path& path);
    /// Faults of the user's packs; the other packs are loaded. Reads user packs on first use.
    const std::vector<base::Error>& faults();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// The criteria that count for a prompt: the framework's, less those refined or not applicable, and
/// the prompt's own, by stage; own ones stand where those that they refine stood, else at the end.
std::vector<Criterion> criteriaFor(const Framework& framework, const Prompt& prompt);

} // namespace coach::catalog
