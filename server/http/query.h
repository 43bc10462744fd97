// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <utility>
#include <vector>

namespace foyer::http {

/// The parameters of a query string, in their order, decoded (percent escapes, `+` as space), UTF-8.
class Query
{
public:
    Query() = default;

    /// `raw` without the question mark, as checked by Target.
    explicit Query(QByteArrayView raw);

    [[nodiscard]] bool isEmpty() const noexcept { return m_parameters.empty(); }

    [[nodiscard]] bool contains(QByteArrayView name) const noexcept;

    /// Of the first parameter of this name; nothing when there is none, empty for `?name` and `?name=`.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const;

    /// Of all parameters of this name.
    [[nodiscard]] QList<QByteArray> values(QByteArrayView name) const;

    [[nodiscard]] const std::vector<std::pair<QByteArray, QByteArray>> &parameters() const noexcept
    {
        return m_parameters;
    }

private:
    std::vector<std::pair<QByteArray, QByteArray>> m_parameters;
};

} // namespace foyer::http
