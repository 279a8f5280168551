#include "app/cli/console.h"

#include <algorithm>
#include <iostream>
#include <iterator>

#include <unistd.h>

#include "core/base/atomic_file.h"

namespace coach::cli {

bool Console::showsProgress() const {
    return &m_err == &std::cerr && isatty(STDERR_FILENO) == 1;
}

void Console::progress(std::string_view text) {
    m_err << '\r' << text << std::flush;
}

void Console::fail(const base::Error& error) {
    int status = 1;
    if (error.kind == base::ErrorKind::Usage)
        status = 2;
    else if (error.kind == base::ErrorKind::Machine)
        status = 3;
    m_status = std::max(m_status, status);
    m_err << error.text() << '\n';
}

base::Result<std::string> Console::read(const std::string& file) {
    if (file == "-")
        return std::string(std::istreambuf_iterator<char>(m_in), {});
    return base::readFile(file);
}

std::string nameOf(const std::string& file) {
    return file == "-" ? "standard input" : file;
}

} // namespace coach::cli
