// Time is an argument: whoever needs the time is handed a Clock.
#pragma once

#include <chrono>

namespace coach::base {

using Milliseconds = std::chrono::milliseconds;

/// A moment in UTC, to the millisecond, as it is stored.
using Instant = std::chrono::sys_time<Milliseconds>;

class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    Instant now() const override {
        return std::chrono::time_point_cast<Milliseconds>(std::chrono::system_clock::now());
    }
};

} // namespace coach::base
