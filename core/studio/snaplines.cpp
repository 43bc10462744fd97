// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/studio/snaplines.h"

#include "core/studio/boxing.h"

namespace foyer::studio {

namespace {

using seating::Box;
using seating::Millimetres;
using seating::Point;

/// A line up with something farther away than this is chance.
constexpr Millimetres sightReach = 15'000;

/// Between two extents in the other direction; 0 where they overlap.
Millimetres apart(const SnapLine &a, const SnapLine &b)
{
    return std::max({0, a.from - b.to, b.from - a.to});
}

bool lineUp(const SnapLine &peer, const SnapLine &own)
{
    return peer.kind != SnapLine::Kind::Middle || own.kind == SnapLine::Kind::Centre;
}

} // namespace

void SnapAnchors::add(const Box &box, bool centre)
{
    const Point middle = middleOf(box);
    for (const Millimetres x : {box.topLeft.x, box.bottomRight.x})
        upright.push_back({x, box.topLeft.y, box.bottomRight.y, SnapLine::Kind::Edge});
    for (const Millimetres y : {box.topLeft.y, box.bottomRight.y})
        level.push_back({y, box.topLeft.x, box.bottomRight.x, SnapLine::Kind::Edge});
    if (centre) {
        upright.push_back({middle.x, box.topLeft.y, box.bottomRight.y, SnapLine::Kind::Centre});
        level.push_back({middle.y, box.topLeft.x, box.bottomRight.x, SnapLine::Kind::Centre});
    }
    bounds = m_isEmpty ? box : bounds.united(box);
    m_isEmpty = false;
}

/// The ends and the middle between them; a bent row's depth is no place to line up with.
void SnapAnchors::addRow(const std::vector<Point> &seats)
{
    if (seats.empty())
        return;
    add(boxBetween(seats.front(), seats.back()), true);
    for (const Point &seat : seats)
        bounds = bounds.united({seat, seat});
}

void SnapAnchors::addBox(const Box &box)
{
    add(box, true);
}

void SnapAnchors::addPoint(Point point)
{
    add({point, point}, true);
}

SnapAnchors SnapAnchors::movedBy(Point offset) const
{
    SnapAnchors moved = *this;
    for (SnapLine &line : moved.upright)
        line = {line.at + offset.x, line.from + offset.y, line.to + offset.y, line.kind};
    for (SnapLine &line : moved.level)
        line = {line.at + offset.y, line.from + offset.x, line.to + offset.x, line.kind};
    moved.bounds = {bounds.topLeft + offset, bounds.bottomRight + offset};
    return moved;
}

void SnapLines::sort()
{
    std::sort(m_lines.begin(), m_lines.end(),
              [](const SnapLine &a, const SnapLine &b) { return a.at < b.at; });
}

std::optional<SnapMatch> SnapLines::nearest(const std::vector<SnapLine> &own, Millimetres reach) const
{
    std::optional<SnapMatch> best;
    std::pair<Millimetres, Millimetres> bestCost{reach + 1, 0};
    for (const SnapLine &line : own) {
        const auto from = std::lower_bound(m_lines.begin(), m_lines.end(), line.at - reach,
                                           [](const SnapLine &a, Millimetres at) { return a.at < at; });
        for (auto peer = from; peer != m_lines.end() && peer->at <= line.at + reach; ++peer) {
            const std::pair cost{std::abs(peer->at - line.at), apart(*peer, line)};
            const bool seen = peer->kind == SnapLine::Kind::Middle || cost.second <= sightReach;
            if (!seen || !lineUp(*peer, line) || !(cost < bestCost))
                continue;
            bestCost = cost;
            best = SnapMatch{peer->at - line.at, *peer, line};
        }
    }
    return best;
}

} // namespace foyer::studio
