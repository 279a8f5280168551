#include "core/base/utf8.h"

#include <string>

namespace coach::base {

namespace {

unsigned byteAt(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
}

bool isContinuation(unsigned byte) {
    return (byte & 0xc0U) == 0x80U;
}

} // namespace

std::size_t utf8SequenceLength(std::string_view text) {
    if (text.empty())
        return 0;
    const unsigned lead = byteAt(text, 0);
    const unsigned second = byteAt(text, 1);
    if (lead < 0x80U)
        return 1;
    if (lead >= 0xc2U && lead <= 0xdfU)
        return isContinuation(second) ? 2 : 0;
    if (lead >= 0xe0U && lead <= 0xefU) {
        // No overlong forms (E0 80..9F) and no surrogates (ED A0..BF).
        const bool fits = isContinuation(second) && !(lead == 0xe0U && second < 0xa0U) &&
                          !(lead == 0xedU && second > 0x9fU);
        return fits && isContinuation(byteAt(text, 2)) ? 3 : 0;
    }
    if (lead >= 0xf0U && lead <= 0xf4U) {
        // No overlong forms and nothing above U+10FFFF.
        const bool fits = isContinuation(second) && !(lead == 0xf0U && second < 0x90U) &&
                          !(lead == 0xf4U && second > 0x8fU);
        return fits && isContinuation(byteAt(text, 2)) && isContinuation(byteAt(text, 3)) ? 4 : 0;
    }
    return 0;
}

std::optional<TextFault> findTextFault(std::string_view text) {
    TextFault at;
    while (at.offset < text.size()) {
        const char c = text[at.offset];
        const std::size_t length = utf8SequenceLength(text.substr(at.offset));
        at.kind = c == '\0' ? TextFault::Kind::Nul : TextFault::Kind::InvalidUtf8;
        if (c == '\0' || length == 0)
            return at;
        const bool carriesOn =
            c == '\r' && at.offset + 1 < text.size() && text[at.offset + 1] == '\n';
        if ((c == '\n' || c == '\r') && !carriesOn) {
            ++at.line;
            at.column = 1;
        } else if (!carriesOn) {
            ++at.column;
        }
        at.offset += length;
    }
    return std::nullopt;
}

Status checkText(std::string_view text, std::string_view file) {
    const auto fault = findTextFault(text);
    if (!fault)
        return {};
    const std::string message = fault->kind == TextFault::Kind::Nul
                                    ? "a NUL character, which no text may hold; delete it"
                                    : "bytes that are not UTF-8; save the text as UTF-8";
    return tl::unexpected<Error>(
        {ErrorKind::Input, message, Place{std::string(file), fault->line, fault->column}});
}

} // namespace coach::base
