#include <filesystem>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include "core/usecase/drills.h"
#include "core/usecase/library.h"
#include "core/usecase/own_data.h"
#include "core/usecase/preferences.h"
#include "core/usecase/tags.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::StageId;

struct Everything : tests::PracticePlace {
    framework::AttemptId finished;
    framework::AttemptId trashed;
    Everything() {
        finished = started();
        auto p = practise();
        EXPECT_TRUE(p.saveNote(finished, StageId::Problem, "Drivers lose ten minutes.", ""));
        EXPECT_TRUE(p.finish(finished));
        trashed = started();
        EXPECT_TRUE(Library(*context).remove(trashed));
        EXPECT_TRUE(Preferences(*context).setStar({"fraud-detection"}, true));
        EXPECT_TRUE(Tags(*context).set({"fraud-detection"}, {"for Friday", " hard ", "hard", ""}));
        Drills room(*context,
                    [](base::Instant at) { return std::chrono::floor<std::chrono::days>(at); });
        EXPECT_TRUE(room.grade({room.questions()->front().question.id, drills::Grade::Hard,
                                "Two errors.", 2.0, std::chrono::seconds(40)}));
    }
};

TEST(OwnData, ExportsAttemptsTrashStarsTagsAndOwnPrompts) {
    Everything place;
    const auto text = OwnData(*place.context).exportEverything();
    ASSERT_TRUE(text) << text.error().message;
    const auto json = nlohmann::json::parse(*text);
    EXPECT_EQ(json["schema"], 1);
    EXPECT_EQ(json["attempts"].size(), 2U);
    EXPECT_EQ(json["stars"][0], "fraud-detection");
    EXPECT_EQ(json["tags"]["fraud-detection"], nlohmann::json({"for Friday", "hard"}));
    ASSERT_EQ(json["drills"]["reviews"].size(), 1U);
    EXPECT_EQ(json["drills"]["reviews"][0]["answer"], "Two errors.");
    ASSERT_EQ(json["prompts"].size(), 1U);
    EXPECT_NE(json["prompts"][0]["text"].get<std::string>().find("Free parking"),
              std::string::npos);
}

TEST(OwnData, DeletesEverythingKeepsACopyAndTakesItBack) {
    Everything place;
    OwnData own(*place.context);
    const auto deleted = own.deleteEverything();
    ASSERT_TRUE(deleted) << deleted.error().message;
    EXPECT_TRUE(std::filesystem::exists(deleted->copy));
    EXPECT_TRUE(Library(*place.context).attempts()->empty());
    EXPECT_TRUE(Library(*place.context).attempts({{}, "", true})->empty());
    EXPECT_TRUE(Library(*place.context).attempts({{}, "drivers", false})->empty());
    EXPECT_TRUE(Preferences(*place.context).stars()->empty());
    EXPECT_TRUE(Tags(*place.context).all()->empty());
    EXPECT_FALSE(place.context->catalog().prompt(tests::kParking));
    // What is written in between is not lost either.
    const auto since = place.practise().start({"product-search"}, session::Mode::Guided);
    ASSERT_TRUE(since);

    const auto back = own.takeBack(*deleted);
    ASSERT_TRUE(back) << back.error().message;
    EXPECT_TRUE(std::filesystem::exists(*back));
    EXPECT_FALSE(place.practise().load(since->id));
    EXPECT_TRUE(place.practise().load(place.finished));
    EXPECT_EQ(place.practise().load(place.finished)->notes[0], "Drivers lose ten minutes.");
    EXPECT_EQ(Library(*place.context).attempts({{}, "drivers", false})->size(), 1U);
    EXPECT_EQ(Library(*place.context).attempts({{}, "", true})->size(), 1U);
    EXPECT_TRUE(Preferences(*place.context).stars()->size() == 1);
    EXPECT_TRUE(place.context->catalog().prompt(tests::kParking));
}

} // namespace
} // namespace coach::usecase
