// Failure is a value: every operation that can fail returns a Result.
#pragma once

#include <tl/expected.hpp>

#include "core/base/error.h"

namespace coach::base {

template <class T>
using Result = tl::expected<T, Error>;

/// The outcome of an operation that answers with nothing.
using Status = Result<void>;

inline tl::unexpected<Error> inputError(std::string message) {
    return tl::unexpected<Error>({ErrorKind::Input, std::move(message)});
}

inline tl::unexpected<Error> machineError(std::string message) {
    return tl::unexpected<Error>({ErrorKind::Machine, std::move(message)});
}

inline tl::unexpected<Error> usageError(std::string message) {
    return tl::unexpected<Error>({ErrorKind::Usage, std::move(message)});
}

} // namespace coach::base
