// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/rowcurve.h"
#include "core/studio/selection.h"
#include "core/studio/snaplines.h"

namespace foyer::studio {

class IdCursor;

struct SnapSettings
{
    bool peers = true;       ///< rows' arcs, ends, centres and distances, things' edges, the middle line
    Millimetres grid = 0;    ///< between two of its lines; 0: none. Peers come before it
    Millimetres reach = 150; ///< how near is near enough: a few pixels at the present zoom
    QString level;           ///< peers of this level only; empty: of all
};

/// A line to draw while something snaps to it.
struct Guide
{
    enum class Kind : std::uint8_t
    {
        Line,
        MiddleLine, ///< of the hall
        Arc         ///< a row's arc, continued
    };
    Kind kind = Kind::Line;
    Point from;
    Point to;
    Point centre;           ///< of an arc from `from` to `to`, the shorter way
    Millimetres radius = 0; ///< of an arc
    [[nodiscard]] bool operator==(const Guide &) const = default;
};

/// A length to write beside what moves.
struct Dimension
{
    enum class Kind : std::uint8_t
    {
        RowDistance, ///< "945 mm": centre to centre, to the next row in front or behind
        Aisle,       ///< "1,260 mm": clear, edge to edge
        Seats        ///< "8 × 550 mm, R 41.2 m": the row itself
    };
    Kind kind = Kind::RowDistance;
    Point from;
    Point to;
    Millimetres length = 0;
    int seats = 0;          ///< of Seats: in the longest row
    Millimetres pitch = 0;  ///< of Seats; 0: they differ
    Millimetres radius = 0; ///< of Seats; 0: straight
    [[nodiscard]] bool operator==(const Dimension &) const = default;
};

/// Where something comes to rest that is wanted at `offset`.
struct Snapped
{
    Point offset;
    bool x = false; ///< snapped in this direction
    bool y = false;
    std::vector<Guide> guides;
    std::vector<Dimension> dimensions;
};

/// What moving things snap to. Made when a gesture begins, in time linear in the map's size; each question
/// costs what is near.
class Snapper
{
public:
    /// `moving` is no peer of itself; empty while something new is drawn.
    Snapper(const SeatMap &map, const Selection &moving, const SnapSettings &settings);

    /// For the selection given, moved by `wanted` as a whole. With its live dimensions.
    [[nodiscard]] Snapped moved(Point wanted) const;
    /// For one point: a corner being drawn, a handle. `offset` is the point itself.
    [[nodiscard]] Snapped point(Point wanted) const;
    /// Likewise, for rows being drawn: `rows` as they are meant, `offset` what is to be added.
    [[nodiscard]] Snapped rows(const std::vector<std::vector<Point>> &rows, Millimetres seatRadius) const;

private:
    using PointRows = std::vector<std::vector<Point>>;

    /// Something that stands still: a row from left to right, or a thing (no seats).
    struct Peer
    {
        std::vector<Point> seats;
        Millimetres radius = 0; ///< of its seats
        Box bounds;

        /// Found when it is first asked for, and then known for the whole gesture.
        [[nodiscard]] const RowCurve &curve() const;

    private:
        mutable std::optional<RowCurve> m_curve;
    };

    void addRow(const seating::Row &row, IdCursor &moving, bool seen, SnapAnchors &still);

    /// The row that is the next one to moving rows.
    struct NextRow
    {
        Dimension gap;
        const Peer *peer = nullptr;
    };

    [[nodiscard]] std::optional<NextRow> nextRowOf(const PointRows &rows) const;
    void addStill(const SeatMap &map, const SnapAnchors &still);
    void measureMoving(const SeatMap &map, const Selection &moving);
    [[nodiscard]] Snapped snap(const SnapAnchors &own, const PointRows &rows) const;
    void snapToArcs(Snapped &result, const PointRows &rows) const;
    void snapToLines(Snapped &result, const SnapAnchors &own) const;
    void snapToRowDistance(Snapped &result, PointRows rows) const;
    void snapToGrid(Snapped &result, const SnapAnchors &own) const;
    void addArcs(Snapped &result, const Peer &peer, const RowCurve &arc, const PointRows &rows) const;
    void measure(Snapped &result, PointRows rows, Point shift, Millimetres seatRadius) const;
    void addAisles(Snapped &result, const PointRows &rows, Millimetres seatRadius) const;
    void addRowDistance(Snapped &result, const PointRows &rows) const;
    [[nodiscard]] static Dimension dimensionOf(const PointRows &rows, Point shift);
    [[nodiscard]] std::vector<const Peer *> peersNear(const Box &box, Millimetres reach) const;

    SnapSettings m_settings;
    SnapLines m_upright;
    SnapLines m_level;
    std::vector<Peer> m_peers;
    PointRows m_rows; ///< of what moves
    SnapAnchors m_anchors;
    Dimension m_seats; ///< of what moves
    Millimetres m_seatRadius = seating::defaultSeatRadius;
};

} // namespace foyer::studio
