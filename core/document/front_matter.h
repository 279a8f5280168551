// The lines between two `---` at the top of an answer document. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coach::document {

/// Keys and values in the order of the file.
using FrontMatter = std::vector<std::pair<std::string, std::string>>;

/// Takes the front matter off `body`; leaves `body` alone when it does not begin with one. Values
/// are what stands behind the colon; lines that are no `key:` belong to the value above them. Lines
/// above the first key (comments) have an empty key.
FrontMatter takeFrontMatter(std::string_view& body);

std::string writeFrontMatter(const FrontMatter& frontMatter);

/// `body` would be taken for front matter, or lose its first character.
bool looksLikeFrontMatter(std::string_view body);

/// A value's first line without blanks, quotes and a comment behind it.
std::string_view plainValue(std::string_view value);

} // namespace coach::document
