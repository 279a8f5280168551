#include "core/usecase/drill_exchange.h"

#include <map>
#include <set>

#include "core/drills/exchange.h"
#include "core/export/drills_file.h"
#include "core/store/database.h"
#include "core/store/drill_repository.h"
#include "core/usecase/drill_memory.h"

namespace coach::usecase {

namespace {

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

bool saysTheSame(const catalog::DrillQuestion& a, const catalog::DrillQuestion& b) {
    return a.category == b.category && a.text == b.text && a.strong == b.strong &&
           a.seconds == b.seconds && a.listensFor == b.listensFor && a.followUp == b.followUp;
}

using Known = std::map<framework::DrillId, catalog::DrillQuestion>;

base::Result<Known> knownQuestions(Context& context) {
    Known known;
    for (const catalog::DrillFile& file : context.catalog().drills())
        for (const catalog::DrillQuestion& question : file.questions)
            known.emplace(question.id, question);
    auto own = store::DrillRepository(context.database()).ownQuestions();
    if (!own)
        return passOn(own.error());
    for (catalog::DrillQuestion& question : *own)
        known.emplace(question.id, std::move(question));
    return known;
}

class Previewer {
public:
    Previewer(Known known, std::string file, std::vector<base::Error> faults)
        : m_known(std::move(known)), m_file(std::move(file)) {
        m_preview.faults = std::move(faults);
    }

    void add(catalog::DrillQuestion question) {
        const auto known = m_known.find(question.id);
        if (!m_seen.insert(question.id).second)
            fault("two questions have the id '" + question.id.value +
                  "'; the first one counts, rename the other");
        else if (known == m_known.end())
            m_preview.added.push_back(std::move(question));
        else if (saysTheSame(known->second, question))
            ++m_preview.unchanged;
        else if (known->second.bundled)
            fault("the program's own question '" + question.id.value +
                  "' cannot be changed; give yours another id");
        else
            m_preview.changed.push_back(std::move(question));
    }

    void add(drills::Review review, const std::set<base::Instant>& knownTimes) {
        if (!m_known.contains(review.question) && !m_seen.contains(review.question))
            fault("there is no question '" + review.question.value +
                  "' for the answer of a review; import it too");
        else if (knownTimes.contains(review.at) ||
                 !m_reviews.insert({review.question, review.at}).second)
            ++m_preview.knownReviews;
        else
            m_preview.reviews.push_back(std::move(review));
    }

    DrillPreview take() { return std::move(m_preview); }

private:
    void fault(std::string message) {
        m_preview.faults.push_back(
            {base::ErrorKind::Input, std::move(message), base::Place{m_file, 0, 0}});
    }

    Known m_known;
    std::string m_file;
    std::set<framework::DrillId> m_seen;
    std::set<std::pair<framework::DrillId, base::Instant>> m_reviews;
    DrillPreview m_preview;
};

} // namespace

base::Result<std::string> DrillExchange::write(DrillFormat format) {
    auto& database = m_context.database();
    return database.read([&]() -> base::Result<std::string> {
        store::DrillRepository repository(database);
        const auto cards = repository.cards();
        if (!cards)
            return passOn(cards.error());
        auto own = repository.ownQuestions();
        if (!own)
            return passOn(own.error());
        std::vector<exporting::DrillLine> lines;
        for (const catalog::DrillFile& file : m_context.catalog().drills())
            for (const catalog::DrillQuestion& question : file.questions)
                lines.push_back({question, {}});
        for (catalog::DrillQuestion& question : *own)
            lines.push_back({std::move(question), {}});
        for (exporting::DrillLine& line : lines)
            if (const auto card = cards->find(line.question.id); card != cards->end())
                line.card = card->second;
        if (format == DrillFormat::Csv)
            return exporting::drillsCsv(lines);
        const auto reviews = repository.reviewsSince({});
        if (!reviews)
            return passOn(reviews.error());
        return exporting::drillsJson(lines, *reviews);
    });
}

base::Result<DrillPreview> DrillExchange::preview(std::string_view text, const std::string& file) {
    auto known = knownQuestions(m_context);
    if (!known)
        return passOn(known.error());
    const auto reviews = store::DrillRepository(m_context.database()).reviewsSince({});
    if (!reviews)
        return passOn(reviews.error());
    std::map<framework::DrillId, std::set<base::Instant>> times;
    for (const drills::Review& review : *reviews)
        times[review.question].insert(review.at);
    std::vector<base::Error> faults;
    drills::Exchange exchange = drills::readExchange(text, file, faults);
    Previewer previewer(std::move(*known), file, std::move(faults));
    for (catalog::DrillQuestion& question : exchange.questions)
        previewer.add(std::move(question));
    for (drills::Review& review : exchange.reviews)
        previewer.add(review, times[review.question]);
    return previewer.take();
}

base::Status DrillExchange::import(const DrillPreview& preview) {
    auto& database = m_context.database();
    return database.write([&]() -> base::Status {
        store::DrillRepository repository(database);
        for (const auto* questions : {&preview.added, &preview.changed})
            for (const catalog::DrillQuestion& question : *questions)
                if (auto done = repository.saveOwn(question, m_context.clock().now()); !done)
                    return done;
        std::set<framework::DrillId> answered;
        for (const drills::Review& review : preview.reviews) {
            if (const auto id = repository.add(review); !id)
                return passOn(id.error());
            answered.insert(review.question);
        }
        for (const framework::DrillId& question : answered)
            if (auto done = remember(repository, question); !done)
                return done;
        return {};
    });
}

base::Status DrillExchange::remove(const framework::DrillId& question) {
    auto& database = m_context.database();
    return database.write([&] { return store::DrillRepository(database).removeOwn(question); });
}

} // namespace coach::usecase
