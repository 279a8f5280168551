// Files written as if the power will fail: aside, flushed, then renamed into place.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace coach::base {

enum class Overwrite { No, Yes };

/// Writes `bytes` to `path`: afterwards the file holds either what it held before or all of
/// `bytes`. Outcomes: done; input error (target exists and Overwrite::No, folder missing); machine
/// error (no permission, disk full).
Status writeFile(const std::filesystem::path& path, std::string_view bytes, Overwrite overwrite);

/// Flushes a file that was written aside and renames it to `target`, with the outcomes of
/// writeFile. On failure `aside` is left to the caller.
Status putInPlace(const std::filesystem::path& aside, const std::filesystem::path& target,
                  Overwrite overwrite);

/// A name for writing aside: in the same folder, hidden, not taken.
std::filesystem::path asideOf(const std::filesystem::path& target);

/// The file's bytes. Outcomes: input error (missing, a folder); machine error (no permission).
Result<std::string> readFile(const std::filesystem::path& path);

/// What errno says of `path`, as an error with what to do.
Error fileError(int code, const std::filesystem::path& path, std::string_view doing);

} // namespace coach::base
