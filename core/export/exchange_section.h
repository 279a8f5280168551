// The sections `followups`, `curveball` and `remarks` of an answer document:
//   - [approach] error-costs
//     quoted: We refuse above 0.9.
//     said: Why 0.9?
//     answer: Because …
//     result: explained
// Further lines of a value are indented by four spaces. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/session/exchange.h"

namespace coach::exporting {

std::string exchangeText(const std::vector<session::Exchange>& exchanges);
/// What the above has written; lines of another form are passed over.
std::vector<session::Exchange> readExchanges(std::string_view section);

} // namespace coach::exporting
