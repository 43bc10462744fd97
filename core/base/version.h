// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <QByteArrayView>
#include <QString>

namespace foyer {

/// Version of a Foyer program: major.minor.patch.
struct Version
{
    int major = 0;
    int minor = 0;
    int patch = 0;

    [[nodiscard]] constexpr auto operator<=>(const Version &) const noexcept = default;
    [[nodiscard]] QString toText() const;

    /// Accepts exactly three unsigned numbers of at most four digits: "0.1.0".
    [[nodiscard]] static std::optional<Version> fromText(QByteArrayView text);

    /// The version that this build was configured with.
    [[nodiscard]] static Version ofThisBuild();
};

} // namespace foyer
