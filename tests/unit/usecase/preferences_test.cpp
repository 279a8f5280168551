#include <chrono>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/usecase/preferences.h"
#include "tests/support/practice_place.h"

namespace coach::usecase {
namespace {

using framework::PromptId;
using testing::ElementsAre;
using namespace std::chrono_literals;

TEST(Preferences, StarsAreRemembered) {
    tests::PracticePlace place;
    Preferences preferences(*place.context);
    ASSERT_TRUE(preferences.setStar({"news-feed"}, true));
    place.clock.advance(1s);
    ASSERT_TRUE(preferences.setStar({"product-search"}, true));
    ASSERT_TRUE(preferences.setStar({"news-feed"}, true));
    const auto again = place.open();
    EXPECT_THAT(Preferences(*again).stars().value(),
                ElementsAre(PromptId{"product-search"}, PromptId{"news-feed"}));
    ASSERT_TRUE(preferences.setStar({"product-search"}, false));
    EXPECT_THAT(preferences.stars().value(), ElementsAre(PromptId{"news-feed"}));
}

TEST(Preferences, TheNewestValueCounts) {
    tests::PracticePlace place;
    Preferences preferences(*place.context);
    EXPECT_FALSE(preferences.find("welcome").value());
    ASSERT_TRUE(preferences.save("welcome", "seen"));
    ASSERT_TRUE(preferences.save("welcome", "hidden"));
    EXPECT_EQ(preferences.find("welcome").value(), "hidden");
}

} // namespace
} // namespace coach::usecase
