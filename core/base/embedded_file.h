// Files that were put into the program at build time (core/build/EmbedFiles.cmake).
#pragma once

#include <span>
#include <string_view>

namespace coach::base {

struct EmbeddedFile {
    std::string_view path; ///< below resources/ (content) or below store/migrations/
    std::string_view bytes;
};

/// Packs, lexicons and the sample attempt, ordered by path.
std::span<const EmbeddedFile> embeddedContent();

/// The schema's migrations, ordered by number.
std::span<const EmbeddedFile> embeddedMigrations();

} // namespace coach::base
