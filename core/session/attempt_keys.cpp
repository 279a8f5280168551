#include "core/session/attempt_keys.h"

#include <array>
#include <cstddef>

namespace coach::session {

namespace {

constexpr std::array<std::string_view, 2> kStates{"writing", "finished"};
constexpr std::array<std::string_view, 5> kModes{"guided", "mock-30", "mock-45", "mock-60",
                                                 "guided-untimed"};
constexpr std::array<std::string_view, 6> kReasons{"stage-left", "rest",    "import",
                                                   "merge",      "restore", "reopened"};

template <class Enum, std::size_t N>
std::optional<Enum> find(const std::array<std::string_view, N>& keys, std::string_view key) {
    for (std::size_t i = 0; i < N; ++i)
        if (keys[i] == key)
            return static_cast<Enum>(i);
    return std::nullopt;
}

} // namespace

std::string_view stateKey(AttemptState state) {
    return kStates[static_cast<std::size_t>(state)];
}
std::string_view modeKey(Mode mode) {
    return kModes[static_cast<std::size_t>(mode)];
}
std::string_view reasonKey(RevisionReason reason) {
    return kReasons[static_cast<std::size_t>(reason)];
}

std::optional<AttemptState> findState(std::string_view key) {
    return find<AttemptState>(kStates, key);
}
std::optional<Mode> findMode(std::string_view key) {
    return find<Mode>(kModes, key);
}
std::optional<RevisionReason> findReason(std::string_view key) {
    return find<RevisionReason>(kReasons, key);
}

} // namespace coach::session
