// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/venuekinds.h"

#include "core/seating/arenagenerator.h"
#include "core/seating/bowlgenerator.h"
#include "core/seating/clubgenerator.h"
#include "core/seating/conferencegenerator.h"
#include "core/seating/theatregenerator.h"
#include "ui/kit/format.h"

#include <algorithm>
#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

struct VenueWords
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::VenueDialog)
};

VenueNumber number(const char *key, const QString &label, int least, int most, int usual)
{
    return {QString::fromLatin1(key), label, least, most, usual, {}};
}

VenueNumber choice(const char *key, const QString &label, const QStringList &choices, int usual)
{
    return {QString::fromLatin1(key), label, 0, int(choices.size()) - 1, usual, choices};
}

std::vector<VenueNumber> theatreNumbers()
{
    return {number("rows", VenueWords::tr("Rows"), 1, 200, 16),
            number("seats", VenueWords::tr("Seats in the first row"), 1, 200, 24),
            number("seats_more", VenueWords::tr("More from row to row"), 0, 5, 1),
            number("aisles", VenueWords::tr("Aisles"), 0, 10, 2),
            number("balcony_rows", VenueWords::tr("Rows of the balcony"), 0, 200, 5),
            number("balcony_seats", VenueWords::tr("Seats in its first row"), 1, 200, 26),
            number("accessible", VenueWords::tr("Wheelchair places"), 0, 200, 4),
            choice("curve", VenueWords::tr("Rows are"),
                   {VenueWords::tr("Straight"), VenueWords::tr("Curved")}, 1)};
}

