// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::http {

/// The methods that Foyer answers. Any other is refused with 501 before a route is looked for.
enum class Method : quint8
{
    Get,
    Head,
    Post,
    Put,
    Patch,
    Delete,
    Options
};

inline constexpr std::size_t methodCount = 7;

/// As on the wire: upper case.
[[nodiscard]] QByteArrayView methodName(Method method) noexcept;

/// Case-sensitive, as methods are.
[[nodiscard]] std::optional<Method> methodFromName(QByteArrayView name) noexcept;

/// Which methods a path answers.
class MethodSet
{
public:
    void insert(Method method) noexcept;
    [[nodiscard]] bool contains(Method method) const noexcept;

    [[nodiscard]] bool isEmpty() const noexcept { return m_bits == 0; }

    /// Value of an `Allow` header: "GET, HEAD, OPTIONS".
    [[nodiscard]] QByteArray toAllowValue() const;

private:
    quint8 m_bits = 0;
};

} // namespace foyer::http
