// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/booking/seatchange.h"
#include "core/seating/availability.h"
#include "core/seating/orphanrule.h"
#include "core/seating/seatordinals.h"

#include <QJsonDocument>
#include <QTest>
#include <random>

using namespace foyer;
using namespace foyer::booking;
using namespace foyer::seating;

namespace {

using Engine = std::mt19937_64;

Seat seatAt(const QString &id, int x, int y)
{
    Seat seat;
    seat.id = id;
    seat.number = id;
    seat.position = {x, y};
    seat.category = QStringLiteral("gold");
    return seat;
}

/// Rows of five seats in two sections; every seat of a later version may be there or not, or be new.
SeatMap someHall(Engine &random, int version)
{
    SeatMap map;
    map.categories.push_back({QStringLiteral("gold"), {}, {}, {}});
    for (int section = 0; section < 2; ++section) {
        Section made;
        made.id = QStringLiteral("s%1").arg(section);
        made.name = made.id;
        for (int row = 0; row < 4; ++row) {
            made.rows.push_back({});
            made.rows.back().id = made.id + QStringLiteral("r%1").arg(row);
            made.rows.back().name = QString::number(row);
            for (int seat = 0; seat < 5; ++seat) {
                const QString id = QStringLiteral("%1-%2-%3").arg(section).arg(row).arg(seat);
                const auto chance = random() % 10;
                const bool isNew = version > 0 && chance == 1;
                if (version > 0 && chance == 0)
                    continue;
                made.rows.back().seats.push_back(seatAt(isNew ? id + QStringLiteral("v%1").arg(version) : id,
                                                        1000 * section + 500 * seat, 900 * row));
            }
        }
        map.sections.push_back(std::move(made));
    }
    if (version > 0 && random() % 3 == 0)
        std::swap(map.sections[0], map.sections[1]);
    return map;
}

struct Sale
{
    SeatMap map;
    SeatOrder order;
    std::vector<Claim> claims;
    std::vector<AreaUse> areas = {};

    [[nodiscard]] SeatChange changeTo(const SeatMap &after, const QHash<QString, QString> &moves) const
    {
        const std::set<QString> mustMove;
        const SeatChangeCase asked{map,
                                   order,
                                   after,
                                   claims,
                                   areas,
                                   moves,
                                   mustMove,
                                   [](const QString &one, const QString &other) { return one == other; },
                                   [](const QString &) { return true; }};
        return decideSeatChange(asked).value();
    }
};

/// Sold or the house's, each in its own name.
void sellSome(Sale &sale, Engine &random)
{
    for (Claim &claim : sale.claims) {
        if (claim.state != ClaimState::Free || random() % 3 != 0)
            continue;
        claim.state = random() % 4 == 0 ? ClaimState::House : ClaimState::Sold;
        claim.owner = Uuid{};
        claim.owner.bytes[0] = 1;
    }
}

/// A free seat of the new version for each that must have one.
QHash<QString, QString> seatsFor(const Sale &sale, const SeatMap &after, const SeatChange &change)
{
    std::set<QString> taken;
    for (std::size_t i = 0; i < sale.claims.size(); ++i) {
        const bool stays = sale.claims[i].state != ClaimState::Free
                           && sale.claims[i].state != ClaimState::Gone && !change.fates[i].asksForSeat();
        if (stays)
            taken.insert(sale.order.seats[i].id);
    }
    QHash<QString, QString> moves;
    std::vector<PlacedSeat> free = placedSeats(after);
    for (const SeatFault &fault : change.faults) {
        const auto found =
            std::ranges::find_if(free, [&taken](const PlacedSeat &seat) { return !taken.contains(seat.id); });
        if (fault.reason != SeatFaultReason::NoSeatGiven || found == free.end())
            continue;
        moves.insert(fault.what, found->id);
        taken.insert(found->id);
    }
    return moves;
}

void carryOut(Sale &sale, SeatMap after, const SeatChange &change)
{
    for (const qint32 seat : change.leaving)
        sale.claims[std::size_t(seat)].state = ClaimState::Gone;
    for (const qint32 seat : change.returning)
        sale.claims[std::size_t(seat)].state = ClaimState::Free;
    sale.claims.resize(change.order.seats.size());
    sale.order = change.order;
    sale.map = std::move(after);
}

} // namespace

/// The rule by which another version of a hall takes the place of the one that is sold from.
class SeatChangeRuleTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyLosesASeat_data();
    void nobodyLosesASeat();
    void seatsThatAreGoneAreBesideNobody();
    void clientsFindTheirSeats();
};

