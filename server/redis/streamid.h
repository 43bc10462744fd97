// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::redis {

/// Identity and place of an entry in a stream: `1526919030474-55`. The first part is milliseconds unless the
/// writer chose it.
struct StreamId
{
    quint64 first = 0;
    quint64 second = 0;

    [[nodiscard]] constexpr auto operator<=>(const StreamId &) const noexcept = default;

    [[nodiscard]] constexpr bool isZero() const noexcept { return first == 0 && second == 0; }

    /// The next id there could be.
    [[nodiscard]] constexpr StreamId next() const noexcept
    {
        return second == ~quint64{0} ? StreamId{first + 1, 0} : StreamId{first, second + 1};
    }

    /// The one before; of zero there is none.
    [[nodiscard]] constexpr StreamId previous() const noexcept
    {
        return second == 0 ? StreamId{first - 1, ~quint64{0}} : StreamId{first, second - 1};
    }

    [[nodiscard]] QByteArray toText() const;

    /// Both parts in decimal digits, or the first alone; nothing else.
    [[nodiscard]] static std::optional<StreamId> fromText(QByteArrayView text) noexcept;
};

} // namespace foyer::redis
