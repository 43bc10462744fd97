// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/scenepainter.h"

#include <QHash>
#include <QImage>
#include <QPoint>

namespace foyer::seatview {

/// Tiles of one grain by their place in a grid of device pixels that begins at the plan's origin.
class TileSheet
{
public:
    static constexpr int edge = 256;

    struct Tile
    {
        QImage image;              ///< null: not drawn yet
        bool stale = false;        ///< may be shown, but is to be drawn anew
        std::vector<QRect> spoilt; ///< parts that are to be drawn anew before it is shown
        qint64 spoiltPixels = 0;
        quint64 used = 0;
    };

    explicit TileSheet(const Grain &grain = {}) : m_grain(grain) {}

    [[nodiscard]] const Grain &grain() const noexcept { return m_grain; }

    [[nodiscard]] bool isEmpty() const noexcept { return m_tiles.isEmpty(); }

    [[nodiscard]] Tile &at(QPoint place) { return m_tiles[place]; }

    [[nodiscard]] const Tile *find(QPoint place) const;

    /// Device pixels from the plan's origin.
    [[nodiscard]] static QRect areaOf(QPoint place)
    {
        return {place.x() * edge, place.y() * edge, edge, edge};
    }

    /// The places of the tiles that cover this part.
    [[nodiscard]] static QRect placesOf(const QRect &area);

    void spoil(const QRect &area);
    void spoilAll();

    /// Whether all of them are there and in order.
    [[nodiscard]] bool isComplete(const QRect &places) const;

    /// Drops what was not used for longest, once there are too many.
    void trim(std::size_t most);

    [[nodiscard]] quint64 tick() noexcept { return ++m_tick; }

    [[nodiscard]] const QHash<QPoint, Tile> &tiles() const noexcept { return m_tiles; }

private:
    Grain m_grain;
    QHash<QPoint, Tile> m_tiles;
    quint64 m_tick = 0;
};

} // namespace foyer::seatview
