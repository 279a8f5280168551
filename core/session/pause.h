// A time in which an attempt was not worked on: its clock was stopped or its window closed. A
// value.
#pragma once

#include "core/base/clock.h"
#include "core/framework/stage.h"

namespace coach::session {

struct Pause {
    framework::StageId stage = framework::StageId::Problem;
    bool closed = false; ///< left and opened again; else the clock was stopped
    base::Instant at{};
    base::Milliseconds length{}; ///< zero while it lasts
    bool operator==(const Pause&) const = default;
};

} // namespace coach::session
