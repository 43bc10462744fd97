// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <QByteArray>
#include <QtEndian>
#include <type_traits>

namespace foyer::pg {

/// Appends an integer in network order.
template <typename T>
void appendBigEndian(QByteArray &out, T value)
{
    static_assert(std::is_integral_v<T>);
    const T swapped = qToBigEndian(value);
    out.append(reinterpret_cast<const char *>(&swapped), qsizetype(sizeof swapped));
}

/// Reads an integer in network order; `bytes` must hold that many.
template <typename T>
[[nodiscard]] T readBigEndian(const char *bytes) noexcept
{
    static_assert(std::is_integral_v<T>);
    T value;
    std::memcpy(&value, bytes, sizeof value);
    return qFromBigEndian(value);
}

} // namespace foyer::pg
