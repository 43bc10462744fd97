// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/seating/housebuilder.h"

#include "core/seating/seatorder.h"

namespace foyer::seating {

namespace {

/// Section before row: any row of a better section ranks before all rows of a worse one.
constexpr std::int32_t joinRanks(std::int32_t section, std::int32_t row)
{
    return section * (largestRank + 1) + row;
}

std::int32_t rankOfSection(const SeatMap &map, const Section &section)
{
    if (section.rank)
        return *section.rank;
    const auto level = std::find_if(map.levels.begin(), map.levels.end(),
                                    [&](const Level &candidate) { return candidate.id == section.level; });
    return std::min(std::int32_t(level - map.levels.begin()), largestRank);
}

} // namespace

Result<HouseLayout> HouseBuilder::build(const SeatMap &map)
{
    if (const Result<void> numbered = numberCategories(map); !numbered)
        return failure(numbered.error());
    if (const Result<void> numbered = numberSeats(map); !numbered)
        return failure(numbered.error());
    layWall();
    for (const Source &source : collect(map))
        lay(source);
    // Two at either end: whoever looks two slots to the left or right of a seat finds a slot.
    layWall();
    layWall();
    countAlong();
    return std::move(m_house);
}

bool HouseBuilder::addCategory(const QString &key)
{
    if (m_house.m_byKey.contains(key))
        return true;
    if (m_house.m_categories.size() == largestCategoryCount)
        return false;
    m_house.m_byKey.insert(key, CategoryIndex(m_house.m_categories.size()));
    m_house.m_categories.push_back(key);
    return true;
}

Result<void> HouseBuilder::numberCategories(const SeatMap &map)
{
    bool room = true;
    for (const Category &category : map.categories)
        room = addCategory(category.key) && room;
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        room = addCategory(seat.category) && room;
    });
    if (room)
        return {};
    return failure(ErrorCode::Unsupported,
                   QStringLiteral("a seat map cannot have more than %1 categories").arg(largestCategoryCount),
                   QStringLiteral("categories"));
}

Result<void> HouseBuilder::numberSeats(const SeatMap &map)
{
    QString twice;
    m_house.m_byId.reserve(qsizetype(seating::seatCount(map)));
    forEachSeat(map, [&](const Section &, const Row &, const Seat &seat) {
        if (m_house.m_byId.contains(seat.id))
            twice = seat.id;
        m_house.m_byId.insert(seat.id, SeatIndex(m_house.m_ids.size()));
        m_house.m_ids.push_back(seat.id);
    });
    if (!twice.isNull())
        return failure(ErrorCode::InvalidArgument, QStringLiteral("two seats have this id"), twice);
    if (m_order != nullptr) {
        if (const Result<void> numbered = numberBy(*m_order); !numbered)
            return numbered;
    }
    m_house.m_slots.resize(m_house.m_ids.size()); // 0 is a wall: there lie the seats that are gone
    return {};
}

Result<void> HouseBuilder::numberBy(const SeatOrder &order)
{
    const QHash<QString, SeatIndex> ordinals = order.ordinals();
    for (const QString &id : m_house.m_ids) {
        const auto ordinal = ordinals.constFind(id);
        if (ordinal == ordinals.constEnd() || qsizetype(m_house.m_ids.size()) != ordinals.size())
            return failure(ErrorCode::Corrupt, QStringLiteral("the order of the seats is not the map's"), id);
        m_numbers.push_back(*ordinal);
    }
    m_house.m_byId = ordinals;
    m_house.m_ids.clear();
    for (const SeatOrder::Seat &seat : order.seats)
        m_house.m_ids.push_back(seat.id);
    return {};
}

void HouseBuilder::addSources(std::vector<Source> &sources, const Section &section, std::int32_t sectionRank,
                              SeatIndex &next) const
{
    const std::vector<int> ranks = rankRows(section);
    const auto add = [&](const Row &row, bool table, std::int32_t rank) {
        Source source{&row, table, sectionRank, rank, next, joinRanks(sectionRank, rank)};
        next += SeatIndex(row.seats.size());
        for (const Seat &seat : row.seats)
            source.bestRank = std::min(source.bestRank, joinRanks(sectionRank, seat.rank.value_or(rank)));
        if (!row.seats.empty())
            sources.push_back(source);
    };
    for (std::size_t i = 0; i < section.rows.size(); ++i)
        add(section.rows[i], false, ranks[i]);
    for (std::size_t i = 0; i < section.tables.size(); ++i)
        add(section.tables[i].row, true, ranks[section.rows.size() + i]);
}

std::vector<HouseBuilder::Source> HouseBuilder::collect(const SeatMap &map) const
{
    std::vector<Source> sources;
    SeatIndex next = 0;
    for (const Section &section : map.sections)
        addSources(sources, section, rankOfSection(map, section), next);
    std::stable_sort(sources.begin(), sources.end(),
                     [](const Source &a, const Source &b) { return a.bestRank < b.bestRank; });
    return sources;
}

void HouseBuilder::lay(const Source &source)
{
    const RowOrder order = source.table ? orderAsListed(source.row->seats) : orderRow(source.row->seats);
    layWall();
    HouseLayout::Line line;
    line.first = m_house.slotCount();
    line.rank = source.bestRank;
    line.length = order.length();
    line.strands = !source.table;
    for (std::size_t i = 0; i < order.seats.size(); ++i) {
        if (i > 0 && order.joined[i - 1] == 0)
            layWall();
        laySeat(source, order.seats[i], order.along[i], line);
    }
    line.end = m_house.slotCount();
    m_house.m_lines.push_back(line);
}

void HouseBuilder::laySeat(const Source &source, std::uint32_t index, Millimetres along,
                           HouseLayout::Line &line)
{
    const Seat &seat = source.row->seats[index];
    HouseLayout::Place place;
    place.seat = source.firstSeat + index;
    if (!m_numbers.empty())
        place.seat = m_numbers[place.seat];
    place.rank = joinRanks(source.sectionRank, seat.rank.value_or(source.rowRank));
    place.along = along;
    place.category = m_house.m_byKey.value(seat.category);
    place.accessible = seat.accessible;
    place.kept = seat.accessible || seat.companion;
    place.restrictedView = seat.restrictedView;
    place.line = std::uint32_t(m_house.m_lines.size());
    line.seatRanks = line.seatRanks || seat.rank.has_value();
    line.accessible = line.accessible || place.accessible;
    line.categories.set(place.category);
    m_house.m_slots[place.seat] = m_house.slotCount();
    m_house.m_places.push_back(place);
}

void HouseBuilder::countAlong()
{
    std::uint32_t accessible = 0;
    std::uint32_t restricted = 0;
    for (const HouseLayout::Place &place : m_house.m_places) {
        m_house.m_accessibleBefore.push_back(accessible);
        m_house.m_restrictedBefore.push_back(restricted);
        accessible += place.accessible ? 1 : 0;
        restricted += place.restrictedView ? 1 : 0;
    }
    m_house.m_accessibleBefore.push_back(accessible);
    m_house.m_restrictedBefore.push_back(restricted);
}

} // namespace foyer::seating
