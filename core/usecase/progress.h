// How practice goes on, from everything that is stored; and the date of an interview.
#pragma once

#include <functional>
#include <optional>

#include "core/progress/practised.h"
#include "core/usecase/context.h"

namespace coach::usecase {

class ProgressView {
public:
    /// `dayOf` knows the user's time zone.
    using DayOf = std::function<progress::Day(base::Instant)>;

    ProgressView(Context& context, DayOf dayOf) : m_context(context), m_dayOf(std::move(dayOf)) {}

    /// Reads every attempt: for a thread of its own where there may be many.
    base::Result<progress::Progress> compute();
    base::Result<std::optional<progress::Day>> interview();
    /// None: there is no interview to plan for.
    base::Status setInterview(std::optional<progress::Day> day);

private:
    Context& m_context;
    DayOf m_dayOf;
};

} // namespace coach::usecase
