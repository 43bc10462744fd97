// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/snapping.h"

#include "core/studio/boxing.h"
#include "core/studio/chosen.h"
#include "core/studio/rowmeasures.h"
#include "core/studio/spacing.h"

#include <cmath>

namespace foyer::studio {

namespace {

constexpr std::size_t mostRowsAnchored = 60;

Guide guideAlong(const SnapMatch &match, bool upright)
{
    const Millimetres at = match.peer.at;
    const Millimetres from = std::min(match.peer.from, match.own.from);
    const Millimetres to = std::max(match.peer.to, match.own.to);
    Guide guide;
    guide.kind = match.peer.kind == SnapLine::Kind::Middle ? Guide::Kind::MiddleLine : Guide::Kind::Line;
    guide.from = upright ? Point{at, from} : Point{from, at};
    guide.to = upright ? Point{at, to} : Point{to, at};
    return guide;
}

/// Drawn as far as where things come to lie.
void stretch(Guide &guide, Point offset)
{
    const bool upright = guide.from.x == guide.to.x;
    Millimetres &from = upright ? guide.from.y : guide.from.x;
    Millimetres &to = upright ? guide.to.y : guide.to.x;
    const Millimetres by = upright ? offset.y : offset.x;
    from += std::min(0, by);
    to += std::max(0, by);
}

Box grownBy(const Box &box, Millimetres reach)
{
    return {box.topLeft - Point{reach, reach}, box.bottomRight + Point{reach, reach}};
}

bool overlap(const Box &a, const Box &b)
{
    return a.topLeft.x <= b.bottomRight.x && b.topLeft.x <= a.bottomRight.x && a.topLeft.y <= b.bottomRight.y
           && b.topLeft.y <= a.bottomRight.y;
}

/// The way to the nearest line of the grid.
std::optional<Millimetres> toGrid(Millimetres at, Millimetres grid, Millimetres reach)
{
    const auto shift = Millimetres(std::llround(double(at) / grid) * grid - at);
    return std::abs(shift) <= reach ? std::optional(shift) : std::nullopt;
}

} // namespace

Snapper::Snapper(const SeatMap &map, const Selection &moving, const SnapSettings &settings)
    : m_settings(settings)
{
    SnapAnchors still;
    IdCursor cursor(moving.seats);
    for (const seating::Section &section : map.sections) {
        const bool seen = settings.level.isEmpty() || section.level == settings.level;
        for (const seating::Row &row : section.rows)
            addRow(row, cursor, seen, still);
        for (const seating::Table &table : section.tables) {
            if (!moving.hasThing(table.row.id))
                addRow(table.row, cursor, seen, still);
        }
    }
    forEachThing(map, [&](const seating::Section &section, const auto &thing) {
        const Box bounds = thing.figure.bounds();
        if (moving.hasThing(idOf(thing)))
            m_anchors.addBox(bounds);
        else if (settings.level.isEmpty() || section.level == settings.level)
            still.addBox(bounds);
    });
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i < mostRowsAnchored || i + 1 == m_rows.size())
            m_anchors.addRow(m_rows[i]);
    }
    addStill(map, still);
    measureMoving(map, moving);
}

/// What of a row moves, and what stands still.
void Snapper::addRow(const seating::Row &row, IdCursor &moving, bool seen, SnapAnchors &still)
{
    std::vector<Point> stays;
    std::vector<Point> moves;
    for (const seating::Seat &seat : row.seats)
        (moving.has(seat.id) ? moves : stays).push_back(seat.position);
    if (!moves.empty()) {
        m_seatRadius = row.seats.front().radius;
        m_rows.push_back(std::move(moves));
    }
    if (stays.empty() || !seen)
        return;
    still.addRow(stays);
    Box bounds{stays.front(), stays.front()};
    for (const Point &seat : stays)
        bounds = bounds.united({seat, seat});
    Peer &peer = m_peers.emplace_back();
    peer.seats = std::move(stays);
    peer.radius = row.seats.front().radius;
    peer.bounds = bounds;
}

