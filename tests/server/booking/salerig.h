// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/bookingroutes.h"
#include "server/booking/bookingservices.h"
#include "server/booking/lawcheck.h"
#include "tests/server/api/apirig.h"
#include "tests/server/booking/fixedsheets.h"
#include "tests/server/booking/scriptedprovider.h"

#include <QTest>

/// Fails with what was answered instead.
/// Looks at an answer's status; asks once only, whatever `answer` does.
#define COMPARE_STATUS(answer, wanted)                                                                       \
    do {                                                                                                     \
        const auto &compared = (answer);                                                                     \
        QVERIFY2(compared.status == (wanted), compared.toText().constData());                                \
    } while (false)

namespace foyer::test {

/// Remembers what was published.
class KeptNews final : public live::Publisher
{
public:
    std::vector<std::pair<qint32, live::SeatChange>> changes = {};
    int outboxFills = 0;

    void seatsChanged(qint32 performance, const std::vector<live::SeatChange> &seats) override
    {
        for (const live::SeatChange &seat : seats)
            changes.emplace_back(performance, seat);
    }

    void outboxFilled() override { ++outboxFills; }
};

/// What a buyer, or a crowd, may ask of a SaleRig.
struct SaleLimits
{
    booking::BatchLimits batches = {.transaction = std::chrono::minutes{1}}; ///< on a busy machine
    std::optional<booking::HabitLimits> habits = {}; ///< none: nobody waits before holding a seat again
    bool holdsInRedis = false;                       ///< else they are PostgreSQL's
};

/// A server that sells one performance (number 7): 6 rows of 20 seats at 25.00 and 15.00 (child), a standing
/// pool of 50 places at 10.00, each with 5 % and 0.50 of fee and 19 % of tax. Two workers' services share its
/// database and thread.
class SaleRig
{
public:
    static constexpr qint32 performance = 7;
    static constexpr qint32 rows = 6;
    static constexpr qint32 rowSeats = 20;
    static constexpr qint32 seats = rows * rowSeats;

    /// Somebody at the other end of the API.
    class Client : public JsonClient
    {
    public:
        Client(quint16 port, const QByteArray &authorization) : JsonClient(port)
        {
            setAuthorization(authorization);
        }
    };

    explicit SaleRig(const Clock *clock = nullptr, const SaleLimits &limits = {});
    ~SaleRig();
    Q_DISABLE_COPY_MOVE(SaleRig)

    /// Frees everything, forgets all holds and orders, and restores the sheet.
    void reset();

    /// Redis has given no hold yet, and knows nothing. Part of reset().
    void resetRedis();

    /// Both workers look which store gives holds.
    void readMode();

    /// On the server's thread.
    void changeSheet(const std::function<void(booking::SaleSheet &)> &change);

    void run(const std::function<void()> &work) { m_rig->run(work); }

    /// Runs a coroutine of the server's thread to its end and returns what it answered.
    template <typename T>
    [[nodiscard]] T await(const std::function<Task<T>()> &work);

    [[nodiscard]] Client buyer() { return buyer(api::AccountId(m_ids.next())); }

    [[nodiscard]] Client buyer(api::AccountId account) const
    {
        return Client(m_rig->port(), actingAs(account));
    }

    [[nodiscard]] Client staff(accounts::Role role = accounts::Role::BoxOffice)
    {
        return Client(m_rig->port(), actingAs(api::AccountId(m_ids.next()), m_organization, role));
    }

    QByteArray psql(const QString &sql) const { return m_rig->psql(sql); }

    QByteArray psql(const char *sql) const { return psql(QString::fromLatin1(sql)); }

    [[nodiscard]] QByteArray holdsPath() const
    {
        return "/api/v1/performances/" + m_performance.toText() + "/holds";
    }

    [[nodiscard]] QByteArray staffPath(const QByteArray &rest) const
    {
        return "/api/v1/organizations/" + m_organization.toText() + rest;
    }

    [[nodiscard]] QByteArray staffHoldsPath() const
    {
        return staffPath("/performances/" + m_performance.toText() + "/holds");
    }

    [[nodiscard]] QString nextId() { return QString::fromLatin1(m_ids.next().toText()); }

    /// `{"id":…,"seats":[{"seat":…}…]}`, with a channel for staff.
    [[nodiscard]] QJsonObject seatsBody(const std::vector<qint32> &numbers, const QString &channel = {});
    [[nodiscard]] QJsonObject orderBody(const JsonAnswer &hold, const QString &tender);

    /// Of these lines, each with an amount (−1: by policy); none: all.
    [[nodiscard]] QJsonObject refundBody(const std::vector<std::pair<int, int>> &parts);

