// The words that stand for an attempt's enumerations in the database, JSON and on the command line.
#pragma once

#include <optional>
#include <string_view>

#include "core/session/attempt.h"

namespace coach::session {

std::string_view stateKey(AttemptState state);
std::string_view modeKey(Mode mode);
std::string_view reasonKey(RevisionReason reason);

std::optional<AttemptState> findState(std::string_view key);
std::optional<Mode> findMode(std::string_view key);
std::optional<RevisionReason> findReason(std::string_view key);

} // namespace coach::session
