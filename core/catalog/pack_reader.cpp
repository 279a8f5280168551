#include "core/catalog/pack_reader.h"

#include <algorithm>
#include <set>

#include "core/catalog/pack_items.h"

namespace coach::catalog {

namespace {

/// A word out of a closed set; the fault lists the set.
template <class T>
std::optional<T> oneOf(TomlFields& fields, std::string_view key, const std::string& word,
                       std::initializer_list<std::pair<std::string_view, T>> known) {
    std::string names;
    for (const auto& [name, value] : known) {
        if (name == word)
            return value;
        names += (names.empty() ? "" : ", ") + std::string(name);
    }
    fields.fault(key, "'" + word + "' is not known here; use one of: " + names);
    return std::nullopt;
}

framework::StageId readStage(TomlFields& fields) {
    const std::string key = fields.text("stage");
    return stageOf(fields, "stage", key).value_or(framework::StageId::Problem);
}

void readKind(TomlFields& fields, Criterion& criterion) {
    for (const std::string& word : fields.optionalTexts("strand"))
        if (const auto strand = oneOf<Strand>(
                fields, "strand", word, {{"data", Strand::Data}, {"rollout", Strand::Rollout}}))
            criterion.strands.push_back(*strand);
    if (const std::string word = fields.optionalText("thread"); !word.empty())
        criterion.thread = oneOf<Thread>(fields, "thread", word,
                                         {{"metric", Thread::Metric},
                                          {"requirement", Thread::Requirement},
                                          {"limitation", Thread::Limitation}});
    if (const std::string word = fields.optionalText("seniority"); !word.empty())
        criterion.seniority = oneOf<Seniority>(fields, "seniority", word,
                                               {{"mid", Seniority::Mid},
                                                {"senior", Seniority::Senior},
                                                {"staff", Seniority::Staff}})
                                  .value_or(Seniority::Mid);
}

Criterion readCriterion(const toml::table& table, const std::string& file, Faults& faults) {
    TomlFields fields(table, file, "a criterion", faults);
    Criterion criterion;
    criterion.id = readId(fields);
    criterion.title = fields.text("title");
    criterion.stage = readStage(fields);
    criterion.weight = fields.number("weight", 1.0, 0.5, 2.0);
    if (std::string refines = fields.optionalText("refines"); !refines.empty())
        criterion.refines = std::move(refines);
    readKind(fields, criterion);
    criterion.why = fields.text("why");
    criterion.meets = fields.textLists("meets");
    criterion.explained = fields.texts("explained", kLeastExamples);
    criterion.grounded = fields.texts("grounded", kLeastExamples);
    criterion.nearMisses = fields.texts("near_miss", 1);
    criterion.question = fields.text("question");
    criterion.opening = fields.optionalText("opening");
    criterion.followUp = fields.text("follow_up");
    fields.refuseUnknownKeys();
    return criterion;
}

void checkReferences(TomlFields& fields, const Criterion& criterion, const KnownIds& known) {
    if (criterion.refines && !known.criteria.contains(*criterion.refines))
        fields.fault("refines", "the framework has no criterion '" + *criterion.refines +
                                    "'; use one of its ids or take 'refines' away");
    checkMeets(fields, criterion, known);
}

std::vector<Criterion> readCriteria(TomlFields& fields, const std::string& file, Faults& faults,
                                    const KnownIds* known) {
    std::vector<Criterion> criteria;
    std::set<std::string> ids;
    for (const toml::table* table : fields.tables("criterion")) {
        criteria.push_back(readCriterion(*table, file, faults));
        TomlFields item(*table, file, "a criterion", faults);
        if (known != nullptr)
            checkReferences(item, criteria.back(), *known);
        if (!criteria.back().id.empty() && !ids.insert(criteria.back().id).second)
            item.fault("id", "the id '" + criteria.back().id +
                                 "' is taken by a criterion above; rename one of them");
    }
    return criteria;
}

std::vector<Fact> readFacts(TomlFields& fields, const std::string& file, Faults& faults) {
    std::vector<Fact> facts;
    for (const toml::table* table : fields.tables("fact")) {
        TomlFields item(*table, file, "a fact", faults);
        facts.push_back({item.text("text"), item.texts("asks", 1)});
        item.refuseUnknownKeys();
    }
    return facts;
}

std::vector<Curveball> readCurveballs(TomlFields& fields, const std::string& file, Faults& faults) {
    std::vector<Curveball> curveballs;
    for (const toml::table* table : fields.tables("curveball")) {
        TomlFields item(*table, file, "a curveball", faults);
        curveballs.push_back({readId(item), item.text("text"), item.optionalTexts("leans_on"),
                              item.optionalTexts("listen_for")});
        item.refuseUnknownKeys();
    }
    return curveballs;
}

void readStageGuides(TomlFields& fields, const std::string& file, Faults& faults, Prompt& prompt) {
    const toml::table* all = fields.table("stage");
    if (all == nullptr)
        return;
    TomlFields stages(*all, file, "[stage]", faults);
    for (const framework::StageId stage : framework::kStages) {
        const toml::table* table = stages.table(framework::stageKey(stage));
        if (table == nullptr)
            continue;
        TomlFields item(*table, file, "a stage", faults);
        auto& guide = prompt.stages[framework::indexOf(stage)];
        guide.questions = item.optionalTexts("questions");
        guide.reference = item.optionalText("reference");
        item.refuseUnknownKeys();
    }
    stages.refuseUnknownKeys();
}

void readAsking(TomlFields& fields, const std::string& file, Lexicon& lexicon, Faults& faults) {
    for (const toml::table* group : fields.tables("asking")) {
        TomlFields item(*group, file, "a group of words in questions", faults);
        lexicon.asking.push_back(item.texts("words", 2));
        item.refuseUnknownKeys();
    }
    for (const toml::table* subject : fields.tables("unanswered")) {
        TomlFields item(*subject, file, "unanswered questions", faults);
        lexicon.unanswered.push_back({item.text("about"), item.texts("asks", 1)});
        item.refuseUnknownKeys();
    }
    for (const toml::table* kind : fields.tables("kind")) {
        TomlFields item(*kind, file, "questions for a kind of fact", faults);
        lexicon.factKinds.push_back({item.text("about"), item.texts("asks", 1)});
        item.refuseUnknownKeys();
    }
}

PromptSummary readSummary(TomlFields& fields) {
    PromptSummary summary;
    summary.id.value = readId(fields);
    summary.title = fields.text("title");
    summary.statement = fields.text("statement");
    summary.topics = fields.optionalTexts("topics");
    return summary;
}

} // namespace

KnownIds knownIds(const Framework& framework, const Lexicon& lexicon) {
    KnownIds known;
    for (const Criterion& criterion : framework.criteria)
        known.criteria.insert(criterion.id);
    for (const Concept& concept_ : lexicon.concepts)
        known.concepts.insert(concept_.id);
    return known;
}

std::optional<Prompt> readPrompt(std::string_view text, const std::string& file, Faults& faults,
                                 const KnownIds* known) {
    const auto table = parsePack(text, file, faults);
    if (!table)
        return std::nullopt;
    TomlFields fields(*table, file, "a prompt", faults);
    Prompt prompt;
    prompt.summary = readSummary(fields);
    prompt.notApplicable = fields.optionalTexts("not_applicable");
    prompt.facts = readFacts(fields, file, faults);
    prompt.curveballs = readCurveballs(fields, file, faults);
    readStageGuides(fields, file, faults, prompt);
    prompt.concepts = readConcepts(fields, file, faults);
    KnownIds all = known != nullptr ? *known : KnownIds{};
    for (const Concept& concept_ : prompt.concepts)
        all.concepts.insert(concept_.id);
    prompt.criteria = readCriteria(fields, file, faults, known != nullptr ? &all : nullptr);
    for (Criterion& criterion : prompt.criteria)
        criterion.ownOfPrompt = true;
    for (const std::string& id : prompt.notApplicable)
        if (known != nullptr && !known->criteria.contains(id))
            fields.fault("not_applicable", "the framework has no criterion '" + id +
                                               "'; use one of its ids or take it away");
    fields.refuseUnknownKeys();
    return prompt;
}

void readFramework(std::string_view text, const std::string& file, Framework& framework,
                   Faults& faults, const KnownIds* known) {
    const auto table = parsePack(text, file, faults);
    if (!table)
        return;
    TomlFields fields(*table, file, "the framework", faults);
    if (std::string version = fields.optionalText("version"); !version.empty())
        framework.version = std::move(version);
    for (Criterion& criterion : readCriteria(fields, file, faults, known))
        framework.criteria.push_back(std::move(criterion));
    fields.refuseUnknownKeys();
}

void readLexicon(std::string_view text, const std::string& file, Lexicon& lexicon, Faults& faults) {
    const auto table = parsePack(text, file, faults);
    if (!table)
        return;
    TomlFields fields(*table, file, "the lexicon", faults);
    for (Concept& concept_ : readConcepts(fields, file, faults))
        lexicon.concepts.push_back(std::move(concept_));
    for (const toml::table* group : fields.tables("group")) {
        TomlFields item(*group, file, "a group of synonyms", faults);
        lexicon.synonyms.push_back(item.texts("words", 2));
        item.refuseUnknownKeys();
    }
    for (const toml::table* mark : fields.tables("mark")) {
        TomlFields item(*mark, file, "a mark", faults);
        lexicon.marks.push_back({item.text("kind"), item.texts("ways", 1)});
        item.refuseUnknownKeys();
    }
    readAsking(fields, file, lexicon, faults);
    fields.refuseUnknownKeys();
}

std::optional<PackHeader> readPackHeader(std::string_view text, const std::string& file,
                                         Faults& faults) {
    const auto table = parsePack(text, file, faults);
    if (!table)
        return std::nullopt;
    TomlFields fields(*table, file, "a pack", faults);
    PackHeader header{readId(fields),
                      fields.text("name"),
                      fields.text("version"),
                      fields.text("licence"),
                      fields.optionalText("program"),
                      fields.optionalTexts("sources")};
    fields.refuseUnknownKeys();
    return header;
}

} // namespace coach::catalog
