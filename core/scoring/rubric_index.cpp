#include "core/scoring/rubric_index.h"

#include <algorithm>
#include <unordered_set>

namespace coach::scoring {

namespace {

/// Below the first a likeness says nothing, from the second on the point is made; between them it
/// counts in part.
constexpr double kLikenessNothing = 0.10;
constexpr double kLikenessMet = 0.62;
/// Concepts that meet are about the criterion even when no example says it like this.
constexpr double kConceptsMeet = 0.80;

Likeness::Synonyms synonymsOf(const catalog::Lexicon& lexicon) {
    Likeness::Synonyms mates;
    for (const auto& group : lexicon.synonyms) {
        std::vector<std::string> stems;
        for (const std::string& word : group)
            stems.push_back(text::stemOf(text::fold(word)));
        for (const std::string& stem : stems)
            for (const std::string& mate : stems)
                if (mate != stem)
                    mates[stem].push_back(mate);
    }
    return mates;
}

} // namespace

RubricIndex::RubricIndex(const ContentReading& content, std::vector<catalog::Criterion> criteria,
                         const std::vector<catalog::Concept>& concepts,
                         const catalog::Lexicon& lexicon) {
    addConcepts(lexicon.concepts);
    addConcepts(concepts);
    addExamples(content, criteria, lexicon);
    addCriteria(std::move(criteria));
}

void RubricIndex::addConcepts(const std::vector<catalog::Concept>& concepts) {
    for (const catalog::Concept& concept_ : concepts) {
        const auto next = static_cast<std::uint32_t>(m_conceptIds.size());
        const std::uint32_t number = m_conceptNumbers.try_emplace(concept_.id, next).first->second;
        if (number == next)
            m_conceptIds.push_back(concept_.id);
        for (const std::string& way : concept_.ways)
            m_concepts.add(number, way);
    }
}

std::vector<std::uint32_t> RubricIndex::numbersOf(const std::vector<std::string>& ids) const {
    std::vector<std::uint32_t> numbers;
    for (const std::string& id : ids) {
        const auto found = m_conceptNumbers.find(id);
        if (found == m_conceptNumbers.end())
            return {}; // a concept that is not there can never meet; pack check names it
        numbers.push_back(found->second);
    }
    std::ranges::sort(numbers);
    return numbers;
}

void RubricIndex::addCriteria(std::vector<catalog::Criterion> criteria) {
    std::uint32_t number = 0;
    for (catalog::Criterion& criterion : criteria) {
        StageIndex& stage = m_stages[framework::indexOf(criterion.stage)];
        if (stage.criteria.empty())
            stage.firstCriterion = number;
        std::vector<std::vector<std::uint32_t>> alternatives;
        for (const auto& together : criterion.meets)
            if (auto numbers = numbersOf(together); !numbers.empty())
                alternatives.push_back(std::move(numbers));
        stage.meets.push_back(std::move(alternatives));
        stage.criteria.push_back(std::move(criterion));
        ++number;
    }
}

void RubricIndex::addExamples(const ContentReading& content,
                              const std::vector<catalog::Criterion>& criteria,
                              const catalog::Lexicon& lexicon) {
    WordWeights weights;
    for (const auto& examples : content.examples)
        for (const text::AnnotatedText& example : examples)
            weights.addSentence(example.tokens);
    std::unordered_set<std::string> promptStems;
    for (const auto* tokens : {&content.title, &content.statement})
        forEachContentStem(*tokens, [&](const std::string& stem) { promptStems.insert(stem); });
    weights.lower(promptStems);

    const auto synonyms = synonymsOf(lexicon);
    std::uint32_t next = 0;
    for (std::size_t criterion = 0; criterion < criteria.size(); ++criterion) {
        m_firstExample.push_back(next);
        std::vector<std::uint32_t> own; // only what the criterion is about stands for its words
        if (criteria[criterion].ownOfPrompt)
            for (const auto& together : criteria[criterion].meets)
                std::ranges::copy(numbersOf(together), std::back_inserter(own));
        for (const text::AnnotatedText& example : content.examples[criterion]) {
            std::vector<PhraseHit> hits;
            if (!own.empty())
                hits = m_concepts.find(example.tokens);
            std::erase_if(hits, [&own](const PhraseHit& hit) {
                return std::ranges::find(own, hit.owner) == own.end();
            });
            m_likeness.add(static_cast<std::uint32_t>(criterion), example.tokens, hits, weights,
                           synonyms);
            ++next;
        }
    }
}

std::vector<std::uint32_t> RubricIndex::conceptsIn(std::span<const text::Token> tokens) const {
    std::vector<std::uint32_t> numbers;
    for (const PhraseHit& hit : m_concepts.find(tokens))
        numbers.push_back(hit.owner);
    std::ranges::sort(numbers);
    numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    return numbers;
}

Window RubricIndex::windowOf(std::span<const text::Token> tokens,
                             std::vector<std::uint32_t> concepts) {
    Window window;
    window.concepts = std::move(concepts);
    for (const text::Token& token : tokens) {
        window.hasNumber = window.hasNumber || token.kind == text::TokenKind::Number;
        if (token.kind == text::TokenKind::Word && !token.functionWord)
            window.stems.push_back(token.stem);
    }
    std::ranges::sort(window.stems);
    window.stems.erase(std::unique(window.stems.begin(), window.stems.end()), window.stems.end());
    return window;
}

Relevance RubricIndex::relevanceOf(const Likeness::Match& match, std::uint32_t firstExample,
                                   const std::vector<std::vector<std::uint32_t>>& meets,
                                   const Window& window) {
    Relevance relevance;
    relevance.likeness = match.value;
    relevance.example = match.value > 0 ? match.example - firstExample : 0;
    relevance.value =
        std::clamp((match.value - kLikenessNothing) / (kLikenessMet - kLikenessNothing), 0.0, 1.0);
    relevance.conceptsMeet = std::ranges::any_of(meets, [&](const auto& together) {
        return std::ranges::includes(window.concepts, together);
    });
    if (relevance.conceptsMeet)
        relevance.value = std::max(relevance.value, kConceptsMeet);
    return relevance;
}

StageRelevance RubricIndex::relevance(framework::StageId wanted, const Window& window) const {
    const auto matches = m_likeness.match(window, m_firstExample.size());
    StageRelevance out;
    for (const framework::StageId id : framework::kStages) {
        const StageIndex& index = stage(id);
        for (std::size_t i = 0; i < index.criteria.size(); ++i) {
            const std::size_t number = index.firstCriterion + i;
            Relevance relevance =
                relevanceOf(matches[number], m_firstExample[number], index.meets[i], window);
            auto& likeness = out.likeness[framework::indexOf(id)];
            likeness = std::max(likeness, relevance.likeness);
            if (id == wanted)
                out.criteria.push_back(relevance);
        }
    }
    return out;
}

} // namespace coach::scoring
