#include "core/catalog/drill_reader.h"

#include "core/catalog/pack_items.h"

namespace coach::catalog {

namespace {

constexpr std::size_t kFewestCriteria = 2;
constexpr std::size_t kMostCriteria = 5;
constexpr int kUsualSeconds = 120;
constexpr int kTradeOffSeconds = 90;

class DrillReader {
public:
    DrillReader(const std::string& file, Faults& faults, const KnownIds* known)
        : m_file(file), m_faults(faults), m_known(known) {}

    DrillQuestion question(const toml::table& table, DrillCategory category) {
        TomlFields fields(table, m_file, "a question", m_faults);
        DrillQuestion question;
        question.category = category;
        question.id.value = readId(fields);
        question.text = fields.text("text");
        const bool tradeOff = category == DrillCategory::TradeOffs;
        question.seconds = static_cast<int>(
            fields.number("seconds", tradeOff ? kTradeOffSeconds : kUsualSeconds, 15, 900));
        if (tradeOff)
            readSides(fields, question);
        question.listensFor = fields.text("listens_for");
        question.weak = fields.text("weak");
        question.weakBecause = fields.text("weak_because");
        question.strong = fields.text("strong");
        question.followUp = fields.text("follow_up");
        readLinks(fields, question);
        readCriteria(fields, question);
        fields.refuseUnknownKeys();
        return question;
    }

private:
    static void readSides(TomlFields& fields, DrillQuestion& question) {
        question.options = fields.texts("options", 2);
        if (question.options.size() > 2)
            fields.fault("options", "a trade-off has two sides; keep the two that differ most");
        question.constraint = fields.text("constraint");
    }

    void readLinks(TomlFields& fields, DrillQuestion& question) {
        for (const std::string& word : fields.texts("stages", 1))
            if (const auto stage = stageOf(fields, "stages", word))
                question.stages.push_back(*stage);
        question.trains = fields.texts("trains", 1);
        for (const std::string& id : question.trains)
            if (m_known != nullptr && !m_known->criteria.contains(id))
                fields.fault("trains", "the framework has no criterion '" + id +
                                           "'; use one of its ids or take it away");
    }

    void readCriteria(TomlFields& fields, DrillQuestion& question) {
        std::set<std::string> ids;
        for (const toml::table* table : fields.tables("criterion")) {
            question.criteria.push_back(criterion(*table));
            const std::string& id = question.criteria.back().id;
            if (!id.empty() && !ids.insert(id).second)
                TomlFields(*table, m_file, "a criterion", m_faults)
                    .fault("id",
                           "the id '" + id + "' is taken by a criterion above; rename one of them");
        }
        if (question.criteria.size() < kFewestCriteria || question.criteria.size() > kMostCriteria)
            fields.fault({}, "a question has two to five [[question.criterion]], here are " +
                                 std::to_string(question.criteria.size()) + "; " +
                                 (question.criteria.size() < kFewestCriteria
                                      ? "write more"
                                      : "keep those that tell most"));
    }

    Criterion criterion(const toml::table& table) {
        TomlFields fields(table, m_file, "a criterion", m_faults);
        Criterion criterion;
        criterion.id = readId(fields);
        criterion.title = fields.text("title");
        criterion.weight = fields.number("weight", 1.0, 0.5, 2.0);
        criterion.meets = fields.textLists("meets");
        criterion.explained = fields.texts("explained", kLeastExamples);
        criterion.grounded = fields.texts("grounded", kLeastExamples);
        criterion.nearMisses = fields.texts("near_miss", 1);
        criterion.question = fields.text("question");
        criterion.ownOfPrompt = true;
        if (m_known != nullptr)
            checkMeets(fields, criterion, *m_known);
        fields.refuseUnknownKeys();
        return criterion;
    }

    const std::string& m_file;
    Faults& m_faults;
    const KnownIds* m_known;
};

DrillCategory readCategory(TomlFields& fields) {
    const std::string word = fields.text("category");
    const auto category = findDrillCategory(word);
    if (!word.empty() && !category)
        fields.fault("category", "'" + word +
                                     "' is no category; use fundamentals, features, "
                                     "deep-learning, evaluation or trade-offs");
    return category.value_or(DrillCategory::Fundamentals);
}

} // namespace

std::optional<DrillFile> readDrills(std::string_view text, const std::string& file,
                                    std::set<std::string>& taken, Faults& faults,
                                    const KnownIds* known) {
    const auto table = parsePack(text, file, faults);
    if (!table)
        return std::nullopt;
    TomlFields fields(*table, file, "a drill file", faults);
    DrillFile drills;
    drills.category = readCategory(fields);
    drills.concepts = readConcepts(fields, file, faults);
    KnownIds all = known != nullptr ? *known : KnownIds{};
    for (const Concept& concept_ : drills.concepts)
        all.concepts.insert(concept_.id);
    DrillReader reader(file, faults, known != nullptr ? &all : nullptr);
    for (const toml::table* item : fields.tables("question")) {
        drills.questions.push_back(reader.question(*item, drills.category));
        const std::string& id = drills.questions.back().id.value;
        if (!id.empty() && !taken.insert(id).second)
            TomlFields(*item, file, "a question", faults)
                .fault("id", "another question has the id '" + id + "'; rename one of them");
    }
    fields.refuseUnknownKeys();
    return drills;
}

} // namespace coach::catalog
