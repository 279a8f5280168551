// A place to practise in: a folder with an empty database and a small prompt pack of the user's.
#pragma once

#include <memory>
#include <stdexcept>
#include <string>

#include "core/usecase/context.h"
#include "core/usecase/practise.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"

namespace coach::tests {

inline const framework::PromptId kParking{"parking-spots"};

struct PracticePlace {
    TempDir dir;
    ManualClock clock;
    std::unique_ptr<usecase::Context> context;

    PracticePlace() {
        dir.write("packs/parking-spots.toml",
                  "id = \"parking-spots\"\n"
                  "title = \"Free parking spots\"\n"
                  "statement = \"A city wants to show drivers where they will probably find a free "
                  "spot. Design the system.\"\n");
        context = open();
    }
    usecase::Places places() const { return {dir.path(), dir.path() / "coach.db"}; }
    /// Another window on the same database.
    std::unique_ptr<usecase::Context> open() const {
        auto opened = usecase::Context::open(places(), clock);
        if (!opened)
            throw std::runtime_error(opened.error().message);
        return std::move(*opened);
    }
    usecase::Practise practise() { return usecase::Practise(*context); }
    framework::AttemptId started() {
        const auto attempt = practise().start(kParking, session::Mode::Guided);
        if (!attempt)
            throw std::runtime_error(attempt.error().message);
        return attempt->id;
    }
};

} // namespace coach::tests
