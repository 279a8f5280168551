// What stands on the command line of the window's program.
#pragma once

#include <string>
#include <vector>

namespace coach::gui {

struct Arguments {
    std::string database; ///< empty: the usual one
    std::vector<std::string> files;
};

/// The exit status where the arguments ask for nothing but words, or are wrong; -1: go on.
int readArguments(int argc, char** argv, Arguments& out);

} // namespace coach::gui
