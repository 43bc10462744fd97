// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/bookingroutes.h"
#include "server/booking/bookingservices.h"
#include "tests/server/api/standinguard.h"
#include "tests/server/http/httpworker.h"
#include "tests/simulation/playprovider.h"
#include "tests/simulation/playsheets.h"

#include <future>

namespace foyer::simulation {

/// One worker of a server that sells: a thread with its HTTP server, connections and booking services. Its
/// sweepers rest: when something has run out, and when that is noticed, is the story's business.
class PlayWorker
{
public:
    PlayWorker(const pg::ConnectionSettings &database, Fates &fates);
    ~PlayWorker();
    Q_DISABLE_COPY_MOVE(PlayWorker)

    [[nodiscard]] quint16 port() const { return m_worker->port(); }

    void run(const std::function<void()> &work) { m_worker->run(work); }

    [[nodiscard]] PlaySheets &sheets() { return m_sheets; } ///< inside run()

    [[nodiscard]] pg::Pool &pool() { return m_parts->pool; } ///< inside await()

    /// Runs a coroutine on the worker's thread to its end.
    template <typename T>
    [[nodiscard]] T await(const std::function<Task<T>(booking::BookingServices &)> &work);

private:
    class Silence final : public live::Publisher
    {
    public:
        void seatsChanged(qint32, const std::vector<live::SeatChange> &) override {}

        void outboxFilled() override {}
    };

    template <typename T>
    static Task<> fulfil(std::function<Task<T>(booking::BookingServices &)> work,
                         booking::BookingServices *services, std::shared_ptr<std::promise<T>> promise);
    void build(const pg::ConnectionSettings &database, http::RouteTable &table);

    struct Parts
    {
        pg::Pool pool;
        payments::PaymentLane lane;
        booking::BookingServices services;
        booking::BookingRoutes routes;

        Parts(const pg::PoolSettings &settings, PlayWorker &worker);
    };

    SystemClock m_clock;
    SystemRandom m_random;
    UuidV7Factory m_ids{m_clock, m_random};
    PlaySheets m_sheets;
    PlayProvider m_provider;
    Silence m_silence;
    test::StandInGuard m_guard;
    api::ApiBuilder m_api;
    std::unique_ptr<Parts> m_parts; ///< lives on the worker's thread
    std::unique_ptr<test::HttpWorker> m_worker;
};

template <typename T>
Task<> PlayWorker::fulfil(std::function<Task<T>(booking::BookingServices &)> work,
                          booking::BookingServices *services, std::shared_ptr<std::promise<T>> promise)
{
    T answer = co_await work(*services);
    promise->set_value(std::move(answer));
}

template <typename T>
T PlayWorker::await(const std::function<Task<T>(booking::BookingServices &)> &work)
{
    const auto promise = std::make_shared<std::promise<T>>();
    std::future<T> answer = promise->get_future();
    run([this, &work, promise] { static_cast<void>(fulfil<T>(work, &m_parts->services, promise)); });
    return answer.get();
}

} // namespace foyer::simulation
