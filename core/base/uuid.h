// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer {

/// Sixteen bytes in network order, as PostgreSQL stores and sends them. Trivial to copy; ordered by bytes,
/// so version 7 values sort by time.
struct Uuid
{
    std::array<std::uint8_t, 16> bytes{};

    [[nodiscard]] constexpr auto operator<=>(const Uuid &) const noexcept = default;

    [[nodiscard]] bool isNull() const noexcept { return *this == Uuid{}; }

    /// 36 characters, lower case, with hyphens.
    [[nodiscard]] QByteArray toText() const;

    /// Accepts exactly the 36-character form, either case; nothing else.
    [[nodiscard]] static std::optional<Uuid> fromText(QByteArrayView text) noexcept;
};

} // namespace foyer

template <>
struct std::hash<foyer::Uuid>
{
    [[nodiscard]] std::size_t operator()(const foyer::Uuid &uuid) const noexcept;
};
