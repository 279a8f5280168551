#include "core/catalog/catalog.h"

#include <algorithm>
#include <set>

#include "core/base/embedded_file.h"
#include "core/catalog/pack_check.h"
#include "core/catalog/packed_content.h"

namespace coach::catalog {

namespace fs = std::filesystem;

namespace {

/// What the build packed under this name; empty when there is no such thing.
std::string_view bundled(std::string_view name) {
    const auto files = base::embeddedContent();
    const auto found = std::ranges::lower_bound(files, name, {}, &base::EmbeddedFile::path);
    return found != files.end() && found->path == name ? found->bytes : std::string_view{};
}

/// By title.
std::vector<PromptSummary> bundledPrompts() {
    return unpackPrompts(bundled("prompts"));
}

std::string joinedIds(const std::vector<PromptSummary>& prompts) {
    std::string out;
    for (const PromptSummary& prompt : prompts)
        out += (out.empty() ? "" : ", ") + prompt.id.value;
    return out;
}

} // namespace

struct Catalog::State {
    fs::path userPacks;
    bool userPacksRead = false;
    std::optional<Framework> framework;
    std::optional<Lexicon> lexicon;
    std::optional<std::vector<DrillFile>> drills;
    std::vector<PromptSummary> allPrompts;
    std::map<std::string, std::shared_ptr<const Prompt>> loaded;
    std::map<std::string, std::shared_ptr<const Prompt>> own; ///< from packs on disk
    Faults faults;
};

Catalog::Catalog() : Catalog(fs::path{}) {}

Catalog::Catalog(fs::path userPacks) : m_state(std::make_unique<State>()) {
    m_state->userPacks = std::move(userPacks);
}

Catalog::~Catalog() = default;
Catalog::Catalog(Catalog&&) noexcept = default;
Catalog& Catalog::operator=(Catalog&&) noexcept = default;

const Framework& Catalog::framework() {
    if (!m_state->framework)
        m_state->framework = unpackFramework(bundled("framework"));
    return *m_state->framework;
}

const Lexicon& Catalog::lexicon() {
    if (!m_state->lexicon)
        m_state->lexicon = unpackLexicon(bundled("lexicon"));
    return *m_state->lexicon;
}

const std::vector<DrillFile>& Catalog::drills() {
    if (!m_state->drills)
        m_state->drills = unpackDrills(bundled("drills"));
    return *m_state->drills;
}

std::vector<base::Error> Catalog::addPack(const fs::path& path) {
    std::set<std::string> taken;
    for (const PromptSummary& prompt : bundledPrompts())
        taken.insert(prompt.id.value);
    for (const auto& [id, prompt] : m_state->own)
        taken.insert(id);
    PackContents contents = readPack(path, knownIds(framework(), lexicon()), taken);
    for (PackedPrompt& packed : contents.prompts) {
        const std::string id = packed.prompt.summary.id.value;
        m_state->own[id] = std::make_shared<const Prompt>(std::move(packed.prompt));
    }
    m_state->allPrompts.clear();
    return contents.faults;
}

const std::vector<base::Error>& Catalog::faults() {
    if (m_state->userPacksRead)
        return m_state->faults;
    m_state->userPacksRead = true;
    std::vector<fs::path> packs;
    std::error_code error;
    if (!m_state->userPacks.empty())
        for (const auto& entry : fs::directory_iterator(m_state->userPacks, error))
            if (entry.is_directory(error) || entry.path().extension() == ".toml")
                packs.push_back(entry.path());
    std::ranges::sort(packs);
    for (const fs::path& pack : packs)
        for (base::Error& fault : addPack(pack))
            m_state->faults.push_back(std::move(fault));
    return m_state->faults;
}

const std::vector<PromptSummary>& Catalog::prompts() {
    faults();
    if (m_state->allPrompts.empty()) {
        std::vector<PromptSummary> own;
        for (const auto& [id, prompt] : m_state->own)
            own.push_back(prompt->summary);
        std::ranges::sort(own, {}, &PromptSummary::title);
        m_state->allPrompts = bundledPrompts();
        m_state->allPrompts.insert(m_state->allPrompts.end(), own.begin(), own.end());
    }
    return m_state->allPrompts;
}

base::Result<std::shared_ptr<const Prompt>> Catalog::prompt(const framework::PromptId& id) {
    if (const auto found = m_state->loaded.find(id.value); found != m_state->loaded.end())
        return found->second;
    if (const std::string_view bytes = bundled("prompt-" + id.value); !bytes.empty())
        return m_state->loaded[id.value] = std::make_shared<const Prompt>(unpackPrompt(bytes));
    if (const auto found = m_state->own.find(id.value); found != m_state->own.end())
        return found->second;
    faults();
    if (const auto found = m_state->own.find(id.value); found != m_state->own.end())
        return found->second;
    return base::inputError("there is no prompt '" + id.value +
                            "'; there are: " + joinedIds(prompts()));
}

std::vector<Criterion> criteriaFor(const Framework& framework, const Prompt& prompt) {
    const auto isReplaced = [&](const std::string& id) {
        return std::ranges::any_of(prompt.criteria,
                                   [&](const Criterion& own) { return own.refines == id; });
    };
    std::vector<Criterion> out;
    for (const framework::StageId stage : framework::kStages) {
        for (const Criterion& general : framework.criteria) {
            if (general.stage != stage ||
                std::ranges::find(prompt.notApplicable, general.id) != prompt.notApplicable.end())
                continue;
            if (!isReplaced(general.id)) {
                out.push_back(general);
                continue;
            }
            for (const Criterion& own : prompt.criteria)
                if (own.refines == general.id && own.stage == stage) {
                    out.push_back(own);
                    if (own.opening.empty())
                        out.back().opening = general.opening;
                }
        }
        for (const Criterion& own : prompt.criteria) {
            const bool placed = std::ranges::any_of(out, [&](const Criterion& criterion) {
                return criterion.ownOfPrompt && criterion.id == own.id;
            });
            if (own.stage == stage && !placed)
                out.push_back(own);
        }
    }
    return out;
}

} // namespace coach::catalog
