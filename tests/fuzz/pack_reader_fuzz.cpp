// Whatever stands in a pack's file, reading ends, and what is not a prompt is said with its place.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/catalog/pack_reader.h"
#include "core/catalog/packed_content.h"

using namespace coach;

namespace {

void check(bool holds) {
    if (!holds)
        std::abort();
}

void checkFaults(const catalog::Faults& faults) {
    for (const auto& fault : faults)
        check(!fault.message.empty() && fault.place && fault.text().starts_with("input.toml"));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    catalog::Faults faults;
    const catalog::KnownIds known;
    const auto prompt = catalog::readPrompt(text, "input.toml", faults, &known);
    check(prompt || !faults.empty());
    // What is a prompt can be packed, and is the same again.
    if (prompt) {
        const std::string bytes = catalog::packed(*prompt);
        check(catalog::packed(catalog::unpackPrompt(bytes)) == bytes);
    }
    catalog::Framework framework;
    catalog::readFramework(text, "input.toml", framework, faults, &known);
    catalog::Lexicon lexicon;
    catalog::readLexicon(text, "input.toml", lexicon, faults);
    catalog::readPackHeader(text, "input.toml", faults);
    checkFaults(faults);
    return 0;
}
