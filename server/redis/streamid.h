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

    [[nodiscard]] QByteArray toText() const;

    /// Both parts in decimal digits, or the first alone; nothing else.
    [[nodiscard]] static std::optional<StreamId> fromText(QByteArrayView text) noexcept;
};

} // namespace foyer::redis
