// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/caller.h"

#include <mutex>
#include <QJsonObject>

namespace foyer::test {

/// What somebody did at the API.
enum class Deed : quint8
{
    Hold,
    Extend,
    Release,
    Order,
    PayAgain,
    Cancel,
    Look,   ///< at an order
    Refund, ///< a clerk's
    Code,   ///< of a ticket
    Join,   ///< the line
    Place,  ///< where one stands in it
    Leave,
    Other,
};

[[nodiscard]] QByteArray deedName(Deed deed);

/// One request and what was answered, as its client saw it. Times are microseconds since 1970, of this
/// machine's clock.
struct Exchange
{
    int client = 0;
    QByteArray account = {};
    Deed deed = Deed::Other;
    QByteArray subject = {}; ///< id of the hold, order or ticket
    QByteArray hold = {};    ///< of Order
    qint64 sentAt = 0;
    qint64 answeredAt = 0;
    QByteArray request = {};
    Told told = {};

    [[nodiscard]] bool isGranted() const noexcept { return told.status >= 200 && told.status < 300; }

    /// An answer that says no for good. What may be asked again is none.
    [[nodiscard]] bool isRefused() const noexcept;

    [[nodiscard]] QJsonObject answer() const;
};

[[nodiscard]] qint64 microsecondsNow();

/// All that the clients remember, in the order in which the answers came. Thread-safe while it is written.
class History
{
public:
    void add(Exchange exchange);

    [[nodiscard]] std::vector<Exchange> copy() const;

    /// When everybody is done.
    [[nodiscard]] const std::vector<Exchange> &exchanges() const noexcept { return m_exchanges; }

    /// How many answers of each kind, for people.
    [[nodiscard]] QByteArray summary() const;

    /// One JSON object a line.
    void save(const QString &path) const;

private:
    mutable std::mutex m_lock;
    std::vector<Exchange> m_exchanges;
};

} // namespace foyer::test
