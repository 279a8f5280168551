// Dates, durations and counts as the interface says them.
#pragma once

#include <QString>

#include "core/base/clock.h"

namespace coach::support {

/// "today", "yesterday", "9 November", "9 November 2025"; in local time.
QString dayWords(base::Instant at, base::Instant now);
/// "this morning", "yesterday evening", "on 9 November".
QString dayTimeWords(base::Instant at, base::Instant now);
/// "41 min", "1 h 12 min"; under a minute "0 min".
QString durationWords(base::Milliseconds spent);

} // namespace coach::support
