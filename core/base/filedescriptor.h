// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <unistd.h>
#include <utility>

namespace foyer {

/// Owns one open descriptor, or none (-1).
class FileDescriptor
{
public:
    FileDescriptor() = default;

    explicit FileDescriptor(int fd) noexcept : m_fd(fd) {}

    FileDescriptor(FileDescriptor &&other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}

    FileDescriptor(const FileDescriptor &) = delete;
    FileDescriptor &operator=(const FileDescriptor &) = delete;

    ~FileDescriptor() { close(); }

    FileDescriptor &operator=(FileDescriptor &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }

    [[nodiscard]] int get() const noexcept { return m_fd; }

    [[nodiscard]] bool isOpen() const noexcept { return m_fd >= 0; }

    /// Gives it away: the caller closes it.
    [[nodiscard]] int release() noexcept { return std::exchange(m_fd, -1); }

    void close() noexcept
    {
        if (isOpen())
            ::close(std::exchange(m_fd, -1));
    }

private:
    int m_fd = -1;
};

} // namespace foyer