void Snapper::addStill(const SeatMap &map, const SnapAnchors &still)
{
    for (const SnapLine &line : still.upright)
        m_upright.add(line);
    for (const SnapLine &line : still.level)
        m_level.add(line);
    m_upright.add(
        {middleLine(map), still.bounds.topLeft.y, still.bounds.bottomRight.y, SnapLine::Kind::Middle});
    m_upright.sort();
    m_level.sort();
}

void Snapper::measureMoving(const SeatMap &map, const Selection &moving)
{
    if (m_rows.empty())
        return;
    const auto longest = std::max_element(m_rows.begin(), m_rows.end(),
                                          [](const auto &a, const auto &b) { return a.size() < b.size(); });
    m_seats.kind = Dimension::Kind::Seats;
    m_seats.from = m_rows.back().front();
    m_seats.to = m_rows.back().back();
    m_seats.seats = int(longest->size());
    const RowBlock block = RowBlock::of(map, moving);
    m_seats.pitch = seatDistanceOf(block).value_or(0);
    m_seats.radius = std::abs(bendRadiusOf(block).value_or(0));
    m_seats.length = seating::distance(longest->front(), longest->back());
}

Snapped Snapper::moved(Point wanted) const
{
    PointRows rows = m_rows;
    for (std::vector<Point> &row : rows) {
        for (Point &seat : row)
            seat = seat + wanted;
    }
    Snapped result = snap(m_anchors.movedBy(wanted), rows);
    const Point shift = result.offset;
    result.offset = wanted + shift;
    if (m_rows.empty())
        return result;
    measure(result, rows, shift, m_seatRadius);
    Dimension seats = m_seats;
    seats.from = seats.from + result.offset;
    seats.to = seats.to + result.offset;
    result.dimensions.push_back(seats);
    return result;
}

Snapped Snapper::point(Point wanted) const
{
    SnapAnchors own;
    own.addPoint(wanted);
    Snapped result = snap(own, {});
    result.offset = wanted + result.offset;
    return result;
}

Snapped Snapper::rows(const PointRows &rows, Millimetres seatRadius) const
{
    SnapAnchors own;
    for (const std::vector<Point> &row : rows)
        own.addRow(row);
    if (own.upright.empty())
        return {};
    Snapped result = snap(own, rows);
    measure(result, rows, result.offset, seatRadius);
    result.dimensions.push_back(dimensionOf(rows, result.offset));
    return result;
}

/// `offset` is what is to be added.
Snapped Snapper::snap(const SnapAnchors &own, const PointRows &rows) const
{
    Snapped result;
    if (own.upright.empty())
        return result;
    if (m_settings.peers) {
        snapToArcs(result, rows);
        snapToLines(result, own);
        snapToRowDistance(result, rows);
    }
    if (m_settings.grid > 0)
        snapToGrid(result, own);
    return result;
}

void Snapper::snapToLines(Snapped &result, const SnapAnchors &own) const
{
    if (result.x || result.y) // on an arc
        return;
    if (const std::optional<SnapMatch> match = m_upright.nearest(own.upright, m_settings.reach)) {
        result.offset.x = match->shift;
        result.x = true;
        result.guides.push_back(guideAlong(*match, true));
    }
    if (const std::optional<SnapMatch> match = m_level.nearest(own.level, m_settings.reach)) {
        result.offset.y = match->shift;
        result.y = true;
        result.guides.push_back(guideAlong(*match, false));
    }
    for (Guide &guide : result.guides)
        stretch(guide, result.offset);
}

void Snapper::snapToGrid(Snapped &result, const SnapAnchors &own) const
{
    const Point corner = own.bounds.topLeft;
    const std::optional<Millimetres> x = toGrid(corner.x, m_settings.grid, m_settings.reach);
    const std::optional<Millimetres> y = toGrid(corner.y, m_settings.grid, m_settings.reach);
    if (!result.x && x) {
        result.offset.x = *x;
        result.x = true;
    }
    if (!result.y && y) {
        result.offset.y = *y;
        result.y = true;
    }
}

std::vector<const Snapper::Peer *> Snapper::peersNear(const Box &box, Millimetres reach) const
{
    const Box near = grownBy(box, reach);
    std::vector<const Peer *> peers;
    for (const Peer &peer : m_peers) {
        if (overlap(near, peer.bounds))
            peers.push_back(&peer);
    }
    return peers;
}

} // namespace foyer::studio
