#include <iostream>

#include "app/cli/cli.h"

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    const int status = coach::cli::run({argv + 1, argv + argc}, std::cin, std::cout, std::cerr);
    std::cout.flush();
    if (!std::cout) {
        std::cerr << "standard output: cannot be written; is the disk full?\n";
        return 3;
    }
    return status;
}
