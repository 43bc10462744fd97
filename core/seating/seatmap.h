// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/geometry.h"
#include "core/seating/picture.h"

#include <optional>
#include <QJsonObject>
#include <QString>
#include <vector>

namespace foyer::seating {

/// The seat map document: plain values, compared and copied as a whole. Nothing here is checked; what is
/// wrong with a document is said by validate(), and a document with errors can be edited and saved.
///
/// Every element carries the members of its JSON object that this build does not know (`unknown`), so that
/// what a newer Foyer or another program wrote survives being opened and saved here. Members that came from
/// a pretix plan and have no place in the document lie in there too, under one key, "pretix".

/// Seats are priced by category. The key is what prices refer to; the label is what people read.
struct Category
{
    QString key;
    QString label; ///< empty: the key is shown
    QString color; ///< as in CSS; empty: by its place, see categoryColor()
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const Category &) const = default;
};

/// A floor or tier. Levels are drawn over one another, so seats of two levels may share a place.
struct Level
{
    QString id;
    QString name;
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const Level &) const = default;
};

inline constexpr Millimetres defaultSeatRadius = 200;
inline constexpr int largestRank = 9999;

struct Seat
{
    QString id;     ///< stable: bookings hang on it; unique in the document
    QString number; ///< as on the seat
    Point position; ///< centre, absolute
    Millimetres radius = defaultSeatRadius;
    QString category;            ///< a category's key; empty: none yet
    bool accessible = false;     ///< a wheelchair space, or a seat without steps; kept for who needs it
    bool companion = false;      ///< kept for whoever accompanies them
    bool restrictedView = false; ///< sold with a warning, and last within its rank
    std::optional<int> rank;     ///< 1 is best; instead of the row's
    /// Place along the row in whole seats: two seats are neighbours if their places differ by one. Given
    /// for all seats of a row it wins over what the positions say.
    std::optional<int> place;
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const Seat &) const = default;
};

/// Where a row's name is drawn.
enum class NameSide : std::uint8_t
{
    None,
    Start,
    End,
    Both
};

struct Row
{
    QString id;
    QString name;      ///< "A", "12": with section and seat number it names a seat
    QString label;     ///< for text ("Row AA"); empty: the name
    QString seatLabel; ///< for text, `%s` is the seat's number ("AA%s"); empty: the number
    NameSide nameSide = NameSide::None;
    std::optional<int> rank; ///< 1 is best; empty: by natural order of the section's row names
    std::vector<Seat> seats; ///< in reading order; left and right follow from their positions
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const Row &) const = default;
};

/// Its seats are a row of their own, in listed order; being alone at a table strands nobody.
struct Table
{
    Row row;
    Figure figure;
    [[nodiscard]] bool operator==(const Table &) const = default;
};

struct StandingArea
{
    QString id;
    QString name;
    QString category;
    int capacity = 0;
    Figure figure;
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const StandingArea &) const = default;
};

struct ShapeText
{
    QString text;
    Point position; ///< relative to the shape's
    Millimetres size = 320;
    QString color;
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const ShapeText &) const = default;
};

enum class ShapeRole : std::uint8_t
{
    Plain,
    Stage,
    Outline ///< the border of its section: the section's seats stand within
};

struct Shape
{
    QString id;
    ShapeRole role = ShapeRole::Plain;
    Figure figure;
    QString fill;
    QString border;
    std::optional<ShapeText> text;
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const Shape &) const = default;
};

/// A named part of a level; everything drawn belongs to one.
struct Section
{
    QString id;
    QString name;
    QString level;           ///< a level's id
    std::optional<int> rank; ///< 0 is best; empty: the level's place in the list of levels
    std::vector<Row> rows;
    std::vector<Table> tables;
    std::vector<StandingArea> standing;
    std::vector<Shape> shapes;
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const Section &) const = default;
};

/// A picture to trace over.
struct Background
{
    QString image; ///< what it is called: its file's name
    Point position;
    Size size;
    int opacity = 100; ///< percent
    QJsonObject unknown;
    std::optional<Picture> picture = {}; ///< the document brings it along; empty: nothing is shown
    [[nodiscard]] bool operator==(const Background &) const = default;
};

inline constexpr int defaultMillimetresPerPixel = 20;

struct SeatMap
{
    QString name;
    Size canvas;
    /// Scale of pixel formats this map came from or goes to. A seat of 25 pixels is half a metre then.
    int millimetresPerPixel = defaultMillimetresPerPixel;
    std::optional<Background> background;
    std::vector<Category> categories;
    std::vector<Level> levels; ///< best first
    std::vector<Section> sections;
    QJsonObject unknown;
    [[nodiscard]] bool operator==(const SeatMap &) const = default;
};

/// Calls `visit(section, row, seat)` for each seat in document order: sections, in each the rows, then the
/// tables. This order numbers the seats of a map (SeatIndex in HouseLayout). Works on a const map or not.
template <typename Map, typename Visit>
void forEachSeat(Map &map, Visit &&visit)
{
    for (auto &section : map.sections) {
        for (auto &row : section.rows) {
            for (auto &seat : row.seats)
                visit(section, row, seat);
        }
        for (auto &table : section.tables) {
            for (auto &seat : table.row.seats)
                visit(section, table.row, seat);
        }
    }
}

[[nodiscard]] std::size_t seatCount(const SeatMap &map);

/// Seats and standing places together.
[[nodiscard]] std::size_t capacity(const SeatMap &map);

/// What the ticket says: the row's template with the number filled in, else the number.
[[nodiscard]] QString seatText(const Row &row, const Seat &seat);

/// The row's label, else its name.
[[nodiscard]] QString rowText(const Row &row);

/// Around everything drawn: seats with their radius, tables, standing areas, shapes; empty if there is
/// nothing.
[[nodiscard]] std::optional<Box> contentBounds(const SeatMap &map);

/// Moves every position of the document by `offset`.
void moveContent(SeatMap &map, Point offset);

} // namespace foyer::seating
