// Runs the command line in process, with a data folder of its own.
#pragma once

#include <cstdlib>
#include <sstream>

#include <gtest/gtest.h>

#include "app/cli/cli.h"
#include "tests/support/temp_dir.h"

namespace coach::tests {

struct CliResult {
    int status = 0;
    std::string out;
    std::string err;
};

class Cli : public testing::Test {
protected:
    Cli() {
        setenv("XDG_DATA_HOME", m_dir.path().c_str(), 1);
        unsetenv("PROBLEM_COACH_DB");
    }

    CliResult run(const std::vector<std::string>& args, const std::string& input = {}) const {
        std::istringstream in(input);
        std::ostringstream out;
        std::ostringstream err;
        const int status = cli::run(args, in, out, err);
        return {status, out.str(), err.str()};
    }

    std::string path(const std::string& name) const { return (m_dir.path() / name).string(); }
    std::string write(const std::string& name, std::string_view text) const {
        return m_dir.write(name, text).string();
    }
    bool hasDatabase() const {
        return std::filesystem::exists(m_dir.path() / "problem-coach" / "coach.db");
    }

    TempDir m_dir;
};

inline constexpr const char* kAnswer = "---\nprompt: delivery-eta\n---\n# First try\n\n"
                                       "## Problem definition\n\nWe predict when food comes.\n";

} // namespace coach::tests
