// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/seatchange/records.h"

namespace foyer::seatchange {

/// How the claims of a performance stand after a change, which outlives this.
class Afterwards
{
public:
    explicit Afterwards(const HallChange &change);

    /// Everybody sees it in another state from now on.
    [[nodiscard]] bool isSeen(std::size_t seat) const { return m_fates[seat] != Fate::Stays; }

    [[nodiscard]] booking::Claim claim(std::size_t seat) const;

private:
    enum class Fate : quint8
    {
        Stays,
        Leaves,
        Returns,
        Freed, ///< by the end of a hold that keeps another seat which is gone
    };

    const HallChange &m_change;
    std::vector<Fate> m_fates; ///< by ordinal
};

} // namespace foyer::seatchange
