#include "core/export/exchange_section.h"
#include "core/export/pauses_section.h"
#include "core/store/database.h"
#include "core/usecase/interviewing.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

base::Result<std::string> Interviewing::section(const framework::AttemptId& attempt,
                                                std::string_view kind) {
    const auto loaded = loadAttempt(m_context.database(), attempt);
    if (!loaded)
        return tl::unexpected<base::Error>(loaded.error());
    for (const auto& section : loaded->sections)
        if (section.kind == kind)
            return section.text;
    return std::string();
}

base::Result<Changes> Interviewing::keepSection(const framework::AttemptId& attempt,
                                                std::string_view kind, const std::string& text) {
    auto& database = m_context.database();
    return database.write([&]() -> base::Result<Changes> {
        auto loaded = loadAttempt(database, attempt);
        if (!loaded)
            return tl::unexpected<base::Error>(loaded.error());
        std::erase_if(loaded->sections,
                      [&](const session::KeptSection& section) { return section.kind == kind; });
        if (!text.empty())
            loaded->sections.push_back({std::string(kind), text});
        if (kind != "pauses") // being away changes nothing
            loaded->changedAt = m_context.clock().now();
        if (auto saved = store::AttemptRepository(database).setDocumentParts(*loaded); !saved)
            return tl::unexpected<base::Error>(saved.error());
        return Changes::Attempts;
    });
}

base::Result<std::vector<session::Exchange>> Interviewing::kept(const framework::AttemptId& attempt,
                                                                std::string_view kind) {
    return section(attempt, kind).map(exporting::readExchanges);
}

base::Result<Changes> Interviewing::keep(const framework::AttemptId& attempt, std::string_view kind,
                                         const std::vector<session::Exchange>& exchanges) {
    return keepSection(attempt, kind, exporting::exchangeText(exchanges));
}

base::Result<std::vector<session::Pause>>
Interviewing::pauses(const framework::AttemptId& attempt) {
    return section(attempt, "pauses").map(exporting::readPauses);
}

base::Result<Changes> Interviewing::keepPauses(const framework::AttemptId& attempt,
                                               const std::vector<session::Pause>& pauses) {
    return keepSection(attempt, "pauses", exporting::pausesText(pauses));
}

base::Result<Changes> Interviewing::freeze(const framework::AttemptId& attempt) {
    auto& database = m_context.database();
    return database.write([&]() -> base::Result<Changes> {
        const auto loaded = loadAttempt(database, attempt);
        if (!loaded)
            return tl::unexpected<base::Error>(loaded.error());
        for (const auto stage : framework::kStages) {
            const std::string& note = loaded->notes[framework::indexOf(stage)];
            if (note.empty())
                continue;
            if (auto kept =
                    reviseIfDue(database, attempt, stage, note, session::RevisionReason::StageLeft,
                                m_context.clock().now());
                !kept)
                return tl::unexpected<base::Error>(kept.error());
        }
        return Changes::Notes;
    });
}

base::Result<std::string> Interviewing::sheet(const framework::PromptId& prompt) {
    const auto known = m_context.catalog().prompt(prompt);
    if (!known)
        return tl::unexpected<base::Error>(known.error());
    const auto& all = **known;
    std::string out = "# " + all.summary.title + ": the interviewer's sheet\n\n" +
                      all.summary.statement + "\n\n## Facts, told only when asked\n\n";
    for (std::size_t i = 0; i < all.facts.size(); ++i)
        out += std::to_string(i + 1) + ". " + all.facts[i].text + '\n';
    out += "\nAnything else: \"You may assume; say so.\"\n";
    const auto criteria = catalog::criteriaFor(m_context.catalog().framework(), all);
    for (const auto stage : framework::kStages) {
        out += "\n## " + std::string(framework::stageTitle(stage)) + "\n\n" +
               std::string(framework::stagePurpose(stage)) + '\n';
        for (const auto& criterion : criteria) {
            if (criterion.stage != stage)
                continue;
            out += "\n**" + criterion.title + "** " + criterion.why + "\n\n";
            if (!criterion.question.empty())
                out += "- Missing, ask: " + criterion.question + '\n';
            if (!criterion.followUp.empty())
                out += "- Weak, push: " + criterion.followUp + '\n';
            if (!criterion.explained.empty())
                out += "- Level 3 sounds like: " + criterion.explained.front() + '\n';
            if (!criterion.grounded.empty())
                out += "- Level 4 sounds like: " + criterion.grounded.front() + '\n';
            if (!criterion.nearMisses.empty())
                out += "- Not enough: " + criterion.nearMisses.front() + '\n';
        }
    }
    if (!all.curveballs.empty())
        out += "\n## After the approach, change one requirement\n";
    for (const auto& ball : all.curveballs) {
        out += "\n- " + ball.text + '\n';
        for (const auto& point : ball.listenFor)
            out += "  - Listen for: " + point + '\n';
    }
    return out;
}

} // namespace coach::usecase
