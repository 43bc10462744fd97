// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/codec.h"
#include "server/pg/typeoid.h"
#include "server/pg/wirebytes.h"

#include <QList>
#include <span>
#include <vector>

namespace foyer::pg {

namespace detail {

/// What an array of T holds: T itself, or T where some may be null.
template <typename T>
struct ArrayElement
{
    using Type = T;
};

template <typename T>
struct ArrayElement<std::optional<T>>
{
    using Type = T;
};

/// The type of an element; a text element must name it, though a lone text parameter need not.
template <typename T>
inline constexpr quint32 elementType =
    Codec<T>::type == typeoid::unspecified ? typeoid::text : Codec<T>::type;

/// Walks a one-dimensional array as PostgreSQL sends it.
class ArrayReader
{
public:
    explicit ArrayReader(const Cell &cell);

    /// False when the cell is no array of at most one dimension.
    [[nodiscard]] bool isValid() const noexcept { return m_valid; }

    [[nodiscard]] int count() const noexcept { return m_count; }

    /// The next element; `data` is null for a null. Nothing when the bytes end too early.
    [[nodiscard]] std::optional<Cell> next();

private:
    const char *m_at;
    const char *m_end;
    quint32 m_elementType = 0;
    int m_count = 0;
    bool m_valid = false;
};

template <typename T>
void appendElement(QByteArray &out, const T &value)
{
    const qsizetype lengthAt = out.size();
    appendBigEndian(out, qint32(0));
    Codec<T>::append(out, value);
    qToBigEndian(qint32(out.size() - lengthAt - 4), out.data() + lengthAt);
}

template <typename T>
void appendElement(QByteArray &out, const std::optional<T> &value)
{
    if (value)
        appendElement(out, *value);
    else
        appendBigEndian(out, qint32(-1));
}

/// One dimension, lower bound 1; an empty array has no dimension.
template <typename T, typename Range>
void appendArray(QByteArray &out, const Range &values)
{
    using Element = typename ArrayElement<T>::Type;
    out.reserve(out.size() + 20 + qsizetype(values.size()) * qsizetype(4 + sizeof(Element)));
    appendBigEndian(out, qint32(values.empty() ? 0 : 1));
    appendBigEndian(out, qint32(isOptional<T> ? 1 : 0));
    appendBigEndian(out, elementType<Element>);
    if (values.empty())
        return;
    appendBigEndian(out, qint32(values.size()));
    appendBigEndian(out, qint32(1));
    for (const T &value : values)
        appendElement(out, value);
}

/// False for a null where none may be, and for an element of another type.
template <typename T>
[[nodiscard]] bool readElement(const Cell &cell, T &into)
{
    if constexpr (isOptional<T>) {
        if (cell.data == nullptr) {
            into.reset();
            return true;
        }
        into = Codec<typename ArrayElement<T>::Type>::read(cell);
        return into.has_value();
    } else {
        std::optional<T> value = cell.data != nullptr ? Codec<T>::read(cell) : std::nullopt;
        if (!value)
            return false;
        into = std::move(*value);
        return true;
    }
}

template <typename T>
[[nodiscard]] std::optional<std::vector<T>> readArray(const Cell &cell)
{
    ArrayReader reader(cell);
    if (!reader.isValid())
        return std::nullopt;
    std::vector<T> values;
    values.reserve(std::size_t(reader.count()));
    for (int i = 0; i < reader.count(); ++i) {
        const std::optional<Cell> element = reader.next();
        T value{};
        if (!element || !readElement(*element, value))
            return std::nullopt;
        values.push_back(std::move(value));
    }
    return values;
}

} // namespace detail

/// One-dimensional arrays, as parameters for `unnest($1::uuid[])` and as results. Elements may be null where
/// T is an optional. Multi-dimensional arrays are refused.
template <typename T>
struct Codec<std::vector<T>>
{
    static constexpr quint32 type = Codec<typename detail::ArrayElement<T>::Type>::arrayType;

    static void append(QByteArray &out, const std::vector<T> &values) { detail::appendArray<T>(out, values); }

    [[nodiscard]] static std::optional<std::vector<T>> read(const Cell &cell)
    {
        return detail::readArray<T>(cell);
    }
};

template <typename T>
struct Codec<std::span<const T>>
{
    static constexpr quint32 type = Codec<typename detail::ArrayElement<T>::Type>::arrayType;

    static void append(QByteArray &out, std::span<const T> values) { detail::appendArray<T>(out, values); }
};

template <typename T>
struct Codec<QList<T>>
{
    static constexpr quint32 type = Codec<typename detail::ArrayElement<T>::Type>::arrayType;

    static void append(QByteArray &out, const QList<T> &values) { detail::appendArray<T>(out, values); }
};

} // namespace foyer::pg
