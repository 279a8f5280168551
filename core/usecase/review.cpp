#include "core/usecase/review.h"

#include <algorithm>

#include "core/compare/scorecard_diff.h"
#include "core/compare/text_diff.h"
#include "core/document/answer_document.h"
#include "core/session/stage_cutter.h"
#include "core/store/card_repository.h"
#include "core/store/database.h"
#include "core/usecase/advice.h"
#include "core/usecase/known_facts.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

namespace {

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

/// An answer document has its headings on the second level alone; other texts have them anywhere.
std::size_t filledStages(const document::AnswerDocument& document) {
    return static_cast<std::size_t>(std::ranges::count_if(
        document.notes, [](const std::string& note) { return !note.empty(); }));
}

} // namespace

base::Result<std::vector<session::StoredCard>> Review::cards(const framework::AttemptId& attempt) {
    if (const auto standing = standingOf(m_context.database(), attempt); !standing)
        return passOn(standing.error());
    return store::CardRepository(m_context.database()).list(attempt);
}

base::Result<std::vector<scoring::Move>> Review::nextMoves(const session::StoredCard& card) {
    const auto scorer = m_context.scorer(card.card.prompt);
    if (!scorer)
        return passOn(scorer.error());
    return (*scorer)->nextMoves(card.card);
}

base::Result<session::SeniorityLens> Review::seniority(const session::StoredCard& card) {
    const auto prompt = m_context.catalog().prompt(card.card.prompt);
    if (!prompt)
        return passOn(prompt.error());
    return session::lookThroughLens(
        card.card, catalog::criteriaFor(m_context.catalog().framework(), **prompt));
}

base::Result<scoring::ScoreCard> Review::score(const framework::PromptId& prompt,
                                               const scoring::Answer& answer) {
    const auto scorer = m_context.scorer(prompt);
    if (!scorer)
        return passOn(scorer.error());
    return (*scorer)->score(answer);
}

base::Result<compare::Comparison>
Review::compare(const std::vector<framework::AttemptId>& attempts) {
    constexpr std::size_t kMost = 6;
    if (attempts.size() < 2)
        return base::inputError("A comparison needs at least two attempts. Name two.");
    if (attempts.size() > kMost)
        return base::inputError("At most six attempts are compared at once. Leave some out.");
    std::vector<compare::ComparedAttempt> compared;
    std::optional<framework::PromptId> prompt;
    for (const auto& id : attempts) {
        auto attempt = loadAttempt(m_context.database(), id);
        if (!attempt)
            return passOn(attempt.error());
        if (prompt && *prompt != attempt->prompt)
            return base::inputError("The attempts are on different prompts, " + prompt->value +
                                    " and " + attempt->prompt.value +
                                    ". Only attempts on one prompt can be compared.");
        prompt = attempt->prompt;
        auto card = score(attempt->prompt, {attempt->notes, knownFacts(*attempt)});
        if (!card)
            return passOn(card.error());
        const auto moves = Advice(m_context).moves(id);
        const auto taken = moves ? session::adviceTaken(*moves) : session::AdviceTaken{};
        compared.push_back({id,
                            attempt->startedAt,
                            attempt->notes,
                            attempt->spent,
                            std::move(*card),
                            {taken.taken, taken.of}});
    }
    std::ranges::stable_sort(compared, {}, &compare::ComparedAttempt::startedAt);
    return compare::compareAttempts(std::move(compared));
}

std::vector<compare::DiffRun> Review::difference(const std::string& before,
                                                 const std::string& after) const {
    return compare::diffWords(before, after);
}

base::Result<document::AnswerDocument> Review::cutIntoStages(const framework::PromptId& prompt,
                                                             const std::string& text) {
    const auto found = m_context.catalog().prompt(prompt);
    if (!found)
        return passOn(found.error());
    auto document = document::readAnswerDocument(text, "the text");
    if (!document)
        return document;
    const std::size_t read = filledStages(*document);
    const auto byHeadings = session::cutByHeadings(text);
    if (byHeadings && filledStages(*byHeadings) > read) {
        document = *byHeadings;
    } else if (read == 0) {
        const auto criteria = catalog::criteriaFor(m_context.catalog().framework(), **found);
        document = session::cutByMeaning(text, criteria, **found);
    }
    document->setValue("prompt", prompt.value);
    return document;
}

} // namespace coach::usecase
