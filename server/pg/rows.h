// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/pg/arraycodecs.h"
#include "server/pg/scalarcodecs.h"

#include <array>
#include <memory>
#include <tuple>

struct pg_result;

namespace foyer::pg {

struct ResultCloser
{
    void operator()(pg_result *result) const noexcept;
};

using ResultHandle = std::unique_ptr<pg_result, ResultCloser>;

/// One row of a Rows, which must outlive it. Cheap to copy.
class Row
{
public:
    Row(const pg_result *result, int index, const char *statement)
        : m_result(result)
        , m_statement(statement)
        , m_index(index)
    {}

    /// The value of a column, counted from 0. ErrorCode::Internal, naming statement and column, when there is
    /// no such column, when it is of another type, or when it is null and T is not an optional.
    template <typename T>
    [[nodiscard]] Result<T> get(int column) const;

    /// The same by the column's name.
    template <typename T>
    [[nodiscard]] Result<T> get(const char *column) const
    {
        return get<T>(columnOf(column));
    }

    /// The first columns at once, in order; the first error where there is one.
    ///   `Result<std::tuple<Uuid, qint64>> row = rows.row(0).as<Uuid, qint64>();`
    template <typename... Ts>
    [[nodiscard]] Result<std::tuple<Ts...>> as() const;

private:
    [[nodiscard]] int columnOf(const char *name) const;
    [[nodiscard]] bool hasColumn(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] Cell cell(int column) const;
    [[nodiscard]] Error mismatch(int column) const;

    template <typename T>
    [[nodiscard]] T take(int column, std::optional<Error> &problem) const;

    const pg_result *m_result;
    const char *m_statement;
    int m_index;
};

/// What one statement returned. Owns the memory; rows and cells point into it.
class Rows
{
public:
    Rows() = default;

    Rows(ResultHandle result, const char *statement) : m_result(std::move(result)), m_statement(statement) {}

    [[nodiscard]] int count() const;

    [[nodiscard]] bool isEmpty() const { return count() == 0; }

    [[nodiscard]] int columnCount() const;

    /// How many rows were selected, inserted, updated or deleted; 0 for statements without a count.
    [[nodiscard]] qint64 affected() const;

    /// `index` must lie in [0, count()).
    [[nodiscard]] Row row(int index) const { return Row(m_result.get(), index, m_statement); }

    /// The one row there is; ErrorCode::NotFound for none, ErrorCode::Internal for several.
    [[nodiscard]] Result<Row> only() const;

    class Iterator
    {
    public:
        Iterator(const Rows *rows, int index) : m_rows(rows), m_index(index) {}

        [[nodiscard]] Row operator*() const { return m_rows->row(m_index); }

        Iterator &operator++()
        {
            ++m_index;
            return *this;
        }

        [[nodiscard]] bool operator==(const Iterator &) const noexcept = default;

    private:
        const Rows *m_rows;
        int m_index;
    };

    [[nodiscard]] Iterator begin() const { return Iterator(this, 0); }

    [[nodiscard]] Iterator end() const { return Iterator(this, count()); }

    [[nodiscard]] const pg_result *handle() const noexcept { return m_result.get(); }

private:
    ResultHandle m_result;
    const char *m_statement = "";
};

template <typename T>
Result<T> Row::get(int column) const
{
    if constexpr (isOptional<T>) {
        static_assert(Decodable<typename T::value_type>, "this type has no Codec");
        if (hasColumn(column) && isNull(column))
            return T{};
        Result<typename T::value_type> value = get<typename T::value_type>(column);
        if (!value)
            return failure(std::move(value.error()));
        return T(std::move(*value));
    } else {
        static_assert(Decodable<T>, "this type has no Codec");
        if (!hasColumn(column) || isNull(column))
            return failure(mismatch(column));
        std::optional<T> value = Codec<T>::read(cell(column));
        if (!value)
            return failure(mismatch(column));
        return std::move(*value);
    }
}

template <typename T>
T Row::take(int column, std::optional<Error> &problem) const
{
    Result<T> value = get<T>(column);
    if (value)
        return std::move(*value);
    if (!problem)
        problem = std::move(value.error());
    return T{};
}

template <typename... Ts>
Result<std::tuple<Ts...>> Row::as() const
{
    std::optional<Error> problem;
    int column = 0;
    std::tuple<Ts...> values{take<Ts>(column++, problem)...}; // braces: evaluated from left to right
    if (problem)
        return failure(std::move(*problem));
    return values;
}

} // namespace foyer::pg
