// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/selection.h"

namespace foyer::studio {

struct SnapSettings
{
    bool peers = true;       ///< rows' ends and centres, seats, things' edges, the middle line
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
    /// A place that something can line up with, in one direction.
    struct Line
    {
        Millimetres at = 0;   ///< x of an upright, y of a level line
        Millimetres from = 0; ///< its extent along the other direction, for the guide
        Millimetres to = 0;
        bool middle = false;

        [[nodiscard]] bool operator<(const Line &other) const noexcept { return at < other.at; }
    };

    /// Of what moves: where it may line up.
    struct Anchors
    {
        std::vector<Line> upright;
        std::vector<Line> level;
    };

    struct Match
    {
        Millimetres shift = 0;
        const Line *peer = nullptr;
        Line own;
    };

    void addPeers(const SeatMap &map, const Selection &moving);
    void addRow(const seating::Row &row, const Selection &moving);
    void addBox(const Box &box);
    void addMiddle(const SeatMap &map);
    [[nodiscard]] static Anchors anchorsOf(const std::vector<std::vector<Point>> &rows,
                                           const std::vector<Box> &boxes);
    [[nodiscard]] std::optional<Match> nearest(const std::vector<Line> &peers, const std::vector<Line> &own,
                                               Millimetres wanted) const;
    [[nodiscard]] Millimetres toGrid(Millimetres own, Millimetres wanted, bool &snapped) const;
    [[nodiscard]] Snapped snapped(const Anchors &anchors, Point wanted) const;
    void addArc(Snapped &result, const std::vector<std::vector<Point>> &rows) const;
    void addDimensions(Snapped &result, const std::vector<std::vector<Point>> &rows,
                       Millimetres seatRadius) const;

    /// A row that stands still.
    struct Peer
    {
        std::vector<Point> seats; ///< from left to right
        Millimetres radius = 0;   ///< of its seats
        Box bounds;
    };

    SnapSettings m_settings;
    std::vector<Line> m_upright; ///< ascending
    std::vector<Line> m_level;
    std::vector<Peer> m_peers;
    std::vector<std::vector<Point>> m_rows; ///< of what moves
    std::vector<Box> m_boxes;
    Millimetres m_seatRadius = seating::defaultSeatRadius;
};

} // namespace foyer::studio
