// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <optional>
#include <QByteArray>

namespace foyer::pg {

/// One value of a result as PostgreSQL sent it, in binary form; never null. Borrowed from its Rows.
struct Cell
{
    const char *data = nullptr;
    int length = 0;
    quint32 type = 0; ///< see typeoid.h
};

/// How a C++ type travels. A specialisation has
///  - `static constexpr quint32 type`: what a parameter of it is declared as (typeoid.h);
///  - `static constexpr quint32 arrayType`: the array of it, where there is one;
///  - `static void append(QByteArray &out, const T &value)`: the binary form of that type, or, where `type`
///  is
///    `typeoid::unspecified`, the text form without any NUL;
///  - `static std::optional<T> read(const Cell &cell)`: empty when the column is of another type or does not
///    fit; a value is never bent to fit.
/// A capability may specialise it for an enum of its own.
template <typename T>
struct Codec;

template <typename T>
concept Encodable = requires(QByteArray &out, const T &value)
{
    {
        Codec<T>::type
        } -> std::convertible_to<quint32>;
    Codec<T>::append(out, value);
};

template <typename T>
concept Decodable = requires(const Cell &cell)
{
    {
        Codec<T>::read(cell)
        } -> std::same_as<std::optional<T>>;
};

template <typename T>
inline constexpr bool isOptional = false;

template <typename T>
inline constexpr bool isOptional<std::optional<T>> = true;

} // namespace foyer::pg
