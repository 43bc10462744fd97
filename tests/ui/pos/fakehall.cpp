// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pos/fakehall.h"

#include "core/seating/bestavailable.h"
#include "core/seating/theatregenerator.h"

#include <algorithm>

namespace foyer::test {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<const char *, 4> keys{"premium", "first", "second", "third"};
constexpr std::array<const char *, 4> names{"Premium", "First", "Second", "Third"};
constexpr std::array<qint64, 4> prices{6800, 5200, 3800, 2400};

int categoryFor(int section, int row)
{
    if (section > 0)
        return row < 2 ? 2 : 3;
    return row < 7 ? (row == 5 || row == 6 ? 0 : 1) : row < 12 ? 1 : 2;
}

} // namespace

FakeHall::FakeHall(ScriptedOffice &office)
{
    buildMap(office);
    buildSheet(office);
    buildPrices(office);
    letters.fill('f', qsizetype(m_layout->seatCount()));
}

void FakeHall::buildMap(ScriptedOffice &office)
{
    seating::TheatreSpec spec;
    spec.name = u"Teatro Verdi"_s;
    spec.tiers = {{u"Stalls"_s, 16, 26, 0}, {u"Balcony"_s, 5, 26, 0}};
    m_map = *seating::generateTheatre(spec, office.ids);
    m_map.categories.clear();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        seating::Category category;
        category.key = QString::fromLatin1(keys[i]);
        category.label = QString::fromLatin1(names[i]);
        m_map.categories.push_back(category);
    }
    for (std::size_t section = 0; section < m_map.sections.size(); ++section) {
        for (std::size_t row = 0; row < m_map.sections[section].rows.size(); ++row) {
            for (seating::Seat &seat : m_map.sections[section].rows[row].seats)
                seat.category = QString::fromLatin1(keys[std::size_t(categoryFor(int(section), int(row)))]);
        }
    }
    m_layout = std::make_shared<const seating::HouseLayout>(*seating::HouseLayout::build(m_map));
}

void FakeHall::buildSheet(ScriptedOffice &office)
{
    sheet.id = catalog::PerformanceId(office.ids.next());
    sheet.number = 7;
    sheet.slug = u"mahler-4"_s;
    sheet.event = catalog::EventId(office.ids.next());
    sheet.title = u"Mahler 4"_s;
    sheet.venue = u"Teatro Verdi"_s;
    sheet.timeZone = u"Europe/Rome"_s;
    sheet.currency = u"EUR"_s;
    sheet.startsAt = office.clock.now() + std::chrono::hours{1};
    sheet.doorsAt = office.clock.now();
    sheet.endsAt = office.clock.now() + std::chrono::hours{4};
    sheet.state = catalog::PerformanceState::OnSale;
    sheet.sellsSimulated = true;
    sheet.holdSeconds = 600;
    sheet.hasOrphanRule = true;
    sheet.hasSeatMap = true;
    sheet.seats = qint32(m_layout->seatCount());
}

void FakeHall::buildPrices(ScriptedOffice &office)
{
    for (std::size_t i = 0; i < keys.size(); ++i)
        sheet.categories.push_back({catalog::CategoryId(office.ids.next()), qint32(i),
                                    QString::fromLatin1(keys[i]), QString::fromLatin1(names[i])});
    sheet.categories.push_back({catalog::CategoryId(office.ids.next()), 4, u"standing"_s, u"Gallery"_s});
    const std::array<std::pair<QString, int>, 3> types{
        {{u"Adult"_s, 100}, {u"Child under 14"_s, 50}, {u"Senior"_s, 80}}};
    for (std::size_t i = 0; i < types.size(); ++i) {
        const catalog::TicketTypeId id(office.ids.next());
        sheet.ticketTypes.push_back({id, qint32(i), types[i].first});
        for (std::size_t category = 0; category < sheet.categories.size(); ++category) {
            const qint64 price = category < 4 ? prices[category] : 1800;
            if (category < 4 || i == 0)
                sheet.prices.push_back(
                    {sheet.categories[category].id, id, {price * types[i].second / 100, "EUR"}, {0, "EUR"}});
        }
    }
    sheet.pools.push_back({office.ids.next(), 0, u"Standing, gallery"_s, 4, 60});
}

