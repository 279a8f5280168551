// Writes an attempt or a comparison to a file in a format of the user's choice, or to the
// clipboard. GUI thread.
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/base/result.h"
#include "core/framework/ids.h"
#include "ui/support/services.h"

class QWidget;

namespace coach::support {

enum class FileFormat { Markdown, Html, Pdf, Json };

/// Writes `attempt` to `file`, with its newest card.
base::Status writeAttempt(const Services& services, const framework::AttemptId& attempt,
                          FileFormat format, const QString& file);
/// Markdown to the clipboard.
base::Status copyAttempt(const Services& services, const framework::AttemptId& attempt);

/// Asks for a file and writes it in the format of its ending. Answers what to tell; none:
/// cancelled.
std::optional<QString> exportAttempt(const Services& services, QWidget* parent,
                                     const QString& title, const framework::AttemptId& attempt);
std::optional<QString> exportComparison(const Services& services, QWidget* parent,
                                        const QString& title,
                                        const std::vector<framework::AttemptId>& attempts);
/// The interviewer's sheet of a prompt, for a friend: as Markdown or PDF.
std::optional<QString> exportSheet(const Services& services, QWidget* parent, const QString& title,
                                   const framework::PromptId& prompt);
/// The same for the clipboard.
QString copyAttemptWords(const Services& services, const framework::AttemptId& attempt);

/// A title as a file's name: nothing in it that a file system refuses.
QString fileName(const QString& title, FileFormat format);
QString endingOf(FileFormat format);

} // namespace coach::support
