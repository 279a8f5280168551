#include "core/usecase/own_prompt.h"

#include <algorithm>
#include <system_error>

#include "core/base/atomic_file.h"
#include "core/catalog/catalog.h"

namespace coach::usecase {

namespace {

/// Lower case letters, digits and single hyphens; "my-prompt" where the title has none of them.
std::string idOf(const std::string& title) {
    std::string id;
    for (const char c : title) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (letter)
            id += c;
        else if (c >= 'A' && c <= 'Z')
            id += static_cast<char>(c - 'A' + 'a');
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() ? "my-prompt" : id;
}

/// A basic TOML string.
std::string tomlString(const std::string& text) {
    static constexpr char kHex[] = "0123456789ABCDEF";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out += {'\\', c};
        else if (c == '\n')
            out += "\\n";
        else if (byte < 0x20 || byte == 0x7f)
            out += {'\\', 'u', '0', '0', kHex[byte >> 4], kHex[byte & 15]};
        else
            out += c;
    }
    return out + '"';
}

bool isBlank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

} // namespace

base::Result<framework::PromptId> addOwnPrompt(Context& context, const std::string& title,
                                               const std::string& statement) {
    if (isBlank(title) || isBlank(statement))
        return base::inputError("A prompt needs a title and a statement.");
    const auto isTaken = [&context](const std::string& id) {
        return std::ranges::any_of(context.catalog().prompts(),
                                   [&id](const auto& prompt) { return prompt.id.value == id; });
    };
    const auto folder = context.places().data / "packs";
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed)
        return base::machineError("The folder " + folder.string() +
                                  " cannot be made: " + failed.message() + ".");
    const std::string wanted = idOf(title);
    std::string id = wanted;
    for (int number = 2; isTaken(id) || std::filesystem::exists(folder / (id + ".toml")); ++number)
        id = wanted + "-" + std::to_string(number);
    const std::string pack = "id = " + tomlString(id) + "\ntitle = " + tomlString(title) +
                             "\nstatement = " + tomlString(statement) + "\n";
    if (const auto written = base::writeFile(folder / (id + ".toml"), pack, base::Overwrite::No);
        !written)
        return tl::unexpected(written.error());
    context.catalog() = catalog::Catalog(folder);
    return framework::PromptId{id};
}

} // namespace coach::usecase
