#include <chrono>
#include <optional>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document/answer_document.h"
#include "core/usecase/library.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::StageId;
using testing::HasSubstr;
using namespace std::chrono_literals;

constexpr const char* kUuid = "6f1c0a52-7a11-4c7e-9a53-0d3f2b6c1e90";

document::AnswerDocument read(const std::string& markdown) {
    return document::readAnswerDocument(markdown, "answer.md").value();
}

std::string answer(const std::string& problem) {
    return "---\nprompt: parking-spots\nattempt: " + std::string(kUuid) +
           "\nstarted: 2026-11-23T10:00:00Z\nmood: fine\n---\n# My try\n\nBefore.\n\n"
           "## Problem definition\n" +
           problem + "\n\n## Requirements\nWithin 2 s.\n";
}

base::Result<Imported> import(tests::PracticePlace& place, const std::string& markdown,
                              bool asNew = false,
                              const std::optional<framework::PromptId>& prompt = {}) {
    return Library(*place.context).import(read(markdown), prompt, asNew);
}

TEST(Import, KeepsEverythingThatADocumentSays) {
    tests::PracticePlace place;
    const auto done = import(place, answer("Where is a spot?"));
    ASSERT_TRUE(done) << done.error().message;
    EXPECT_EQ(done->outcome, Imported::Outcome::Created);
    EXPECT_EQ(done->attempt.value, kUuid);
    const auto attempt = place.practise().load(done->attempt);
    ASSERT_TRUE(attempt);
    EXPECT_EQ(attempt->title, "My try");
    EXPECT_EQ(attempt->preamble, "Before.");
    EXPECT_EQ(attempt->notes[0], "Where is a spot?");
    EXPECT_EQ(attempt->startedAt, base::Instant(1795428000000ms));
    ASSERT_EQ(attempt->frontMatter.size(), 1U);
    EXPECT_EQ(attempt->frontMatter[0].first, "mood");
    EXPECT_EQ(attempt->state, session::AttemptState::Writing);
}

TEST(Import, TheSameTextAddsNothing) {
    tests::PracticePlace place;
    ASSERT_TRUE(import(place, answer("Where is a spot?")));
    const auto again = import(place, answer("Where is a spot?"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->outcome, Imported::Outcome::Unchanged);
    EXPECT_EQ(again->attempt.value, kUuid);
    EXPECT_EQ(Library(*place.context).attempts()->size(), 1U);
}

TEST(Import, AnotherTextBecomesARevision) {
    tests::PracticePlace place;
    ASSERT_TRUE(import(place, answer("Where is a spot?")));
    place.clock.advance(1h);
    const auto again = import(place, answer("Where will a spot be free?"));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->outcome, Imported::Outcome::Revised);
    const framework::AttemptId id{kUuid};
    EXPECT_EQ(place.practise().load(id)->notes[0], "Where will a spot be free?");
    const auto revisions = place.practise().revisions(id, StageId::Problem);
    ASSERT_TRUE(revisions);
    ASSERT_EQ(revisions->size(), 2U);
    EXPECT_EQ((*revisions)[0].text, "Where will a spot be free?");
    EXPECT_EQ((*revisions)[1].text, "Where is a spot?");
    EXPECT_EQ((*revisions)[1].reason, session::RevisionReason::Import);
    EXPECT_TRUE(place.practise().revisions(id, StageId::Requirements)->empty());
}

TEST(Import, AsNewMakesACopy) {
    tests::PracticePlace place;
    ASSERT_TRUE(import(place, answer("One.")));
    const auto copy = import(place, answer("One."), true);
    ASSERT_TRUE(copy);
    EXPECT_EQ(copy->outcome, Imported::Outcome::Created);
    EXPECT_NE(copy->attempt.value, kUuid);
    EXPECT_EQ(Library(*place.context).attempts()->size(), 2U);
}

TEST(Import, BadInputSaysWhatToDo) {
    tests::PracticePlace place;
    const auto noPrompt = import(place, "## Problem definition\nx\n");
    ASSERT_FALSE(noPrompt);
    EXPECT_THAT(noPrompt.error().message, HasSubstr("--prompt"));
    const auto unknown =
        import(place, "## Problem definition\nx\n", false, framework::PromptId{"no-such-prompt"});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().kind, base::ErrorKind::Input);
    const auto noStage = import(place, "Just text.\n", false, tests::kParking);
    ASSERT_FALSE(noStage);
    EXPECT_THAT(noStage.error().message, HasSubstr("no stage"));
    const auto noUuid =
        import(place, "---\nprompt: parking-spots\nattempt: mine\n---\n## Problem definition\nx\n");
    ASSERT_FALSE(noUuid);
    EXPECT_THAT(noUuid.error().message, HasSubstr("not a UUID"));
    EXPECT_TRUE(Library(*place.context).attempts()->empty());
}

TEST(Export, WhatWasTypedComesBackAndChangesNothing) {
    tests::PracticePlace place;
    const auto id = place.started();
    auto practise = place.practise();
    const std::string odd =
        "\n## Requirements\n<!-- problem-coach:score -->\n---\n```\n\xF0\x9F\x99\x82 |a|\n\n";
    ASSERT_TRUE(practise.saveNote(id, StageId::Problem, odd, ""));
    ASSERT_TRUE(practise.addAsked(id, {"How many drivers?", {1, 2}, place.clock.now()}));
    ASSERT_TRUE(practise.setParked(id, {{StageId::Problem, "Use trees."}}));
    Library library(*place.context);
    const auto text = library.exportAttempt(id, ExportFormat::Markdown, false);
    ASSERT_TRUE(text) << text.error().message;
    const auto back = import(place, *text);
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_EQ(back->outcome, Imported::Outcome::Unchanged);
    EXPECT_EQ(practise.load(id)->notes[0], odd);

    tests::PracticePlace elsewhere;
    ASSERT_TRUE(import(elsewhere, *text));
    const auto attempt = elsewhere.practise().load(id);
    ASSERT_TRUE(attempt);
    EXPECT_EQ(attempt->startedAt, practise.load(id)->startedAt);
    ASSERT_EQ(attempt->asked.size(), 1U);
    EXPECT_EQ(attempt->asked[0].question, "How many drivers?");
    EXPECT_EQ(attempt->asked[0].facts, (std::vector<int>{1, 2}));
    ASSERT_EQ(attempt->parked.size(), 1U);
    EXPECT_EQ(attempt->parked[0].text, "Use trees.");
}

TEST(Export, JsonCarriesTheRevisions) {
    tests::PracticePlace place;
    const auto id = place.started();
    auto practise = place.practise();
    ASSERT_TRUE(practise.saveNote(id, StageId::Problem, "an early thought", ""));
    ASSERT_TRUE(practise.makeRevision(id, StageId::Problem, session::RevisionReason::StageLeft));
    ASSERT_TRUE(practise.saveNote(id, StageId::Problem, "a later one", "an early thought"));
    const auto json = Library(*place.context).exportAttempt(id, ExportFormat::Json, false);
    ASSERT_TRUE(json);
    EXPECT_THAT(*json, HasSubstr("an early thought"));
    EXPECT_THAT(*json, HasSubstr("a later one"));
    const auto html = Library(*place.context).exportAttempt(id, ExportFormat::Html, false);
    ASSERT_TRUE(html);
    EXPECT_THAT(*html, HasSubstr("a later one"));
}

} // namespace
} // namespace coach::usecase
