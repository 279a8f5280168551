// The door of the store: SQLite's exceptions become Results here. Included by store's .cpp files
// only.
#pragma once

#include <filesystem>
#include <type_traits>
#include <utility>

#include <SQLiteCpp/Exception.h>

#include "core/base/result.h"
#include "core/store/outcome.h"

namespace coach::store {

inline base::Error errorOf(const SQLite::Exception& thrown, const std::filesystem::path& file) {
    // SQLiteCpp reports extended codes from some calls and primary ones from others.
    const int primary = thrown.getErrorCode() & 0xff;
    return outcomeError(outcomeOf(primary, thrown.getExtendedErrorCode()), file, thrown.what());
}

/// Runs `work`, which answers with a T, a Result<T>, or nothing.
template <class Work>
auto guarded(const std::filesystem::path& file, Work&& work) {
    using Answer = std::invoke_result_t<Work>;
    if constexpr (std::is_void_v<Answer>) {
        try {
            std::forward<Work>(work)();
            return base::Status();
        } catch (const SQLite::Exception& thrown) {
            return base::Status(tl::unexpect, errorOf(thrown, file));
        }
    } else if constexpr (requires(Answer answer) { answer.error(); }) {
        try {
            return std::forward<Work>(work)();
        } catch (const SQLite::Exception& thrown) {
            return Answer(tl::unexpect, errorOf(thrown, file));
        }
    } else {
        try {
            return base::Result<Answer>(std::forward<Work>(work)());
        } catch (const SQLite::Exception& thrown) {
            return base::Result<Answer>(tl::unexpect, errorOf(thrown, file));
        }
    }
}

} // namespace coach::store
