// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/seatmap.h"
#include "core/wire/booking/availability.h"
#include "core/wire/catalog/event.h"
#include "core/wire/catalog/organization.h"
#include "core/wire/reports/figures.h"
#include "tests/core/client/scriptedoffice.h"

namespace foyer::test {

/// A server of one event with three dates in one theatre, half an hour before the first begins: what a
/// dashboard asks for, with figures that agree with one another.
class FakeSeason
{
public:
    explicit FakeSeason(ScriptedOffice &office);

    wire::Event event;
    wire::Figures figures;           ///< of everything; the answer to any question
    std::vector<QByteArray> letters; ///< of the seats, by date
    bool hasEvents = true;
    QString csv;

    [[nodiscard]] const wire::Performance &date(int number) const
    {
        return event.performances[std::size_t(number)];
    }

    [[nodiscard]] Instant now() const { return m_office.clock.now(); }

    /// Somebody buys these seats at the box office: the figures have it, and the feed says so.
    void sell(const std::vector<qint32> &seats, const QString &customer);

    /// The same order is paid back.
    void refund(const std::vector<qint32> &seats, const QString &customer);

    void nothingSold();

    /// Eighty standing places in front of the stalls.
    void addStandingArea();
    void longNames();

    [[nodiscard]] wire::Amount euros(std::int64_t minor) const { return {minor, "EUR"}; }

private:
    void makeEvent();
    void makeHall();
    void makeFigures();
    void makeCourse();
    void makeArrivals();
    void makeOrders();
    void addOrder(int minutesAgo, const char *code, const char *customer, std::vector<qint32> seats,
                  const char *channel, std::int64_t amount);
    void install();
    [[nodiscard]] wire::EventPage listing() const;
    [[nodiscard]] client::Sent figuresFor(const client::Request &request) const;
    [[nodiscard]] client::Sent seatsOf(const client::Request &request) const;
    [[nodiscard]] wire::AvailabilityShown available() const;
    void tell(const char *kind);

    ScriptedOffice &m_office;
    seating::SeatMap m_map;
    wire::Organization m_house;
    int m_told = 0;
};

} // namespace foyer::test
