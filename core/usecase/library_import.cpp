#include <algorithm>

#include "core/base/iso_time.h"
#include "core/base/uuid.h"
#include "core/export/exchange_section.h"
#include "core/export/markdown.h"
#include "core/store/attempt_repository.h"
#include "core/store/database.h"
#include "core/usecase/library.h"
#include "core/usecase/standing.h"

namespace coach::usecase {

namespace {

using document::AnswerDocument;
using framework::AttemptId;
using session::Attempt;

tl::unexpected<base::Error> passOn(const base::Error& error) {
    return tl::unexpected<base::Error>(error);
}

std::string lowerCase(std::string_view text) {
    std::string out(text);
    std::ranges::transform(out, out.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(" \r\n");
    return first == std::string_view::npos
               ? std::string_view()
               : text.substr(first, text.find_last_not_of(" \r\n") - first + 1);
}

/// The attempt that the document says it is; none when it says nothing.
base::Result<std::optional<AttemptId>> namedAttempt(const AnswerDocument& document) {
    const std::string uuid = lowerCase(document.value("attempt"));
    if (uuid.empty())
        return std::nullopt;
    if (!base::isUuid(uuid))
        return base::inputError("the front matter's `attempt: " + uuid +
                                "` is not a UUID; remove that line to import it as a new attempt");
    return AttemptId{uuid};
}

base::Result<framework::PromptId> namedPrompt(const AnswerDocument& document,
                                              const std::optional<framework::PromptId>& fallback) {
    const std::string_view named = document.value("prompt");
    if (!named.empty())
        return framework::PromptId{std::string(named)};
    if (fallback)
        return *fallback;
    return base::inputError(
        "the document names no prompt; add `prompt: ID` to its front matter, or "
        "say which with --prompt ID");
}

bool isOurs(std::string_view key) {
    return key == "prompt" || key == "attempt" || key == "started" || key == "changed";
}

/// A new attempt as the document has it. A card in it is what somebody else's rubric said once: it
/// is not taken over, since finishing scores anew.
void takeDocument(const AnswerDocument& document, Attempt& attempt) {
    if (!document.title.empty())
        attempt.title = document.title;
    attempt.preamble = document.preamble;
    attempt.notes = document.notes;
    for (const auto& [key, value] : document.frontMatter)
        if (!isOurs(key))
            attempt.frontMatter.emplace_back(key, value);
    for (const auto& section : document.sections) {
        if (section.kind == "asked")
            attempt.asked = exporting::readAsked(section.text);
        else if (section.kind == "parked")
            attempt.parked = exporting::readParked(section.text);
        else if (section.kind != "score")
            attempt.sections.push_back({section.kind, section.text});
    }
}

/// Whether the document says what the attempt would say if it were written as one, outer blank
/// lines and the like set aside.
bool saysTheSame(const AnswerDocument& document, const Attempt& attempt) {
    const auto own = document::readAnswerDocument(exporting::attemptMarkdown(attempt), "");
    return own && own->title == document.title && own->preamble == document.preamble &&
           own->notes == document.notes;
}

/// The attempt with what the document adds beside the notes: a mentor's remarks come to those that
/// are there, so that two mentors can answer; of other sections the document's is the newer one.
/// None when it adds nothing.
std::optional<Attempt> withSections(Attempt attempt,
                                    const std::vector<session::KeptSection>& sent) {
    bool added = false;
    for (const auto& section : sent) {
        auto own = std::ranges::find(attempt.sections, section.kind, &session::KeptSection::kind);
        if (own == attempt.sections.end()) {
            attempt.sections.push_back(section);
            added = true;
            continue;
        }
        std::string text = section.text;
        if (section.kind == "remarks") {
            auto remarks = exporting::readExchanges(own->text);
            const auto before = remarks.size();
            for (auto& remark : exporting::readExchanges(text))
                if (std::ranges::find(remarks, remark) == remarks.end())
                    remarks.push_back(std::move(remark));
            if (remarks.size() == before)
                continue;
            text = exporting::exchangeText(remarks);
        }
        if (trimmed(own->text) == trimmed(text))
            continue;
        own->text = std::move(text);
        added = true;
    }
    return added ? std::optional(std::move(attempt)) : std::nullopt;
}

/// Puts another text into an attempt that is here already: what stood there becomes revisions.
base::Status revise(store::Database& database, const Attempt& old, const Attempt& revised) {
    store::AttemptRepository attempts(database);
    const auto at = revised.changedAt;
    for (const framework::StageId stage : framework::kStages) {
        const std::string& before = old.notes[framework::indexOf(stage)];
        const std::string& after = revised.notes[framework::indexOf(stage)];
        if (before == after)
            continue;
        for (const std::string* text : {&before, &after})
            if (auto kept = reviseIfDue(database, old.id, stage, *text,
                                        session::RevisionReason::Import, at);
                !kept)
                return kept;
        if (auto saved = attempts.saveNote(old.id, stage, after, at); !saved)
            return saved;
    }
    if (auto saved = attempts.setDocumentParts(revised); !saved)
        return saved;
    if (auto back = attempts.setDeleted(old.id, std::nullopt); !back)
        return back;
    // The card belongs to the old text and stays with it; the new one has yet to be finished.
    return attempts.setState(old.id, session::AttemptState::Writing, at);
}

} // namespace

base::Result<Imported> Library::import(const AnswerDocument& document,
                                       const std::optional<framework::PromptId>& prompt,
                                       bool asNew) {
    const bool isEmpty =
        std::ranges::all_of(document.notes, [](const std::string& note) { return note.empty(); });
    if (!document.hasStages && isEmpty)
        return base::inputError("the document has no stage; begin each with its heading, such as "
                                "`## Problem definition`");
    const auto promptId = namedPrompt(document, prompt);
    if (!promptId)
        return passOn(promptId.error());
    const auto found = m_context.catalog().prompt(*promptId);
    if (!found)
        return passOn(found.error());
    const auto named = namedAttempt(document);
    if (!named && !asNew)
        return passOn(named.error());

    Attempt attempt;
    attempt.prompt = *promptId;
    attempt.title = (*found)->summary.title;
    const auto now = m_context.clock().now();
    attempt.startedAt = base::readIsoTime(document.value("started")).value_or(now);
    attempt.changedAt = base::readIsoTime(document.value("changed")).value_or(now);
    takeDocument(document, attempt);
    const bool isNamed = !asNew && named->has_value();
    attempt.id = isNamed ? **named : AttemptId{base::newUuid()};

    auto& database = m_context.database();
    return database.write([&]() -> base::Result<Imported> {
        store::AttemptRepository attempts(database);
        const auto known = attempts.find(attempt.id);
        if (!known)
            return passOn(known.error());
        if (!*known) {
            if (auto added = attempts.insert(attempt, false); !added)
                return passOn(added.error());
            return Imported{attempt.id, Imported::Outcome::Created};
        }
        const Attempt& old = **known;
        if (old.prompt != attempt.prompt)
            return base::inputError("attempt " + attempt.id.value + " is on the prompt " +
                                    old.prompt.value + " here, but the document names " +
                                    attempt.prompt.value + "; import it as a copy with --as-new");
        if (saysTheSame(document, old)) {
            // The notes stand, and with them the score: only what is said beside them is new.
            auto remarked = withSections(old, attempt.sections);
            if (!remarked)
                return Imported{attempt.id, Imported::Outcome::Unchanged};
            remarked->changedAt = m_context.clock().now();
            if (auto saved = attempts.setDocumentParts(*remarked); !saved)
                return passOn(saved.error());
            return Imported{attempt.id, Imported::Outcome::Revised};
        }
        if (document.title.empty())
            attempt.title = old.title;
        attempt.changedAt = m_context.clock().now();
        if (auto revised = revise(database, old, attempt); !revised)
            return passOn(revised.error());
        return Imported{attempt.id, Imported::Outcome::Revised};
    });
}

} // namespace coach::usecase
