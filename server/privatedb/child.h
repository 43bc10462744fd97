// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace foyer::privatedb {

/// The two children of an installation.
enum class Child : quint8
{
    PostgreSql,
    Redis,
};

/// "PostgreSQL" or "Redis".
[[nodiscard]] constexpr QLatin1StringView childName(Child child) noexcept
{
    switch (child) {
    case Child::PostgreSql: return QLatin1StringView{"PostgreSQL"};
    case Child::Redis: return QLatin1StringView{"Redis"};
    }
    return {};
}

} // namespace foyer::privatedb
