#include "app/gui/arguments.h"

#include <cstdio>
#include <string_view>

namespace coach::gui {

namespace {

constexpr const char* kHelp = R"(Usage: problem-coach [--db PATH] [ANSWER.md ...]

Practise ML system design with the seven stages of PROBLEM.

  --db PATH   use this database instead of the usual one
  --help      show this help
  --version   show the version

Answer files are imported and shown. Without a display, use problem-coach-cli.
)";

} // namespace

int readArguments(int argc, char** argv, Arguments& out) {
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--help" || word == "-h") {
            std::fputs(kHelp, stdout);
            return 0;
        }
        if (word == "--version") {
            std::puts("problem-coach " COACH_VERSION);
            return 0;
        }
        if (word == "--db" && i + 1 < argc) {
            out.database = argv[++i];
        } else if (word.starts_with("--db=")) {
            out.database = word.substr(5);
        } else if (word.starts_with("-") && word != "-platform") {
            std::fprintf(stderr, "problem-coach: unknown option %s; see --help\n", argv[i]);
            return 2;
        } else if (word == "-platform") {
            ++i; // Qt's own
        } else {
            out.files.emplace_back(word);
        }
    }
    return -1;
}

} // namespace coach::gui
