// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/keyfigures.h"

#include "core/reports/recentarrivals.h"

#include <algorithm>
#include <QCoreApplication>
#include <QStringList>

namespace foyer::dashboard {

namespace {

QString say(const char *text, int number = -1)
{
    return QCoreApplication::translate("foyer::dashboard::KeyFigures", text, nullptr, number);
}

QString joined(const QStringList &parts)
{
    QStringList said;
    std::ranges::copy_if(parts, std::back_inserter(said),
                         [](const QString &part) { return !part.isEmpty(); });
    return said.join(QStringLiteral(", "));
}

double share(std::int64_t part, std::int64_t whole)
{
    return whole > 0 ? double(part) / double(whole) : 0;
}

/// "+36 in 7 days"; nothing where that is all there is.
QString lately(std::int64_t tickets, std::int64_t inAll, Range range, const kit::Format &format)
{
    if (range == Range::Always || tickets <= 0 || tickets == inAll)
        return {};
    const QString count = u'+' + format.count(tickets);
    return range == Range::Today
               ? say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 today")).arg(count)
               : say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 in %2"))
                     .arg(count, rangeWords(range));
}

KeyFigure sold(const House &house, Range range, const kit::Format &format)
{
    const wire::Figures &all = house.inAll;
    KeyFigure figure{
        say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "Sold")), format.count(all.sales.tickets), {}};
    QString whole;
    if (all.places.capacity > 0)
        whole = say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "of %1, %2"))
                    .arg(format.count(all.places.capacity),
                         format.percent(share(all.sales.tickets, all.places.capacity), 1));
    figure.detail = joined({whole, lately(house.course.sales.tickets, all.sales.tickets, range, format)});
    return figure;
}

KeyFigure revenue(const wire::Figures &all, const kit::Format &format)
{
    QString detail = say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "after refunds, all channels"));
    if (!all.otherCurrencies.empty()) {
        const QStringList others(all.otherCurrencies.begin(), all.otherCurrencies.end());
        detail = say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "without sales in %1"))
                     .arg(others.join(QStringLiteral(", ")));
    }
    return {say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "Revenue")),
            moneyWords(all.sales.takings, format), detail};
}

/// What the tickets that live were sold for.
wire::Amount averageOf(const wire::SalesFigures &sales)
{
    const std::int64_t kept = sales.takings.minor - sales.retained.minor;
    const std::int64_t tickets = std::max<std::int64_t>(sales.tickets, 1);
    return {sales.tickets > 0 ? (kept + tickets / 2) / tickets : 0, sales.takings.currency};
}

KeyFigure averagePrice(const wire::Figures &all, const kit::Format &format)
{
    KeyFigure figure{say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "Average price")),
                     moneyWords(averageOf(all.sales), format),
                     {}};
    if (all.sales.tickets == 0)
        figure.value = QStringLiteral("–");
    const auto most = std::ranges::max_element(
        all.byTicketType, {}, [](const wire::SalesPart &part) { return part.sales.tickets; });
    if (all.byTicketType.size() > 1 && most->sales.tickets > 0)
        figure.detail = say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 %2 on average"))
                            .arg(most->name, moneyWords(averageOf(most->sales), format));
    else
        figure.detail = say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "fees and tax included"));
    return figure;
}

std::int64_t inBaskets(const House &house)
{
    std::int64_t held = 0;
    if (house.available) {
        for (const wire::CategorySeats &seats : house.available->categories)
            held += seats.onHold;
        for (const wire::PoolPlaces &places : house.available->pools)
            held += places.onHold;
    }
    return held;
}

KeyFigure held(const House &house, const kit::Format &format)
{
    const wire::Occupancy &places = house.inAll.places;
    const std::int64_t baskets = inBaskets(house);
    const auto part = [&](const char *text, std::int64_t count) {
        return count > 0 ? say(text).arg(format.count(count)) : QString();
    };
    const QString parts =
        joined({part(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 in baskets"), baskets),
                part(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 being paid"), places.selling),
                part(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 at tills"), places.leased),
                part(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 by the house"), places.held),
                house.available ? QString()
                                : say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "without baskets"))});
    return {say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "Held now")),
            format.count(baskets + places.selling + places.leased + places.held),
            parts.isEmpty() ? say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "nothing is held"))
                            : parts};
}

/// How many came in within the last five minutes, a minute.
QString pace(const wire::Figures &all, Instant now, const kit::Format &format)
{
    std::int64_t recent = 0;
    for (const wire::ArrivalStep &step : all.arrivals) {
        if (step.at > now - reports::recentArrivals)
            recent += step.entries;
    }
    const double aMinute = double(recent) / double(reports::recentArrivals.count());
    if (recent == 0)
        return {};
    return say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 a minute"))
        .arg(format.locale().toString(aMinute, 'f', aMinute < 10 ? 1 : 0));
}

KeyFigure inside(const wire::Figures &all, Instant now, const kit::Format &format)
{
    KeyFigure figure{
        say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "Inside")), format.count(all.inside), {}};
    figure.detail = all.entries == 0
                        ? say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "nobody has come in yet"))
                        : joined({say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "%1 of sold"))
                                      .arg(format.percent(share(all.inside, all.sales.tickets), 1)),
                                  pace(all, now, format)});
    return figure;
}

KeyFigure refunded(const wire::SalesFigures &sales, const kit::Format &format)
{
    const std::int64_t ever = sales.tickets + sales.refundedTickets;
    const QString tickets =
        say(QT_TRANSLATE_N_NOOP("foyer::dashboard::KeyFigures", "%n ticket(s)"), int(sales.refundedTickets));
    return {say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "Refunded")),
            moneyWords(sales.refunded, format),
            sales.refundedTickets == 0
                ? say(QT_TRANSLATE_NOOP("foyer::dashboard::KeyFigures", "no tickets"))
                : joined({tickets, format.percent(share(sales.refundedTickets, ever), 1)})};
}

} // namespace

QString moneyWords(const wire::Amount &amount, const kit::Format &format)
{
    const std::optional<Currency> currency = Currency::fromCode(QString::fromLatin1(amount.currency));
    return currency ? format.money(Money(amount.minor, *currency)) : QString();
}

std::array<KeyFigure, 6> keyFigures(const House &house, Range range, Instant now, const kit::Format &format)
{
    const wire::Figures &all = house.inAll;
    return {sold(house, range, format), revenue(all, format),     averagePrice(all, format),
            held(house, format),        inside(all, now, format), refunded(all.sales, format)};
}

} // namespace foyer::dashboard
