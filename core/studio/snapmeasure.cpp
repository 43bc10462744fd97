// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/acrossaisle.h"
#include "core/studio/boxing.h"
#include "core/studio/rowcurve.h"
#include "core/studio/snapping.h"

#include <algorithm>
#include <cmath>

namespace foyer::studio {

namespace {

using Rows = std::vector<std::vector<Point>>;

constexpr Millimetres arcSight = 6000;   ///< a row's arc is continued so far to a row that moves
constexpr double largestArc = 200'000;   ///< beyond it nobody sees that it is one
constexpr Millimetres rowSight = 3000;   ///< the next row is not farther away
constexpr double leastRowDistance = 200; ///< what is nearer stands in the same line
constexpr double onArc = 2;              ///< but for rounding
constexpr double levelSine = 0.02;       ///< the sine of what is level but for a degree

Box boundsOfRows(const Rows &rows)
{
    Box box{rows.front().front(), rows.front().front()};
    for (const std::vector<Point> &row : rows) {
        for (const Point &seat : row)
            box = box.united({seat, seat});
    }
    return box;
}

/// The row's end that is nearer to a point.
Point nearerEnd(const std::vector<Point> &row, Point to)
{
    return squaredDistance(row.front(), to) <= squaredDistance(row.back(), to) ? row.front() : row.back();
}

bool isArc(const RowCurve &curve)
{
    return curve.kind() == RowCurve::Kind::Arc && curve.radius() <= largestArc && curve.along().size() >= 4;
}

/// How far inside (negative) or outside of an arc a point is.
double offArc(const RowCurve &arc, Point point)
{
    return (Vec(point) - arc.centre()).length() - arc.radius();
}

/// The place on a curve that is nearest to a point; of a path its nearest seat.
Vec footOn(const RowCurve &curve, const std::vector<Point> &seats, Vec point)
{
    switch (curve.kind()) {
    case RowCurve::Kind::Line: return curve.at((point - curve.at(0)).dot(curve.direction(0)));
    case RowCurve::Kind::Arc: return curve.centre() + (point - curve.centre()).unit() * curve.radius();
    case RowCurve::Kind::Path: break;
    }
    return Vec(*std::min_element(seats.begin(), seats.end(), [&](Point a, Point b) {
        return (Vec(a) - point).length() < (Vec(b) - point).length();
    }));
}

/// Whether the foot lies beside the row and not far beyond its ends.
bool isBeside(const std::vector<Point> &seats, Vec foot)
{
    constexpr double beyond = 700;
    return std::any_of(seats.begin(), seats.end(),
                       [&](Point seat) { return (Vec(seat) - foot).length() <= beyond; });
}

Dimension rowGap(Vec from, Vec to)
{
    Dimension gap;
    gap.kind = Dimension::Kind::RowDistance;
    gap.from = from.rounded();
    gap.to = to.rounded();
    gap.length = seating::roundedMillimetres((to - from).length());
    return gap;
}

/// From a row's middle seat, or else an end, to another row on its curve, if that is the next one in front or
/// behind.
std::optional<Dimension> gapBetween(const std::vector<Point> &row, const RowCurve &curve,
                                    const std::vector<Point> &other)
{
    for (const std::size_t seat : {row.size() / 2, std::size_t{0}, row.size() - 1}) {
        const Vec from(row[seat]);
        const Vec foot = footOn(curve, other, from);
        const double length = (foot - from).length();
        if (length >= leastRowDistance && length <= rowSight && isBeside(other, foot))
            return rowGap(from, foot);
    }
    return std::nullopt;
}

void moveBy(Rows &rows, Point offset)
{
    for (std::vector<Point> &row : rows) {
        for (Point &seat : row)
            seat = seat + offset;
    }
}

void keepShorter(std::optional<Dimension> &kept, const std::optional<Dimension> &other)
{
    if (other && (!kept || other->length < kept->length))
        kept = other;
}

/// Outwards at a row's end.
Vec endDirection(const std::vector<Point> &row, bool right)
{
    if (row.size() < 2)
        return {right ? 1.0 : -1.0, 0};
    const RowCurve curve = RowCurve::through(row);
    return curve.direction(right ? curve.length() : 0) * (right ? 1 : -1);
}

Dimension aisleDimension(const Aisle &aisle)
{
    Dimension dimension;
    dimension.kind = Dimension::Kind::Aisle;
    dimension.from = aisle.from;
    dimension.to = aisle.to;
    dimension.length = aisle.width;
    return dimension;
}

} // namespace

const RowCurve &Snapper::Peer::curve() const
{
    if (!m_curve)
        m_curve = RowCurve::through(seats);
    return *m_curve;
}

/// A row's end that comes near to the arc of another row lies on it; other moving rows that do then show
/// theirs.
void Snapper::snapToArcs(Snapped &result, const PointRows &rows) const
{
    if (rows.empty())
        return;
    const std::vector<const Peer *> peers = peersNear(boundsOfRows(rows), arcSight);
    std::optional<Vec> best;
    for (const Peer *peer : peers) {
        const RowCurve &arc = peer->curve();
        if (!isArc(arc))
            continue;
        for (const Point &end : {rows.front().front(), rows.front().back()}) {
            const double off = offArc(arc, end);
            const bool near = seating::distance(nearerEnd(peer->seats, end), end) <= arcSight;
            if (near && std::abs(off) <= m_settings.reach && (!best || std::abs(off) < best->length()))
                best = (Vec(end) - arc.centre()).unit() * -off;
        }
    }
    if (!best)
        return;
    result.offset = best->rounded();
    result.x = result.y = true;
    for (const Peer *peer : peers) {
        if (isArc(peer->curve()))
            addArcs(result, *peer, peer->curve(), rows);
    }
}

void Snapper::addArcs(Snapped &result, const Peer &peer, const RowCurve &arc, const PointRows &rows) const
{
    for (const std::vector<Point> &row : rows) {
        const Point near = nearerEnd(row, nearerEnd(peer.seats, row.front())) + result.offset;
        if (std::abs(offArc(arc, near)) > onArc)
            continue;
        const Point far = (near == row.front() + result.offset ? row.back() : row.front()) + result.offset;
        Guide guide;
        guide.kind = Guide::Kind::Arc;
        guide.from = nearerEnd(peer.seats, near);
        guide.to = footOn(arc, peer.seats, Vec(far)).rounded();
        guide.centre = arc.centre().rounded();
        guide.radius = seating::roundedMillimetres(arc.radius());
        result.guides.push_back(guide);
        return;
    }
}

/// `rows` come to lie `shift` from where they are given.
void Snapper::measure(Snapped &result, PointRows rows, Point shift, Millimetres seatRadius) const
{
    moveBy(rows, shift);
    addAisles(result, rows, seatRadius);
    addRowDistance(result, rows);
}

void Snapper::addAisles(Snapped &result, const PointRows &rows, Millimetres seatRadius) const
{
    std::vector<AisleSeat> others;
    for (const Peer *peer : peersNear(boundsOfRows(rows), aisleReach)) {
        for (const Point &seat : peer->seats)
            others.push_back({seat, peer->radius});
    }
    for (const bool right : {false, true}) {
        std::optional<Aisle> narrowest;
        for (const std::size_t index : {std::size_t{0}, rows.size() / 2, rows.size() - 1}) {
            const std::vector<Point> &row = rows[index];
            const std::optional<Aisle> aisle =
                lookAcross({right ? row.back() : row.front(), seatRadius}, endDirection(row, right), others);
            if (aisle && (!narrowest || aisle->width < narrowest->width))
                narrowest = aisle;
        }
        if (narrowest)
            result.dimensions.push_back(aisleDimension(*narrowest));
    }
}

std::optional<Snapper::NextRow> Snapper::nextRowOf(const PointRows &rows) const
{
    std::optional<NextRow> next;
    for (const Peer *peer : peersNear(boundsOfRows(rows), rowSight)) {
        std::optional<Dimension> gap = gapBetween(rows.front(), peer->curve(), peer->seats);
        keepShorter(gap, gapBetween(rows.back(), peer->curve(), peer->seats));
        if (gap && (!next || gap->length < next->gap.length))
            next = NextRow{*gap, peer};
    }
    return next;
}

/// As far from the next row as that is from the one behind it: rows go on in the distance that they have.
void Snapper::snapToRowDistance(Snapped &result, PointRows rows) const
{
    if (result.y || rows.empty())
        return;
    moveBy(rows, result.offset);
    const std::optional<NextRow> next = nextRowOf(rows);
    std::optional<Dimension> usual;
    if (next) {
        for (const Peer *peer : peersNear(next->peer->bounds, rowSight))
            keepShorter(usual, gapBetween(next->peer->seats, peer->curve(), peer->seats));
    }
    if (!usual || std::abs(usual->length - next->gap.length) > m_settings.reach)
        return;
    const Vec away = (Vec(next->gap.from) - Vec(next->gap.to)).unit();
    if (result.x && std::abs(away.x) > levelSine)
        return; // would leave what it has lined up with
    result.offset = result.offset + (away * (usual->length - next->gap.length)).rounded();
    result.y = true;
    result.x = result.x || std::abs(away.x) > levelSine;
}

void Snapper::addRowDistance(Snapped &result, const PointRows &rows) const
{
    const std::optional<NextRow> next = nextRowOf(rows);
    std::optional<Dimension> gap = next ? std::optional(next->gap) : std::nullopt;
    if (!gap && rows.size() > 1)
        gap = gapBetween(rows[0], RowCurve::through(rows[1]), rows[1]);
    if (gap)
        result.dimensions.push_back(*gap);
}

/// Of rows as they are drawn.
Dimension Snapper::dimensionOf(const PointRows &rows, Point shift)
{
    const auto longest = std::max_element(rows.begin(), rows.end(),
                                          [](const auto &a, const auto &b) { return a.size() < b.size(); });
    const RowCurve curve = RowCurve::through(*longest);
    Dimension seats;
    seats.kind = Dimension::Kind::Seats;
    seats.from = rows.back().front() + shift;
    seats.to = rows.back().back() + shift;
    seats.seats = int(longest->size());
    seats.length = seating::distance(longest->front(), longest->back());
    if (longest->size() > 1)
        seats.pitch = seating::roundedMillimetres(curve.along()[1]);
    if (curve.kind() == RowCurve::Kind::Arc)
        seats.radius = Millimetres(std::round(curve.radius() / 50) * 50);
    return seats;
}

} // namespace foyer::studio
