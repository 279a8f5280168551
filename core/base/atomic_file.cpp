#include "core/base/atomic_file.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/base/uuid.h"

namespace coach::base {

namespace {

namespace fs = std::filesystem;

/// A file descriptor that is closed at the end.
class Descriptor {
public:
    explicit Descriptor(int fd) : m_fd(fd) {}
    ~Descriptor() {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

tl::unexpected<Error> failed(const fs::path& path, std::string_view doing) {
    return tl::unexpected<Error>(fileError(errno, path, doing));
}

bool writeAll(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

fs::path folderOf(const fs::path& path) {
    return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

/// A rename is safe against power loss only once the folder is flushed too.
void flushFolder(const fs::path& folder) {
    const Descriptor fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (fd.isOpen())
        ::fsync(fd.get()); // some file systems refuse; the rename itself has happened
}

bool renameOnto(const fs::path& from, const fs::path& to, Overwrite overwrite) {
    if (overwrite == Overwrite::Yes)
        return ::rename(from.c_str(), to.c_str()) == 0;
    // A link never replaces what another program put there in the meantime.
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return true;
    }
    if (errno == EEXIST)
        return false;
    std::error_code ignored; // a file system without hard links
    if (fs::exists(to, ignored)) {
        errno = EEXIST;
        return false;
    }
    return ::rename(from.c_str(), to.c_str()) == 0;
}

} // namespace

Error fileError(int code, const fs::path& path, std::string_view doing) {
    const std::string start = "cannot " + std::string(doing) + ' ' + path.string() + ": ";
    switch (code) {
    case EEXIST:
        return {ErrorKind::Input, start + "it exists already; choose another name"};
    case ENOENT:
    case ENOTDIR:
        return {ErrorKind::Input, start + "there is no such file or folder; check the name"};
    case EISDIR:
        return {ErrorKind::Input, start + "it is a folder; name a file"};
    case EACCES:
    case EPERM:
        return {ErrorKind::Machine, start +
                                        "no permission; change its permissions or choose another "
                                        "place"};
    case EROFS:
        return {ErrorKind::Machine, start + "the file system is read-only; choose another place"};
    case ENOSPC:
    case EDQUOT:
        return {ErrorKind::Machine, start + "the disk is full; free some space and try again"};
    default:
        return {ErrorKind::Machine, start + std::strerror(code) + "; choose another place"};
    }
}

fs::path asideOf(const fs::path& target) {
    return folderOf(target) / ("." + target.filename().string() + "." + newUuid().substr(0, 8));
}

Status putInPlace(const fs::path& aside, const fs::path& target, Overwrite overwrite) {
    {
        const Descriptor fd(::open(aside.c_str(), O_RDWR | O_CLOEXEC));
        if (!fd.isOpen() || ::fsync(fd.get()) != 0)
            return failed(target, "write");
    }
    if (!renameOnto(aside, target, overwrite))
        return failed(target, "write");
    flushFolder(folderOf(target));
    return {};
}

Status writeFile(const fs::path& path, std::string_view bytes, Overwrite overwrite) {
    std::error_code ignored;
    if (fs::is_directory(path, ignored))
        return tl::unexpected<Error>(fileError(EISDIR, path, "write"));
    if (overwrite == Overwrite::No && fs::exists(fs::symlink_status(path, ignored)))
        return tl::unexpected<Error>(fileError(EEXIST, path, "write"));
    const fs::path aside = asideOf(path);
    {
        const Descriptor fd(::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
        if (!fd.isOpen())
            return failed(path, "write");
        if (!writeAll(fd.get(), bytes)) {
            const int code = errno;
            ::unlink(aside.c_str());
            return tl::unexpected<Error>(fileError(code, path, "write"));
        }
    }
    auto done = putInPlace(aside, path, overwrite);
    if (!done)
        ::unlink(aside.c_str());
    return done;
}

Result<std::string> readFile(const fs::path& path) {
    const Descriptor fd(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!fd.isOpen())
        return failed(path, "read");
    std::string out;
    std::array<char, 65536> part{};
    while (true) {
        const ssize_t got = ::read(fd.get(), part.data(), part.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failed(path, "read");
        if (got == 0)
            return out;
        out.append(part.data(), static_cast<std::size_t>(got));
    }
}

} // namespace coach::base
