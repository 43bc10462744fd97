// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/history.h"
#include "tests/chaos/sale.h"

#include <atomic>
#include <map>
#include <random>

namespace foyer::test {

/// Orders that buyers saw confirmed, for whoever looks for one. Thread-safe.
class ConfirmedOrders
{
public:
    void add(const QByteArray &order);

    /// One of them, which nobody else will get; empty: there is none.
    [[nodiscard]] QByteArray take(int which);

private:
    std::mutex m_lock;
    std::vector<QByteArray> m_orders;
};

/// What all clients of a run share.
struct Crowd
{
    Crowd(const ChaosSale &what, History &where, std::vector<quint16> doors)
        : sale(what)
        , history(where)
        , ports(std::move(doors))
    {}

    const ChaosSale &sale;
    History &history;
    std::vector<quint16> ports;
    ConfirmedOrders confirmed = {};
    std::atomic<bool> isOver{false};     ///< nobody begins anything new
    std::atomic<bool> isHopeless{false}; ///< nobody waits for an answer any longer
    std::atomic<int> hottest{0};         ///< the date that most ask for
};

/// Somebody who knows how to ask until there is an answer: the same request with the same ids, again and
/// again, at one server or another. Notes down everything.
class Client
{
public:
    Client(Crowd &crowd, int number, quint64 seed, Shopper shopper);

    [[nodiscard]] bool chance(int percent) { return int(m_random() % 100) < percent; }

    [[nodiscard]] int below(int bound) { return int(m_random() % quint64(bound)); }

    [[nodiscard]] QByteArray id() { return m_ids.next().toText(); }

    /// Asks until somebody says yes or no; gives up when it is hopeless. The last answer.
    Exchange persist(Exchange asked, const QByteArray &method, const QByteArray &path);

    [[nodiscard]] Exchange about(Deed deed, const QByteArray &subject, const QByteArray &request = {}) const;

    void sleep(std::chrono::milliseconds time) const;

    [[nodiscard]] Crowd &crowd() noexcept { return m_crowd; }

private:
    [[nodiscard]] Exchange once(Exchange asked, const QByteArray &method, const QByteArray &path);

    Crowd &m_crowd;
    int m_number;
    std::mt19937_64 m_random;
    SystemClock m_clock;
    SystemRandom m_noise;
    UuidV7Factory m_ids{m_clock, m_noise};
    Shopper m_shopper;
    Caller m_caller;
};

} // namespace foyer::test
