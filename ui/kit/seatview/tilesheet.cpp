// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/tilesheet.h"

#include <algorithm>
#include <cmath>

namespace foyer::seatview {

namespace {

/// When so much of a tile is spoilt it is drawn anew as a whole, and waits its turn for that.
constexpr qint64 mostSpoilt = TileSheet::edge * TileSheet::edge / 2;

int placeOf(int pixel)
{
    return int(std::floor(double(pixel) / TileSheet::edge));
}

} // namespace

const TileSheet::Tile *TileSheet::find(QPoint place) const
{
    const auto tile = m_tiles.constFind(place);
    return tile == m_tiles.constEnd() ? nullptr : &*tile;
}

QRect TileSheet::placesOf(const QRect &area)
{
    return {QPoint(placeOf(area.left()), placeOf(area.top())),
            QPoint(placeOf(area.right()), placeOf(area.bottom()))};
}

void TileSheet::spoil(const QRect &area)
{
    const QRect places = placesOf(area);
    for (int y = places.top(); y <= places.bottom(); ++y) {
        for (int x = places.left(); x <= places.right(); ++x) {
            const auto tile = m_tiles.find({x, y});
            if (tile == m_tiles.end() || tile->stale)
                continue;
            const QRect part = area.intersected(areaOf({x, y}));
            tile->spoilt.push_back(part);
            tile->spoiltPixels += qint64(part.width()) * part.height();
            tile->stale = tile->spoiltPixels > mostSpoilt;
        }
    }
}

void TileSheet::spoilAll()
{
    for (Tile &tile : m_tiles) {
        tile.stale = true;
        tile.spoilt.clear();
        tile.spoiltPixels = 0;
    }
}

bool TileSheet::isComplete(const QRect &places) const
{
    for (int y = places.top(); y <= places.bottom(); ++y) {
        for (int x = places.left(); x <= places.right(); ++x) {
            const Tile *tile = find({x, y});
            if (!tile || tile->image.isNull() || tile->stale)
                return false;
        }
    }
    return true;
}

void TileSheet::trim(std::size_t most)
{
    if (std::size_t(m_tiles.size()) <= most)
        return;
    std::vector<quint64> used;
    for (const Tile &tile : m_tiles)
        used.push_back(tile.used);
    // Drops a quarter more than it must, so that this is not done every frame.
    const auto bar = used.begin() + std::ptrdiff_t(used.size() - most * 3 / 4);
    std::nth_element(used.begin(), bar, used.end());
    m_tiles.removeIf([least = *bar](const auto &entry) { return entry.value().used < least; });
}

} // namespace foyer::seatview
