// The command line without its process: tests call it with streams of their own.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace coach::cli {

/// Runs `problem-coach-cli ARGS…` and returns its exit status (docs/manual/command-line.md).
int run(const std::vector<std::string>& args, std::istream& in, std::ostream& out,
        std::ostream& err);

} // namespace coach::cli
