// Lets permissions count for a test that is run by root, as in a container.
#pragma once

#include <stdexcept>

#include <unistd.h>

namespace coach::tests {

class Unprivileged {
public:
    Unprivileged() : m_wasRoot(::geteuid() == 0) {
        constexpr uid_t kNobody = 65534;
        if (m_wasRoot && ::seteuid(kNobody) != 0)
            throw std::runtime_error("cannot become nobody");
    }
    ~Unprivileged() {
        if (m_wasRoot && ::seteuid(0) != 0)
            ::_exit(70);
    }
    Unprivileged(const Unprivileged&) = delete;
    Unprivileged& operator=(const Unprivileged&) = delete;

private:
    bool m_wasRoot;
};

} // namespace coach::tests
