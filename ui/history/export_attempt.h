// Writes an attempt to a file in a format of the user's choice, or to the clipboard.
#pragma once

#include <QString>

#include "core/base/result.h"
#include "core/framework/ids.h"
#include "ui/support/services.h"

class QWidget;

namespace coach::history {

enum class FileFormat { Markdown, Html, Pdf, Json };

/// Writes `attempt` to `file`, with its newest card.
base::Status writeAttempt(const support::Services& services, const framework::AttemptId& attempt,
                          FileFormat format, const QString& file);
/// Markdown to the clipboard.
base::Status copyAttempt(const support::Services& services, const framework::AttemptId& attempt);

QString endingOf(FileFormat format);

} // namespace coach::history
