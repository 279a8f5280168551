// Whatever is read is written without loss, and whatever is typed into a stage comes back.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "core/base/utf8.h"
#include "core/document/answer_document.h"
#include "core/document/markdown_lines.h"

using namespace coach;

namespace {

void check(bool holds) {
    if (!holds)
        std::abort();
}

void checkReading(std::string_view text) {
    const auto document = document::readAnswerDocument(text, "input");
    if (!document)
        return;
    const auto back =
        document::readAnswerDocument(document::writeAnswerDocument(*document), "written");
    check(back && *back == *document);
}

void checkTyping(std::string_view text) {
    if (base::findTextFault(text))
        return;
    document::AnswerDocument document;
    document.hasStages = true;
    document.notes[0] = document::withoutOuterBlankLines(text);
    document.notes[1] = "next";
    document.preamble = document.notes[0];
    document.sections = {{"parked", document.notes[0]}};
    const auto back =
        document::readAnswerDocument(document::writeAnswerDocument(document), "written");
    check(back && *back == document);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    checkReading(text);
    checkTyping(text);
    return 0;
}