std::vector<qint32> FakeHall::seats(const QString &section, const QString &row, int from, int to) const
{
    std::vector<qint32> found;
    qint32 ordinal = 0;
    seating::forEachSeat(m_map,
                         [&](const seating::Section &in, const seating::Row &of, const seating::Seat &seat) {
                             const int number = seat.number.toInt();
                             if (in.name == section && of.name == row && number >= from && number <= to)
                                 found.push_back(ordinal);
                             ++ordinal;
                         });
    return found;
}

qint32 FakeHall::seat(const QString &section, const QString &row, int number) const
{
    return seats(section, row, number, number).at(0);
}

void FakeHall::set(const std::vector<qint32> &seats, char letter)
{
    for (const qint32 seat : seats)
        letters[seat] = letter;
}

void FakeHall::sellMost()
{
    for (qsizetype seat = 0; seat < letters.size(); ++seat) {
        const quint32 mixed = quint32(seat / 3) * 2654435761U >> 16U;
        if (mixed % 100 < 62)
            letters[seat] = 'd';
    }
    set(seats(u"Stalls"_s, u"F"_s, 8, 19), 'f');
    set(seats(u"Stalls"_s, u"G"_s, 10, 16), 'f');
    set(seats(u"Stalls"_s, u"K"_s, 3, 5), 'o');
    set(seats(u"Stalls"_s, u"B"_s, 11, 14), 'h');
}

wire::Amount FakeHall::priceOf(catalog::CategoryId category, booking::TicketTypeId type) const
{
    for (const wire::PublicPrice &price : sheet.prices) {
        if (price.category == category && price.ticketType == type)
            return price.total;
    }
    return {0, "EUR"};
}

QString FakeHall::nameOf(qint32 seat) const
{
    QString name;
    qint32 ordinal = 0;
    seating::forEachSeat(m_map,
                         [&](const seating::Section &in, const seating::Row &of, const seating::Seat &one) {
                             if (ordinal++ == seat)
                                 name = u"%1, row %2, seat %3"_s.arg(in.name, of.name, one.number);
                         });
    return name;
}

wire::HeldLine FakeHall::lineOf(qint32 seat, std::optional<booking::TicketTypeId> type) const
{
    wire::HeldLine line;
    line.kind = booking::LineKind::Seat;
    line.seat = seat;
    line.seatId = m_layout->seatId(seating::SeatIndex(seat));
    line.name = nameOf(seat);
    const auto index = m_layout->place(m_layout->slotOf(seating::SeatIndex(seat))).category;
    const QString key = m_layout->categories()[index];
    line.category = std::ranges::find(sheet.categories, key, &wire::PublicCategory::key)->id;
    line.type = type.value_or(sheet.ticketTypes[0].id);
    line.price = priceOf(line.category, line.type);
    line.fee = {0, "EUR"};
    line.taxBasisPoints = 1000;
    return line;
}

wire::HeldLine FakeHall::placeOf(const wire::PlacesAsked &places) const
{
    wire::HeldLine line;
    line.kind = booking::LineKind::Place;
    line.pool = places.pool;
    line.name = sheet.pools.at(0).name;
    line.category = sheet.categories.back().id;
    line.type = places.type.value_or(sheet.ticketTypes[0].id);
    line.price = priceOf(line.category, line.type);
    line.fee = {0, "EUR"};
    line.taxBasisPoints = 1000;
    return line;
}

seating::Availability FakeHall::freeSeats() const
{
    seating::Availability availability(m_layout);
    for (qsizetype seat = 0; seat < letters.size(); ++seat) {
        if (letters.at(seat) != 'f')
            availability.apply(seating::SeatIndex(seat), seating::SeatState::Taken);
    }
    return availability;
}

std::optional<std::vector<qint32>> FakeHall::best(const wire::BestAsked &asked) const
{
    seating::SeatRequest request;
    request.seats = std::size_t(asked.seats);
    const auto known = std::ranges::find(sheet.categories, *asked.category, &wire::PublicCategory::id);
    request.categories.reset().set(*m_layout->category(known->key));
    const std::optional<seating::SeatBlock> block = seating::bestAvailable(freeSeats(), request);
    if (!block)
        return std::nullopt;
    return std::vector<qint32>(block->seats.begin(), block->seats.end());
}

} // namespace foyer::test