std::vector<VenueNumber> arenaNumbers()
{
    return {number("floor_columns", VenueWords::tr("Blocks side by side on the floor"), 0, 10, 3),
            number("floor_blocks", VenueWords::tr("One behind the other"), 1, 10, 2),
            number("floor_rows", VenueWords::tr("Rows of a floor block"), 1, 60, 12),
            number("floor_seats", VenueWords::tr("Seats of its rows"), 1, 60, 14),
            number("standing", VenueWords::tr("Standing, where the floor has no seats"), 1, 100'000, 2000),
            number("tiers", VenueWords::tr("Tiers"), 0, 5, 2),
            number("rows", VenueWords::tr("Rows of a tier"), 1, 60, 14),
            number("side_blocks", VenueWords::tr("Blocks along each side"), 1, 20, 2),
            number("end_blocks", VenueWords::tr("Blocks around the end"), 1, 20, 2),
            number("accessible", VenueWords::tr("Wheelchair places"), 0, 200, 8)};
}

std::vector<VenueNumber> bowlNumbers()
{
    return {number("tiers", VenueWords::tr("Tiers"), 1, 6, 2),
            number("blocks", VenueWords::tr("Blocks of a tier"), 1, 99, 24),
            number("rows", VenueWords::tr("Rows of a block"), 1, 100, 20),
            number("inner_radius", VenueWords::tr("Radius of the field, m"), 5, 500, 50),
            number("stairs", VenueWords::tr("Stairs, mm"), 0, 20'000, 1400),
            number("walkway", VenueWords::tr("Between two tiers, mm"), 0, 50'000, 3000)};
}

std::vector<VenueNumber> clubNumbers()
{
    return {
        number("table_rows", VenueWords::tr("Rows of tables"), 1, 50, 4),
        number("tables_per_row", VenueWords::tr("Tables in a row"), 1, 50, 6),
        number("seats_per_table", VenueWords::tr("Seats at a table"), 1, 24, 4),
        choice("round", VenueWords::tr("Tables are"), {VenueWords::tr("Long"), VenueWords::tr("Round")}, 1),
        number("standing", VenueWords::tr("Standing behind them"), 0, 20'000, 150),
        number("accessible", VenueWords::tr("Wheelchair places"), 0, 200, 2),
        number("aisle", VenueWords::tr("Between two tables, mm"), 500, 5000, 1200),
        choice("bar", VenueWords::tr("Bar"), {VenueWords::tr("None"), VenueWords::tr("At the back")}, 1)};
}

std::vector<VenueNumber> conferenceNumbers()
{
    return {choice("style", VenueWords::tr("Seated"),
                   {VenueWords::tr("In rows"), VenueWords::tr("At tables")}, 0),
            number("rows", VenueWords::tr("Rows"), 1, 200, 16),
            number("seats", VenueWords::tr("Seats in a row"), 1, 200, 24),
            number("aisles", VenueWords::tr("Aisles"), 0, 10, 1),
            number("seats_per_table", VenueWords::tr("Seats at a table"), 1, 12, 3),
            number("front_rows", VenueWords::tr("Rows for speakers and guests"), 0, 200, 2),
            number("accessible", VenueWords::tr("Wheelchair places"), 0, 200, 4),
            number("aisle_width", VenueWords::tr("Width of an aisle, mm"), 400, 10'000, 1600)};
}

/// What the hall's parts are called.
void giveWords(seating::HallWords &words)
{
    words.stage = VenueWords::tr("Stage");
    words.field = VenueWords::tr("Field");
    words.podium = VenueWords::tr("Podium");
    words.screen = VenueWords::tr("Screen");
    words.bar = VenueWords::tr("Bar");
    words.floor = VenueWords::tr("Floor");
    words.tier = VenueWords::tr("Tier %1");
    words.hall = VenueWords::tr("Hall");
    words.front = VenueWords::tr("Front");
    words.tables = VenueWords::tr("Tables");
    words.standing = VenueWords::tr("Standing");
}

Result<seating::SeatMap> theatreOf(const VenueWish &wish, IdFactory &ids)
{
    constexpr int curved = 14'000;
    seating::TheatreSpec spec;
    spec.name = wish.name;
    giveWords(spec.words);
    spec.tiers.push_back(
        {VenueWords::tr("Stalls"), wish.number("rows"), wish.number("seats"), wish.number("seats_more")});
    if (wish.number("balcony_rows") > 0)
        spec.tiers.push_back({VenueWords::tr("Balcony"), wish.number("balcony_rows"),
                              wish.number("balcony_seats"), wish.number("seats_more")});
    spec.aisles = wish.number("aisles");
    spec.accessible = wish.number("accessible");
    spec.curve = wish.number("curve") == 1 ? curved : 0;
    return seating::generateTheatre(spec, ids);
}

Result<seating::SeatMap> arenaOf(const VenueWish &wish, IdFactory &ids)
{
    seating::ArenaSpec spec;
    spec.name = wish.name;
    giveWords(spec.words);
    spec.floorColumns = wish.number("floor_columns");
    spec.floorBlocks = wish.number("floor_blocks");
    spec.floorRows = wish.number("floor_rows");
    spec.floorSeats = wish.number("floor_seats");
    spec.standing = wish.number("standing");
    spec.tiers = wish.number("tiers");
    spec.rows = wish.number("rows");
    spec.sideBlocks = wish.number("side_blocks");
    spec.endBlocks = wish.number("end_blocks");
    spec.accessible = wish.number("accessible");
    return seating::generateArena(spec, ids);
}

Result<seating::SeatMap> bowlOf(const VenueWish &wish, IdFactory &ids)
{
    seating::BowlSpec spec;
    spec.name = wish.name;
    giveWords(spec.words);
    spec.tiers = wish.number("tiers");
    spec.blocks = wish.number("blocks");
    spec.rows = wish.number("rows");
    spec.innerRadius = wish.number("inner_radius") * 1000;
    spec.stairs = wish.number("stairs");
    spec.walkway = wish.number("walkway");
    return seating::generateBowl(spec, ids);
}

Result<seating::SeatMap> clubOf(const VenueWish &wish, IdFactory &ids)
{
    seating::ClubSpec spec;
    spec.name = wish.name;
    giveWords(spec.words);
    spec.tableRows = wish.number("table_rows");
    spec.tablesPerRow = wish.number("tables_per_row");
    spec.seatsPerTable = wish.number("seats_per_table");
    spec.round = wish.number("round") == 1;
    spec.standing = wish.number("standing");
    spec.accessible = wish.number("accessible");
    spec.aisle = wish.number("aisle");
    spec.bar = wish.number("bar") == 1;
    return seating::generateClub(spec, ids);
}

Result<seating::SeatMap> conferenceOf(const VenueWish &wish, IdFactory &ids)
{
    seating::ConferenceSpec spec;
    spec.name = wish.name;
    giveWords(spec.words);
    spec.style =
        wish.number("style") == 1 ? seating::ConferenceStyle::Classroom : seating::ConferenceStyle::Rows;
    spec.rows = wish.number("rows");
    spec.seats = wish.number("seats");
    spec.aisles = wish.number("aisles");
    spec.seatsPerTable = wish.number("seats_per_table");
    spec.frontRows = wish.number("front_rows");
    spec.accessible = wish.number("accessible");
    spec.aisleWidth = wish.number("aisle_width");
    return seating::generateConference(spec, ids);
}

} // namespace

QString venueKindName(VenueKind kind)
{
    switch (kind) {
    case VenueKind::Theatre: return VenueWords::tr("Theatre");
    case VenueKind::Arena: return VenueWords::tr("Arena");
    case VenueKind::Bowl: return VenueWords::tr("Stadium");
    case VenueKind::Club: return VenueWords::tr("Club");
    case VenueKind::Conference: return VenueWords::tr("Conference");
    }
    return {};
}

std::vector<VenueNumber> venueNumbers(VenueKind kind)
{
    switch (kind) {
    case VenueKind::Theatre: return theatreNumbers();
    case VenueKind::Arena: return arenaNumbers();
    case VenueKind::Bowl: return bowlNumbers();
    case VenueKind::Club: return clubNumbers();
    case VenueKind::Conference: return conferenceNumbers();
    }
    return {};
}

int VenueWish::number(const char *key) const
{
    const QString wanted = QString::fromLatin1(key);
    if (const auto found = numbers.constFind(wanted); found != numbers.constEnd())
        return *found;
    for (const VenueNumber &usual : venueNumbers(kind))
        if (usual.key == wanted)
            return usual.usual;
    return 0;
}

// What is beyond a field's own range is refused here: the generators know no field that bears another's name.
Result<seating::SeatMap> generateVenue(const VenueWish &wish, IdFactory &ids)
{
    for (const VenueNumber &field : venueNumbers(wish.kind)) {
        const int value = wish.numbers.value(field.key, field.usual);
        if (value < field.least || value > field.most)
            return failure(ErrorCode::InvalidArgument, QStringLiteral("out of range"), field.key);
    }
    switch (wish.kind) {
    case VenueKind::Theatre: return theatreOf(wish, ids);
    case VenueKind::Arena: return arenaOf(wish, ids);
    case VenueKind::Bowl: return bowlOf(wish, ids);
    case VenueKind::Club: return clubOf(wish, ids);
    case VenueKind::Conference: return conferenceOf(wish, ids);
    }
    return failure(ErrorCode::Unsupported, QStringLiteral("There is no such hall."));
}

QString venueFaultWords(const VenueWish &wish, const Error &error)
{
    const kit::Format format;
    for (const VenueNumber &field : venueNumbers(wish.kind)) {
        if (field.key != error.subject)
            continue;
        const int value = wish.numbers.value(field.key, field.usual);
        if (value < field.least || value > field.most)
            return VenueWords::tr("Between %1 and %2.")
                .arg(format.count(field.least), format.count(field.most));
    }
    if (error.subject == QStringLiteral("stairs") || error.subject == QStringLiteral("aisle_width"))
        return VenueWords::tr("At least as wide as a seat.");
    return VenueWords::tr("This makes no hall: too many seats, or no room for them.");
}

Uuid DerivedIds::next()
{
    Uuid id = m_base;
    const std::uint32_t count = ++m_count;
    for (std::size_t i = 0; i < 4; ++i)
        id.bytes[15 - i] = std::uint8_t(id.bytes[15 - i] ^ (count >> (8 * i)));
    return id;
}

} // namespace foyer::seatmap
