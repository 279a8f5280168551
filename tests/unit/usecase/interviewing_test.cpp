#include <fstream>
#include <sstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/document/answer_document.h"
#include "core/export/exchange_section.h"
#include "core/usecase/interviewing.h"
#include "core/usecase/library.h"
#include "core/usecase/review.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using testing::HasSubstr;
const framework::PromptId kFraud{"fraud-detection"};

session::Exchange remark() {
    return {framework::StageId::Options,
            "Ada",
            "We use rules.",
            "Why?\n- [approach] not a head\n\nSo?",
            "  Because.",
            "explained"};
}

TEST(ExchangeSection, ReadsWhatItWrote) {
    const std::vector<session::Exchange> exchanges{
        remark(), {framework::StageId::Approach, "late", {}, "A change", {}, {}}};
    EXPECT_EQ(exporting::readExchanges(exporting::exchangeText(exchanges)), exchanges);
    EXPECT_TRUE(exporting::readExchanges("nothing of ours\n  said: x\n").empty());
}

TEST(Interviewing, PushesOnAWeakPointAndScoresTheAnswer) {
    tests::PracticePlace place;
    Interviewing interviewing(*place.context);
    const std::string note = "We predict whether a payment is fraud. Missing fraud is expensive.";
    const auto asked = interviewing.followUp(kFraud, framework::StageId::Problem, note);
    ASSERT_TRUE(asked && *asked);
    EXPECT_FALSE((*asked)->said.empty());
    EXPECT_THAT(note, HasSubstr((*asked)->quoted));
    const auto answered = interviewing.answerFollowUp(kFraud, **asked, "Hm.");
    ASSERT_TRUE(answered);
    EXPECT_EQ(answered->result, "absent");
    const auto empty = interviewing.followUp(kFraud, framework::StageId::Problem, "");
    ASSERT_TRUE(empty);
    EXPECT_FALSE(*empty);
}

TEST(Interviewing, ThrowsAChangeAndHearsItsPoints) {
    tests::PracticePlace place;
    Interviewing interviewing(*place.context);
    const auto prompt = place.context->catalog().prompt(kFraud);
    ASSERT_TRUE(prompt);
    const auto thrown = interviewing.curveball(kFraud, "Gradient boosted trees on card history.");
    ASSERT_TRUE(thrown && *thrown);
    for (const auto& ball : (*prompt)->curveballs) {
        if (ball.id != (*thrown)->about || ball.listenFor.empty())
            continue;
        const auto heard = interviewing.answerCurveball(kFraud, **thrown, ball.listenFor.front());
        ASSERT_TRUE(heard);
        EXPECT_THAT(heard->result, HasSubstr("heard: " + ball.listenFor.front()));
        const auto not_heard = interviewing.answerCurveball(kFraud, **thrown, "No idea.");
        EXPECT_THAT(not_heard->result, HasSubstr("not heard: " + ball.listenFor.front()));
    }
}

TEST(Interviewing, DebriefsWithSentencesOfTheNotes) {
    tests::PracticePlace place;
    std::ifstream file(COACH_SOURCE_DIR "/resources/samples/card-payment-fraud.md");
    std::stringstream sample;
    sample << file.rdbuf();
    const auto document = document::readAnswerDocument(sample.str(), "sample");
    ASSERT_TRUE(document);
    const scoring::Answer answer{document->notes, {}};
    const auto card = Review(*place.context).score(kFraud, answer);
    ASSERT_TRUE(card);
    const auto debrief = Interviewing(*place.context).debrief(*card, answer.notes);
    ASSERT_TRUE(debrief);
    ASSERT_EQ(debrief->worked.size(), 2u);
    for (const auto& strength : debrief->worked)
        EXPECT_THAT(answer.notes[framework::indexOf(strength.stage)], HasSubstr(strength.sentence));
    EXPECT_FALSE(debrief->decides.empty());
    EXPECT_NE(debrief->decides, debrief->tomorrow);
}

TEST(Interviewing, KeepsWhatWasSaidWithTheAttempt) {
    tests::PracticePlace place;
    const auto attempt = place.started();
    Interviewing interviewing(*place.context);
    ASSERT_TRUE(interviewing.keep(attempt, "remarks", {remark()}));
    ASSERT_TRUE(interviewing.keep(attempt, "followups", {remark(), remark()}));
    ASSERT_TRUE(interviewing.freeze(attempt));
    const auto kept = interviewing.kept(attempt, "remarks");
    ASSERT_TRUE(kept);
    EXPECT_EQ(*kept, std::vector{remark()});
    EXPECT_EQ(interviewing.kept(attempt, "followups")->size(), 2u);
}

