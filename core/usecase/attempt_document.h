// Between a stored attempt and an answer document. Pure functions, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/document/answer_document.h"
#include "core/session/attempt.h"

namespace coach::usecase {

/// `2026-11-23T10:00:00Z`, as documents and JSON say it.
std::string isoTime(base::Instant at);
/// That form, a fraction of a second allowed; none for anything else.
std::optional<base::Instant> findIsoTime(std::string_view text);

/// The document's texts put into `attempt`: title, preamble, notes, kept sections and the front
/// matter's keys that mean nothing to us.
void takeDocument(const document::AnswerDocument& document, session::Attempt& attempt);

/// Whether both say the same: title, preamble and notes.
bool saysTheSame(const session::Attempt& one, const session::Attempt& other);

} // namespace coach::usecase
