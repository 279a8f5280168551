// Files that were put into the program at build time (core/build/EmbedFiles.cmake).
#pragma once

#include <span>
#include <string_view>

namespace coach::base {

struct EmbeddedFile {
    std::string_view path; ///< below resources/ (samples), core/store/migrations/, or a packed name
    std::string_view bytes;
};

/// The bundled packs and lexicon as core/build/pack_content.cpp packed them, for core/catalog.
std::span<const EmbeddedFile> embeddedContent();

/// The sample attempt.
std::span<const EmbeddedFile> embeddedSamples();

/// The schema's migrations, ordered by number.
std::span<const EmbeddedFile> embeddedMigrations();

} // namespace coach::base
