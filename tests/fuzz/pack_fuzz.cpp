// Any text can be read as a pack: it becomes values, or faults that have a place and a message.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/catalog/pack_reader.h"

using namespace coach;

namespace {

void check(bool holds) {
    if (!holds)
        std::abort();
}

void checkFaults(const catalog::Faults& faults) {
    for (const auto& fault : faults)
        check(!fault.message.empty() && fault.place && fault.place->line >= 1 &&
              fault.place->column >= 1);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view toml(reinterpret_cast<const char*>(data), size);
    catalog::Faults faults;
    const auto prompt = catalog::readPrompt(toml, "input.toml", faults);
    check(prompt || !faults.empty());
    catalog::readPromptSummary(toml, "input.toml", faults);
    catalog::readPackHeader(toml, "pack.toml", faults);
    catalog::Framework framework;
    catalog::readFramework(toml, "framework.toml", framework, faults);
    catalog::Lexicon lexicon;
    catalog::readLexicon(toml, "lexicon.toml", lexicon, faults);
    checkFaults(faults);
    return 0;
}
