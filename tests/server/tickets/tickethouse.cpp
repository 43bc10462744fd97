// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/tickets/tickethouse.h"

namespace foyer::test {

namespace {

template <typename Id>
QString text(const Id &id)
{
    return QStringLiteral("'%1'").arg(QString::fromLatin1(id.toText()));
}

template <typename T>
QString orNull(const std::optional<T> &id)
{
    return id ? text(*id) : QStringLiteral("null");
}

} // namespace

TicketHouse::TicketHouse()
{
    sheets.add(sheet(7, tonight, organization));
    sheets.add(sheet(8, tomorrow, organization));
    sheets.add(sheet(9, elsewhere, other));
}

booking::SaleSheetPtr TicketHouse::sheet(qint32 number, catalog::PerformanceId id,
                                         accounts::OrganizationId owner) const
{
    const Currency euro = Currency::fromCode(u"EUR").value();
    auto made = std::make_shared<booking::SaleSheet>(booking::SaleSheet{.prices = catalog::PriceList(euro)});
    made->performance = id;
    made->number = number;
    made->slug = "night-" + QByteArray::number(number);
    made->organization = owner;
    made->title = QStringLiteral("The Tempest");
    made->venue = QStringLiteral("Playhouse");
    made->timeZone = QStringLiteral("Europe/Berlin");
    made->doorsAt = start - std::chrono::hours{1};
    made->startsAt = start + std::chrono::hours{1};
    made->endsAt = start + std::chrono::hours{3};
    made->state = booking::PerformanceState::OnSale;
    made->categories.push_back(
        {catalog::CategoryId{}, 0, QStringLiteral("A"), QStringLiteral("Category A"), {}});
    made->ticketTypes.push_back({adult, 0, QStringLiteral("Adult"), false, {}});
    made->ticketTypes.push_back(
        {student, 1, QStringLiteral("Student"), false, QStringLiteral("Student card")});
    for (int seat = 0; seat < seats; ++seat) {
        booking::SheetSeat place;
        place.id = QStringLiteral("s%1").arg(seat);
        place.section = seat < seats / 2 ? QStringLiteral("Stalls") : QStringLiteral("Balcony");
        place.row = QString(QChar(u'A' + char16_t(seat / 10)));
        place.number = QString::number(seat % 10 + 1);
        place.sectionOrdinal = seat < seats / 2 ? 0 : 1;
        made->seats.push_back(place);
    }
    made->pools.push_back({pool, 0, 0, QStringLiteral("Standing"), 100});
    return made;
}

void TicketHouse::fill(ApiRig &rig)
{
    const QString make = QStringLiteral("insert into organization (id, name, slug, currency, time_zone) "
                                        "values (%1, 'House', '%2', 'EUR', 'Europe/Berlin')");
    rig.psql(make.arg(text(organization), QStringLiteral("house")));
    rig.psql(make.arg(text(other), QStringLiteral("other")));
    rig.psql(QStringLiteral("insert into account (id) values (%1), (%2), (%3)")
                 .arg(text(clerk), text(buyer), text(friendOfBuyer)));
    rig.psql(QStringLiteral("insert into person (account_id, email, email_key, first_name, last_name) values "
                            "(%1, 'ada@x.org', 'ada@x.org', 'Ada', 'Lovelace'), "
                            "(%2, 'bob@x.org', 'bob@x.org', 'Bob', 'O''Hara_%')")
                 .arg(text(buyer), text(friendOfBuyer)));
    rig.psql(QStringLiteral("insert into claim (performance, seat, category) "
                            "select p, n, 0 from generate_series(7, 9) p, generate_series(0, %1) n")
                 .arg(seats - 1));
    rig.psql(QStringLiteral("insert into pool (id, performance, ordinal, category, name, capacity) "
                            "values (%1, 7, 0, 0, 'Standing', 100)")
                 .arg(text(pool)));
}

booking::TicketId TicketHouse::sell(const ApiRig &rig, const SoldTicket &sold)
{
    const booking::TicketId ticket(ids.next());
    const booking::OrderId order(ids.next());
    const bool isSeat = sold.seat >= 0;
    rig.psql(QStringLiteral(
                 "insert into orders (id, organization_id, performance, buyer, channel, state, currency, "
                 "total, captured, live_total, hold_id) values (%1, %2, %3, %4, 'public', 'confirmed', "
                 "'EUR', 1250, 1250, 1250, %5)")
                 .arg(text(order), text(sold.performance == 9 ? other : organization))
                 .arg(sold.performance)
                 .arg(text(buyer), text(ids.next())));
    rig.psql(
        QStringLiteral("insert into order_line (order_id, line, kind, performance, seat, pool_id, category, "
                       "ticket_type_id, price, live) values (%1, 0, '%2', %3, %4, %5, 0, %6, 1250, %7)")
            .arg(text(order), isSeat ? QStringLiteral("seat") : QStringLiteral("place"))
            .arg(sold.performance)
            .arg(isSeat ? QString::number(sold.seat) : QStringLiteral("null"),
                 isSeat ? QStringLiteral("null") : text(pool), text(sold.isStudent ? student : adult),
                 sold.state == QStringLiteral("reserved") ? QStringLiteral("false")
                                                          : QStringLiteral("true")));
    rig.psql(
        QStringLiteral("insert into ticket (id, order_id, line, performance, state, entries_allowed, holder) "
                       "values (%1, %2, 0, %3, '%4', %5, %6)")
            .arg(text(ticket), text(order))
            .arg(sold.performance)
            .arg(sold.state)
            .arg(sold.entriesAllowed)
            .arg(orNull(sold.holder)));
    return ticket;
}

booking::OrderId TicketHouse::orderOf(const ApiRig &rig, booking::TicketId ticket) const
{
    const QByteArray order =
        rig.psql(QStringLiteral("select order_id from ticket where id = %1").arg(text(ticket)));
    return booking::OrderId::fromText(order.trimmed()).value();
}

tickets::InstallationKey testInstallationKey()
{
    return tickets::InstallationKey::fromBytes(QByteArray(tickets::InstallationKey::size, 'k')).value();
}

} // namespace foyer::test
