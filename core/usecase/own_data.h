// Everything that is the user's: out into one file, and away.
#pragma once

#include <filesystem>
#include <string>

#include "core/usecase/context.h"

namespace coach::usecase {

/// What a deletion kept.
struct Deleted {
    std::filesystem::path copy;    ///< of the database, in backups/
    std::filesystem::path prompts; ///< the folder of one's own prompts, moved; empty without any
};

class OwnData {
public:
    explicit OwnData(Context& context) : m_context(context) {}

    /// One JSON text: attempts, those in the trash too, with notes, revisions, times and scores;
    /// answers and own questions of the drill room; stars; prompts of one's own as they stand in
    /// their files.
    base::Result<std::string> exportEverything();
    /// Deletes all of it, after a verified copy was made.
    base::Result<Deleted> deleteEverything();
    /// Takes a deletion back. Where something was written since, a copy of that is made first, and
    /// its name is the answer.
    base::Result<std::filesystem::path> takeBack(const Deleted& deleted);

private:
    Context& m_context;
};

} // namespace coach::usecase
