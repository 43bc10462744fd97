// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

namespace foyer::simulation {

/// What an id of a story is of.
enum class IdOf : quint8
{
    Hold = 1,
    Order,
    Attempt,
    Refund,
    House,
    Person,
    Pool,
    Thing, ///< of the catalog
};

/// Gives the labels of one play of a story ids of its own, and reads them back.
class Ids
{
public:
    /// Another for every play: no two meet in one database.
    explicit Ids(quint64 play) noexcept : m_play(play) {}

    [[nodiscard]] Uuid of(IdOf kind, qint32 label) const noexcept
    {
        Uuid id;
        for (std::size_t i = 0; i < 6; ++i)
            id.bytes[i] = std::uint8_t(m_play >> (40 - 8 * i));
        id.bytes[6] = 0x70;
        id.bytes[7] = std::uint8_t(kind);
        id.bytes[8] = 0x80;
        id.bytes[10] = std::uint8_t(m_play >> 56U);
        id.bytes[11] = std::uint8_t(m_play >> 48U);
        for (std::size_t i = 0; i < 4; ++i)
            id.bytes[12 + i] = std::uint8_t(quint32(label) >> (24 - 8 * i));
        return id;
    }

    [[nodiscard]] static qint32 labelOf(const Uuid &id) noexcept
    {
        quint32 label = 0;
        for (std::size_t i = 12; i < 16; ++i)
            label = label << 8U | id.bytes[i];
        return qint32(label);
    }

private:
    quint64 m_play;
};

} // namespace foyer::simulation