    [[nodiscard]] JsonAnswer hold(JsonClient &client, const std::vector<qint32> &numbers)
    {
        return client.post(holdsPath(), seatsBody(numbers));
    }

    [[nodiscard]] JsonAnswer staffHold(JsonClient &client, const std::vector<qint32> &numbers)
    {
        return client.post(staffHoldsPath(), seatsBody(numbers, QStringLiteral("box_office")));
    }

    /// Sold for cash at the box office.
    [[nodiscard]] JsonAnswer sell(JsonClient &staff, const std::vector<qint32> &numbers)
    {
        return staff.post(staffPath("/orders"), orderBody(staffHold(staff, numbers), QStringLiteral("cash")));
    }

    [[nodiscard]] QByteArray orderPath(const JsonAnswer &order) const
    {
        return "/api/v1/orders/" + order.text(QStringLiteral("id")).toLatin1();
    }

    [[nodiscard]] QByteArray staffOrderPath(const JsonAnswer &order) const
    {
        return staffPath("/orders/" + order.text(QStringLiteral("id")).toLatin1());
    }

    /// What is wrong with the laws in the whole database, in words; empty when all hold.
    [[nodiscard]] QByteArray brokenLaws();

    [[nodiscard]] booking::BookingServices &services() { return *m_services; }

    /// Where the limits have some.
    [[nodiscard]] booking::HoldHabits &habits() { return *m_habits; }

    [[nodiscard]] booking::BookingServices &otherServices() { return *m_otherServices; }

    [[nodiscard]] ScriptedProvider &provider() { return m_provider; }

    [[nodiscard]] KeptNews &news() { return m_news; }

    [[nodiscard]] ApiRig &api() { return *m_rig; }

    /// The server's connections, for its thread.
    [[nodiscard]] pg::Pool &connections() { return *m_connections; }

    /// The server's Redis, for its thread.
    [[nodiscard]] redis::Client &redisClient() { return *m_redisClient; }

    [[nodiscard]] booking::PoolId pool() const { return m_pool; }

    [[nodiscard]] catalog::TicketTypeId child() const { return m_child; }

    [[nodiscard]] catalog::CategoryId stalls() const { return m_stalls; }

    [[nodiscard]] api::OrganizationId organization() const { return m_organization; }

    [[nodiscard]] QByteArray performanceId() const { return m_performance.toText(); }

    [[nodiscard]] Uuid nextUuid() { return m_ids.next(); }

private:
    [[nodiscard]] booking::SaleSheet makeSheet();
    void seedCatalog();
    [[nodiscard]] ApiServices build(const ApiParts &parts);

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    api::OrganizationId m_organization{m_ids.next()};
    catalog::PerformanceId m_performance{m_ids.next()};
    catalog::EventId m_event{m_ids.next()};
    catalog::CategoryId m_stalls{m_ids.next()};
    catalog::CategoryId m_standing{m_ids.next()};
    catalog::TicketTypeId m_adult{m_ids.next()};
    catalog::TicketTypeId m_child{m_ids.next()};
    booking::PoolId m_pool{m_ids.next()};
    FixedSheets m_sheets;
    ScriptedProvider m_provider;
    KeptNews m_news;
    SaleLimits m_limits;
    std::unique_ptr<payments::PaymentLane> m_lane;
    std::unique_ptr<payments::PaymentLane> m_otherLane;
    std::unique_ptr<booking::HoldHabits> m_habits;
    std::unique_ptr<booking::BookingServices> m_services;
    std::unique_ptr<booking::BookingServices> m_otherServices;
    std::unique_ptr<booking::BookingRoutes> m_routes;
    pg::Pool *m_connections = nullptr;
    redis::Client *m_redisClient = nullptr;
    std::unique_ptr<ApiRig> m_rig;
};

namespace detail {

template <typename T>
Task<> keepAnswer(std::function<Task<T>()> work, std::shared_ptr<std::optional<T>> into)
{
    T answer = co_await work();
    into->emplace(std::move(answer));
}

} // namespace detail

template <typename T>
T SaleRig::await(const std::function<Task<T>()> &work)
{
    const auto answer = std::make_shared<std::optional<T>>();
    run([&work, answer] { static_cast<void>(detail::keepAnswer<T>(work, answer)); });
    bool isThere = false;
    const bool done = QTest::qWaitFor(
        [&] {
            run([&] { isThere = answer->has_value(); });
            return isThere;
        },
        60'000);
    if (!done)
        qFatal("a coroutine of the server did not end");
    return std::move(**answer);
}

} // namespace foyer::test
