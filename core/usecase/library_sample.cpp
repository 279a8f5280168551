#include <algorithm>
#include <chrono>
#include <string_view>

#include "core/base/embedded_file.h"
#include "core/base/uuid.h"
#include "core/document/answer_document.h"
#include "core/store/attempt_repository.h"
#include "core/store/database.h"
#include "core/usecase/library.h"
#include "core/usecase/practise.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

namespace {

constexpr std::string_view kSample = "samples/card-payment-fraud.md";

/// A plausible 40 minutes, so that the sample's times have something to show.
constexpr framework::PerStage<std::chrono::seconds> kSpent{
    std::chrono::seconds(610), std::chrono::seconds(255), std::chrono::seconds(380),
    std::chrono::seconds(590), std::chrono::seconds(240), std::chrono::seconds(210),
    std::chrono::seconds(115)};

base::Result<session::Attempt> sampleAttempt(base::Instant now) {
    const auto files = base::embeddedSamples();
    const auto file = std::ranges::find(files, kSample, &base::EmbeddedFile::path);
    if (file == files.end())
        return base::inputError(
            "The sample attempt is missing from the program: please report it.");
    const auto document = document::readAnswerDocument(file->bytes, kSample);
    if (!document)
        return tl::unexpected<base::Error>(document.error());
    session::Attempt attempt;
    attempt.id = {base::newUuid()};
    attempt.prompt = {std::string(document->value("prompt"))};
    attempt.title = document->title;
    attempt.notes = document->notes;
    std::ranges::copy(kSpent, attempt.spent.begin());
    attempt.startedAt = now;
    attempt.changedAt = now;
    return attempt;
}

} // namespace

base::Status Library::addSampleAttempt() {
    auto& database = m_context.database();
    return database.write([&]() -> base::Status {
        store::AttemptRepository attempts(database);
        const auto isEmpty = attempts.isEmpty();
        if (!isEmpty)
            return tl::unexpected<base::Error>(isEmpty.error());
        if (!*isEmpty)
            return {};
        const auto attempt = sampleAttempt(m_context.clock().now());
        if (!attempt)
            return tl::unexpected<base::Error>(attempt.error());
        if (auto added = attempts.insert(*attempt, true); !added)
            return added;
        const auto card = Practise(m_context).finish(attempt->id);
        if (!card)
            return tl::unexpected<base::Error>(card.error());
        return {};
    });
}

} // namespace coach::usecase