void SeatChangeRuleTest::nobodyLosesASeat_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 60; ++seed)
        QTest::addRow("%d", seed) << seed;
}

// One version after the other, as over the years of a hall.
void SeatChangeRuleTest::nobodyLosesASeat()
{
    QFETCH(int, seed);
    Engine random(static_cast<std::uint64_t>(seed));
    Sale sale{someHall(random, 0), {}, {}};
    sale.order = documentOrder(sale.map);
    sale.claims.resize(seatCount(sale.map));
    for (int version = 1; version <= 6; ++version) {
        sellSome(sale, random);
        const SeatMap after = random() % 5 == 0 ? sale.map : someHall(random, version);
        const SeatChange first = sale.changeTo(after, {});
        const SeatChange change = sale.changeTo(after, seatsFor(sale, after, first));
        if (!change.faults.empty())
            return; // sold out: nobody can be given a seat, and nothing is changed
        std::set<QString> seats;
        for (std::size_t i = 0; i < change.order.seats.size(); ++i) {
            const SeatOrder::Seat &seat = change.order.seats[i];
            const bool isSomebodys = i < sale.claims.size() && sale.claims[i].state != ClaimState::Free
                                     && sale.claims[i].state != ClaimState::Gone;
            QVERIFY(!isSomebodys || !seat.isGone);
            QVERIFY(seat.isGone || seats.insert(seat.id).second);
            if (i < sale.order.seats.size() && !seat.isGone && !sale.order.seats[i].isGone
                && std::ranges::none_of(change.moves,
                                        [i](const auto &move) { return move.seat == qint32(i); }))
                QCOMPARE(seat.id, sale.order.seats[i].id);
        }
        QCOMPARE(seats.size(), seatCount(after)); // each once
        const QByteArray stored = QJsonDocument(encodeSeatOrder(change.order)).toJson();
        QVERIFY(decodeSeatOrder(QJsonDocument::fromJson(stored).object()).value() == change.order);
        const Result<HouseLayout> house = HouseLayout::build(after, change.order);
        QVERIFY(house);
        for (std::size_t i = 0; i < change.order.seats.size(); ++i) {
            const SeatOrder::Seat &seat = change.order.seats[i];
            QCOMPARE(house->place(house->slotOf(SeatIndex(i))).seat == SeatIndex(i), !seat.isGone);
            QVERIFY(seat.isGone || house->find(seat.id) == SeatIndex(i));
        }
        carryOut(sale, after, change);
    }
}

void SeatChangeRuleTest::seatsThatAreGoneAreBesideNobody()
{
    Engine random(1);
    Sale sale{someHall(random, 0), {}, {}};
    sale.order = documentOrder(sale.map);
    sale.claims.resize(seatCount(sale.map));
    SeatMap after = sale.map;
    after.sections[0].rows[0].seats.erase(after.sections[0].rows[0].seats.begin() + 2);
    const SeatChange change = sale.changeTo(after, {});
    QCOMPARE(change.leaving, std::vector<qint32>{2});
    auto house = std::make_shared<const HouseLayout>(HouseLayout::build(after, change.order).value());
    Availability availability(house);
    QCOMPARE(availability.freeCount(), std::size_t(39));
    QVERIFY(!availability.isFree(2));
    QVERIFY(!availability.apply(2, SeatState::Free));
    QVERIFY(!availability.apply(2, SeatState::Taken));
    QVERIFY(!wouldStrand(availability, std::vector<SeatIndex>{2}));
    QVERIFY(wouldStrand(availability, std::vector<SeatIndex>{0, 1}).value().stranded.empty());
}

void SeatChangeRuleTest::clientsFindTheirSeats()
{
    Engine random(1);
    const SeatMap map = someHall(random, 0);
    const SeatOrdinals same(seatCount(map));
    QCOMPARE(same.ordinal(7), 7);
    QCOMPARE(same.place(7).value(), 7U);
    QVERIFY(!same.place(40) && !same.place(-1));
    std::vector<QString> ids{QString(), QStringLiteral("1-3-4"), QStringLiteral("gone"),
                             QStringLiteral("0-0-0")};
    const SeatOrdinals other(ids, map);
    QCOMPARE(other.count(), std::size_t(4));
    QCOMPARE(other.ordinal(0), 3);
    QCOMPARE(other.ordinal(39), 1);
    QCOMPARE(other.ordinal(5), -1);
    QCOMPARE(other.place(3).value(), 0U);
    QVERIFY(!other.place(0) && !other.place(2));
}

QTEST_GUILESS_MAIN(SeatChangeRuleTest)

#include "tst_seatchangerule.moc"
