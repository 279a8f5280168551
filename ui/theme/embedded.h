// Fonts and icons that were put into the window's library at build time (ui/CMakeLists.txt).
#pragma once

#include "core/base/embedded_file.h"

namespace coach::base {

/// Font files, as Debian ships them.
std::span<const EmbeddedFile> embeddedFonts();
/// resources/icons.
std::span<const EmbeddedFile> embeddedIcons();

} // namespace coach::base
