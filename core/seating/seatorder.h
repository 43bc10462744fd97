// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/seating/houselayout.h"

#include <QHash>
#include <QJsonObject>

namespace foyer::seating {

/// A seat as people find it.
struct PlacedSeat
{
    QString id = {};
    QString section = {}; ///< names
    QString row = {};
    QString number = {};
    QString category = {};
    std::size_t sectionIndex = 0; ///< in the document
    Point position = {};
    Millimetres radius = defaultSeatRadius;
    bool isAccessible = false;
    bool isCompanion = false;
    bool hasRestrictedView = false;

    [[nodiscard]] bool hasNameOf(const PlacedSeat &other) const noexcept
    {
        return section == other.section && row == other.row && number == other.number;
    }
};

/// What the ordinals of a performance mean: claims, lines of orders and the bytes that clients are sent count
/// seats, sections and standing areas by them. At first they are the document's own order. Where another
/// version of the map takes the place of the first, what is still there keeps its ordinal, what is new gets
/// the next ones, and what is gone keeps its own, so that an old order still says what it was for.
struct SeatOrder
{
    struct Seat
    {
        QString id = {};
        bool isGone = false;
        QString section = {}; ///< of one that is gone: how it was called
        QString row = {};
        QString number = {};
        [[nodiscard]] bool operator==(const Seat &) const = default;
    };

    std::vector<Seat> seats = {};
    std::vector<QString> sections = {}; ///< ids
    std::vector<QString> areas = {};    ///< ids by the ordinal of their pool; empty: not of the map
    [[nodiscard]] bool operator==(const SeatOrder &) const = default;

    /// Of seats that are there, by id.
    [[nodiscard]] QHash<QString, SeatIndex> ordinals() const;
};

[[nodiscard]] SeatOrder documentOrder(const SeatMap &map);

/// The seats of a map in document order.
[[nodiscard]] std::vector<PlacedSeat> placedSeats(const SeatMap &map);

/// By ordinal; of those that are gone what the order says of them. Corrupt where the order is not the map's.
[[nodiscard]] Result<std::vector<PlacedSeat>> placedSeats(const SeatMap &map, const SeatOrder &order);

/// By place in the document: the ordinal of each section. Corrupt where the order does not know one.
[[nodiscard]] Result<std::vector<qint16>> sectionOrdinals(const SeatMap &map, const SeatOrder &order);

[[nodiscard]] QJsonObject encodeSeatOrder(const SeatOrder &order);

/// Errors: Corrupt.
[[nodiscard]] Result<SeatOrder> decodeSeatOrder(const QJsonObject &json);

} // namespace foyer::seating
