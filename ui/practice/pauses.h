// How long the room waits once typing rests before it says anything. A test hands in shorter ones.
#pragma once

namespace coach::practice {

struct Pauses {
    int remarkMs = 1'500;
    int questionMs = 4'000;
    int answeredMs = 1'500; ///< before the question that stands there is seen to be answered
};

} // namespace coach::practice
