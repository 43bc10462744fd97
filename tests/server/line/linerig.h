// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/bookingroutes.h"
#include "server/booking/bookingservices.h"
#include "server/line/lineservices.h"
#include "tests/server/api/apirig.h"
#include "tests/server/booking/fixedsheets.h"

#include <QTest>

/// Fails with what was answered instead.
/// Looks at an answer's status; asks once only, whatever `answer` does.
#define COMPARE_STATUS(answer, wanted)                                                                       \
    do {                                                                                                     \
        const auto &compared = (answer);                                                                     \
        QVERIFY2(compared.status == (wanted), compared.toText().constData());                                \
    } while (false)

namespace foyer::test {

/// Publishes to nobody.
class NoSaleNews final : public live::Publisher
{
public:
    void seatsChanged(qint32, const std::vector<live::SeatChange> &) override {}

    void outboxFilled() override {}
};

/// A server with a line in front of a standing pool of 100 places (performance 7), on real PostgreSQL and
/// Redis. Two workers' lines share them; nobody looks after the lines but the test.
class LineRig
{
public:
    static constexpr qint32 performance = 7;

    /// Somebody at the other end of the API.
    struct Person
    {
        JsonClient client;
        QByteArray account = {};
        QString token = {}; ///< of the place

        explicit Person(quint16 port) : client(port) {}
    };

    using PersonPtr = std::unique_ptr<Person>;

    LineRig();
    ~LineRig();
    Q_DISABLE_COPY_MOVE(LineRig)

    /// No line, nobody in it, nothing in the journal.
    void reset();

    [[nodiscard]] PersonPtr buyer();   ///< signed in
    [[nodiscard]] PersonPtr visitor(); ///< not
    [[nodiscard]] PersonPtr organizer(accounts::Role role = accounts::Role::Organizer);

    /// The line's own paths.
    [[nodiscard]] QByteArray path(const QByteArray &below = {}) const
    {
        return "/api/v1/performances/" + m_performance.toText() + "/line" + below;
    }

    [[nodiscard]] QByteArray staffPath(const QByteArray &below = {}) const;

    // As the organizer, on the newest revision; what fails ends the test.
    void steer(const QString &action);
    void change(const QJsonObject &change);

    /// A visitor's body for joining.
    [[nodiscard]] QJsonObject visitorBody();

    /// Joins, and keeps the place's token.
    JsonAnswer join(Person &person);
    JsonAnswer place(Person &person);
    JsonAnswer bind(Person &person, const QByteArray &account);

    /// Wants a place of the pool; 201 or a refusal.
    [[nodiscard]] JsonAnswer hold(Person &person);

    /// A round of one worker's keeper; of both at once.
    void round(int worker = 0);
    void roundOfBoth();

    /// The window of the pace is over, by Redis' clock.
    void nextInterval();

    /// Opens a line that gathers and pauses it, as if no worker had come to let anybody in meanwhile.
    void openAndPause();

    /// Everybody whom the journal names, in order: account and score.
    [[nodiscard]] QList<std::pair<QByteArray, qint64>> journal() const;

    QByteArray psql(const QString &sql) const { return m_rig->psql(sql); }

    [[nodiscard]] ApiRig &api() { return *m_rig; }

    [[nodiscard]] line::LineServices &lines(int worker) { return *m_lines.at(std::size_t(worker)); }

    [[nodiscard]] line::LineRowPtr row();

    [[nodiscard]] catalog::SaleSheetSource &sheets() { return m_sheets; }

    /// With the usual times, where the rig's own tell at every pulse.
    [[nodiscard]] line::LineMemory &usualMemory() { return *m_usual; }

    [[nodiscard]] Uuid nextUuid() { return m_ids.next(); }

    [[nodiscard]] QByteArray performanceId() const { return m_performance.toText(); }

    /// Runs a coroutine of the server's thread to its end.
    void await(const std::function<Task<>()> &work,
               std::chrono::milliseconds patience = std::chrono::minutes{1});

private:
    [[nodiscard]] booking::SaleSheet makeSheet();
    [[nodiscard]] ApiServices build(const ApiParts &parts);
    [[nodiscard]] JsonAnswer control();
    void refreshOther();

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    api::OrganizationId m_organization{m_ids.next()};
    catalog::PerformanceId m_performance{m_ids.next()};
    catalog::CategoryId m_standing{m_ids.next()};
    catalog::TicketTypeId m_adult{m_ids.next()};
    booking::PoolId m_pool{m_ids.next()};
    FixedSheets m_sheets;
    NoSaleNews m_news;
    std::vector<std::unique_ptr<line::LineServices>> m_lines;
    std::unique_ptr<line::LineMemory> m_usual;
    std::unique_ptr<booking::BookingServices> m_booking;
    std::unique_ptr<booking::BookingRoutes> m_bookingRoutes;
    std::unique_ptr<ApiRig> m_rig;
    PersonPtr m_organizer;
};

} // namespace foyer::test
