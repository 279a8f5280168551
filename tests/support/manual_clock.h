// A clock that stands still until a test moves it.
#pragma once

#include "core/base/clock.h"

namespace coach::tests {

class ManualClock final : public base::Clock {
public:
    explicit ManualClock(base::Instant start = base::Instant(base::Milliseconds(1'700'000'000'000)))
        : m_now(start) {}
    base::Instant now() const override { return m_now; }
    void advance(base::Milliseconds by) { m_now += by; }

private:
    base::Instant m_now;
};

} // namespace coach::tests
