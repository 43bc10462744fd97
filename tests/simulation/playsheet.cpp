// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/playsheet.h"

namespace foyer::simulation {

namespace {

using booking::SaleSheet;

constexpr std::array<const char *, playhouse::categories> categoryKeys{"stalls", "balcony", "standing",
                                                                       "lounge"};

seating::Row seatingRow(std::size_t index)
{
    const playhouse::Row &row = playhouse::rows[index];
    seating::Row made;
    made.id = QStringLiteral("row-%1").arg(index);
    made.name = QString(QChar(char16_t('A' + index)));
    made.rank = row.rank;
    for (qint32 i = 0; i < row.seats; ++i) {
        seating::Seat seat;
        seat.id = QStringLiteral("seat-%1").arg(row.firstSeat + i);
        seat.number = QString::number(i + 1);
        seat.position = {500 * i, 1000 * seating::Millimetres(index)};
        seat.category = QString::fromLatin1(categoryKeys[std::size_t(row.category)]);
        made.seats.push_back(seat);
    }
    return made;
}

seating::SeatMap seatMap()
{
    seating::SeatMap map;
    map.categories.resize(2);
    map.categories[0].key = QString::fromLatin1(categoryKeys[0]);
    map.categories[1].key = QString::fromLatin1(categoryKeys[1]);
    seating::Section section;
    section.name = QStringLiteral("House");
    for (std::size_t row = 0; row < playhouse::rows.size(); ++row)
        section.rows.push_back(seatingRow(row));
    map.sections.push_back(section);
    return map;
}

template <typename Id>
Id thing(const Ids &ids, std::size_t label)
{
    return Id(ids.of(IdOf::Thing, qint32(label)));
}

catalog::PriceList pricesOf(const Ids &ids)
{
    catalog::PriceList prices(Currency::fromCode(u"EUR").value(),
                              {BasisPoints{playhouse::feeShare}, playhouse::feePerTicket});
    for (std::size_t category = 0; category < playhouse::categories; ++category) {
        for (std::size_t type = 0; type < playhouse::types; ++type) {
            const qint64 price = playhouse::prices[category][type];
            if (price != playhouse::notSold)
                prices.set(thing<catalog::CategoryId>(ids, FirstCategory + category),
                           thing<catalog::TicketTypeId>(ids, FirstType + type), {},
                           catalog::Price{price, BasisPoints{playhouse::taxes[category]}});
        }
    }
    prices.set(thing<catalog::CategoryId>(ids, FirstCategory), thing<catalog::TicketTypeId>(ids, FirstType),
               thing<catalog::PhaseId>(ids, FirstPhase),
               catalog::Price{playhouse::earlyStalls, BasisPoints{playhouse::taxes[0]}});
    return prices;
}

Instant halfHours(Instant start, int count)
{
    return start + std::chrono::minutes{30} * count;
}

void addTime(SaleSheet &sheet, const Ids &ids, Instant start)
{
    sheet.startsAt = halfHours(start, playhouse::starts);
    sheet.doorsAt = sheet.startsAt - std::chrono::hours{1};
    sheet.endsAt = sheet.startsAt + std::chrono::hours{3};
    sheet.phases = {{thing<catalog::PhaseId>(ids, FirstPhase),
                     QStringLiteral("Early"),
                     {catalog::Channel::Public},
                     halfHours(start, playhouse::earlyOpens),
                     halfHours(start, playhouse::earlyCloses)},
                    {thing<catalog::PhaseId>(ids, FirstPhase + 1),
                     QStringLiteral("General"),
                     {catalog::Channel::Public},
                     halfHours(start, playhouse::earlyCloses),
                     halfHours(start, playhouse::generalCloses)},
                    {thing<catalog::PhaseId>(ids, FirstPhase + 2),
                     QStringLiteral("Counter"),
                     {catalog::Channel::BoxOffice, catalog::Channel::Phone},
                     halfHours(start, -2000),
                     halfHours(start, playhouse::boxOfficeCloses)}};
    sheet.refunds = catalog::RefundPolicy::fromSteps(
                        {{(playhouse::starts - playhouse::wholeUntil) / 2, BasisPoints{10'000}},
                         {(playhouse::starts - playhouse::halfUntil) / 2, BasisPoints{5'000}}})
                        .value();
}

void addPlaces(SaleSheet &sheet, const Ids &ids)
{
    const seating::SeatMap map = seatMap();
    sheet.house = std::make_shared<seating::HouseLayout>(seating::HouseLayout::build(map).value());
    for (std::size_t i = 0; i < playhouse::categories; ++i) {
        const QString key = QString::fromLatin1(categoryKeys[i]);
        sheet.categories.push_back({thing<catalog::CategoryId>(ids, FirstCategory + i), qint16(i), key, key});
    }
    seating::forEachSeat(map, [&sheet](const auto &section, const auto &row, const auto &seat) {
        const qint16 category = seat.category == QLatin1StringView(categoryKeys[0]) ? 0 : 1;
        sheet.seats.push_back({seat.id, section.name, row.name, seat.number, category});
    });
    for (std::size_t i = 0; i < playhouse::pools.size(); ++i) {
        const playhouse::PoolOf &pool = playhouse::pools[i];
        sheet.pools.push_back({booking::PoolId(ids.of(IdOf::Pool, qint32(i))), qint16(i),
                               qint16(pool.category),
                               QString::fromLatin1(categoryKeys[std::size_t(pool.category)]), pool.capacity});
    }
}

} // namespace

SaleSheet playSheet(const Ids &ids, qint32 number, Instant start)
{
    SaleSheet sheet{.performance = thing<catalog::PerformanceId>(ids, ThePerformance),
                    .event = thing<catalog::EventId>(ids, TheEvent),
                    .organization = thing<catalog::OrganizationId>(ids, TheHouse),
                    .prices = pricesOf(ids)};
    sheet.number = number;
    sheet.slug = "play-" + QByteArray::number(number);
    sheet.title = QStringLiteral("The play");
    sheet.venue = QStringLiteral("House");
    sheet.timeZone = QStringLiteral("Europe/Berlin");
    sheet.state = booking::PerformanceState::OnSale;
    sheet.sellsSimulated = true;
    sheet.holdTime = std::chrono::hours{playhouse::holdHours};
    sheet.perOrderLimit = playhouse::perOrderLimit;
    sheet.perBuyerLimit = playhouse::perBuyerLimit;
    for (std::size_t type = 0; type < playhouse::types; ++type)
        sheet.ticketTypes.push_back({thing<catalog::TicketTypeId>(ids, FirstType + type), qint16(type),
                                     type == 0 ? QStringLiteral("Adult") : QStringLiteral("Child")});
    addTime(sheet, ids, start);
    addPlaces(sheet, ids);
    return sheet;
}

} // namespace foyer::simulation
