#include "core/session/rules.h"

#include <algorithm>

namespace coach::session {

namespace {

constexpr std::string_view kInTrash =
    "The attempt is in the trash. Nothing was changed. Take it out of the trash first.";

bool isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool isWordByte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           static_cast<unsigned char>(c) >= 0x80;
}

} // namespace

base::Status checkMayWrite(AttemptState state, bool isInTrash) {
    if (isInTrash)
        return base::inputError(std::string(kInTrash));
    if (state == AttemptState::Finished)
        return base::inputError("The attempt is finished, so it is not changed. Reopen it to write "
                                "on, or try again from a copy.");
    return {};
}

base::Status checkMayFinish(const Attempt& attempt) {
    if (attempt.deletedAt)
        return base::inputError(std::string(kInTrash));
    if (attempt.state == AttemptState::Finished)
        return base::inputError(
            "The attempt is finished already. Its score card is kept; reopen it "
            "to write on and be scored again.");
    const bool isBlank = std::ranges::all_of(
        attempt.notes, [](const std::string& note) { return std::ranges::all_of(note, isSpace); });
    if (isBlank)
        return base::inputError(
            "The attempt holds no text yet, so there is nothing to score. Write "
            "something in a stage first.");
    return {};
}

base::Status checkMayReopen(AttemptState state, bool isInTrash) {
    if (isInTrash)
        return base::inputError(std::string(kInTrash));
    if (state == AttemptState::Writing)
        return base::inputError("The attempt is being written; there is nothing to reopen.");
    return {};
}

bool isRevisionDue(const std::optional<std::string>& newest, std::string_view text) {
    return newest ? *newest != text : !text.empty();
}

std::size_t countWords(std::string_view text) {
    std::size_t words = 0;
    bool inRun = false;
    bool counted = false;
    for (const char c : text) {
        if (isSpace(c)) {
            inRun = false;
            continue;
        }
        if (!inRun)
            counted = false;
        inRun = true;
        if (!counted && isWordByte(c)) {
            counted = true;
            ++words;
        }
    }
    return words;
}

} // namespace coach::session
