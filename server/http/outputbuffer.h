// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstring>
#include <QByteArrayView>
#include <vector>

namespace foyer::http {

/// Bytes on their way to a socket. Appending costs a copy and a comparison; QByteArray's costs eighty
/// instructions more, which an answer of twelve pieces pays twelve times.
class OutputBuffer
{
public:
    explicit OutputBuffer(std::size_t capacity) : m_bytes(capacity) {}

    void append(QByteArrayView bytes)
    {
        const auto count = std::size_t(bytes.size());
        if (m_bytes.size() - m_size < count)
            m_bytes.resize(2 * (m_size + count));
        if (count > 0)
            std::memcpy(m_bytes.data() + m_size, bytes.data(), count);
        m_size += count;
    }

    void appendNumber(qint64 number)
    {
        char digits[20];
        const std::to_chars_result end = std::to_chars(std::begin(digits), std::end(digits), number);
        append(QByteArrayView(digits, end.ptr - digits));
    }

    void clear() noexcept { m_size = 0; }

    [[nodiscard]] qsizetype size() const noexcept { return qsizetype(m_size); }

    [[nodiscard]] bool isEmpty() const noexcept { return m_size == 0; }

    [[nodiscard]] QByteArrayView view() const noexcept { return QByteArrayView(m_bytes.data(), size()); }

private:
    std::vector<char> m_bytes; ///< of the size of its capacity
    std::size_t m_size = 0;
};

} // namespace foyer::http
