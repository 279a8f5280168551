// Where a verb reads and writes, and the exit status that its faults add up to.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "core/base/result.h"

namespace coach::cli {

class Console {
public:
    Console(std::istream& in, std::ostream& out, std::ostream& err)
        : m_in(in), m_out(out), m_err(err) {}

    std::ostream& out() { return m_out; }
    /// Standard error is a terminal that somebody looks at.
    bool showsProgress() const;
    void progress(std::string_view text);

    /// Prints one line and remembers the status; the highest wins.
    void fail(const base::Error& error);
    int status() const { return m_status; }

    /// The file's bytes, or standard input for `-`.
    base::Result<std::string> read(const std::string& file);

private:
    std::istream& m_in;
    std::ostream& m_out;
    std::ostream& m_err;
    int m_status = 0;
};

/// The name of an input in messages.
std::string nameOf(const std::string& file);

} // namespace coach::cli