TEST(Interviewing, QuotesTheSentenceThatOnlyNamesItsPoint) {
    tests::PracticePlace place;
    const std::string note = "We predict whether a payment is fraud. Missing fraud is expensive.";
    const auto asked =
        Interviewing(*place.context).followUp(kFraud, framework::StageId::Problem, note);
    ASSERT_TRUE(asked && *asked);
    EXPECT_FALSE((*asked)->quoted.empty());
}

TEST(Interviewing, KeepsThePauses) {
    tests::PracticePlace place;
    const auto attempt = place.started();
    Interviewing interviewing(*place.context);
    const auto now = place.clock.now();
    const std::vector<session::Pause> pauses{
        {framework::StageId::Options, false, now, base::Milliseconds(90'000)},
        {framework::StageId::Approach, true, now, base::Milliseconds(0)}};
    ASSERT_TRUE(interviewing.keepPauses(attempt, pauses));
    EXPECT_EQ(interviewing.pauses(attempt).value(), pauses);
    // They travel with the file and are not taken for a note.
    const auto file = Library(*place.context).exportAttempt(attempt, ExportFormat::Markdown, true);
    const auto read = document::readAnswerDocument(*file, "a.md");
    ASSERT_TRUE(read);
    ASSERT_EQ(read->sections.size(), 1u);
    EXPECT_EQ(read->sections.front().kind, "pauses");
    ASSERT_TRUE(interviewing.keepPauses(attempt, {}));
    EXPECT_TRUE(interviewing.pauses(attempt)->empty());
}

TEST(Mentor, RemarksComeBackBesideAFinishedAttemptAndKeepItsScore) {
    tests::PracticePlace home;
    const auto id = home.started();
    ASSERT_TRUE(home.practise().saveNote(id, framework::StageId::Options, "We use rules.", ""));
    ASSERT_TRUE(home.practise().finish(id));
    const auto sent = Library(*home.context).exportAttempt(id, ExportFormat::Markdown, true);
    ASSERT_TRUE(sent);

    tests::PracticePlace mentors;
    const auto opened = Library(*mentors.context)
                            .import(*document::readAnswerDocument(*sent, "sent.md"), {}, false);
    ASSERT_TRUE(opened) << opened.error().message;
    ASSERT_TRUE(Interviewing(*mentors.context).keep(opened->attempt, "remarks", {remark()}));
    const auto back =
        Library(*mentors.context).exportAttempt(opened->attempt, ExportFormat::Markdown, true);
    ASSERT_TRUE(back);

    const auto returned = document::readAnswerDocument(*back, "back.md");
    const auto imported = Library(*home.context).import(*returned, {}, false);
    ASSERT_TRUE(imported) << imported.error().message;
    EXPECT_EQ(imported->outcome, Imported::Outcome::Revised);
    EXPECT_EQ(imported->attempt, id);
    Interviewing interviewing(*home.context);
    EXPECT_EQ(interviewing.kept(id, "remarks").value(), std::vector{remark()});
    EXPECT_EQ(home.practise().load(id)->state, session::AttemptState::Finished);
    EXPECT_EQ(Library(*home.context).import(*returned, {}, false)->outcome,
              Imported::Outcome::Unchanged);

    // A second mentor's remark comes to the first one's.
    auto other = remark();
    other.about = "Grace";
    ASSERT_TRUE(Interviewing(*mentors.context).keep(opened->attempt, "remarks", {other}));
    const auto second =
        Library(*mentors.context).exportAttempt(opened->attempt, ExportFormat::Markdown, true);
    ASSERT_TRUE(
        Library(*home.context).import(*document::readAnswerDocument(*second, "2.md"), {}, false));
    EXPECT_EQ(interviewing.kept(id, "remarks").value(), (std::vector{remark(), other}));
}

TEST(Interviewing, WritesASheetForAFriend) {
    tests::PracticePlace place;
    const auto sheet = Interviewing(*place.context).sheet(kFraud);
    ASSERT_TRUE(sheet);
    EXPECT_THAT(*sheet, HasSubstr("1. Volume: 12 million payments a day"));
    EXPECT_THAT(*sheet, HasSubstr("Listen for: "));
    EXPECT_FALSE(Interviewing(*place.context).sheet({"nothing"}));
}

} // namespace
} // namespace coach::usecase
