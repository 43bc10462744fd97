// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/live/publisher.h"
#include "tests/server/tickets/tickethouse.h"

#include <atomic>

namespace foyer::test {

/// Counts what a service says about the outbox.
class CountingPublisher final : public live::Publisher
{
public:
    void seatsChanged(qint32, const std::vector<live::SeatChange> &) override {}

    void outboxFilled() override { ++m_filled; }

    [[nodiscard]] int filled() const { return m_filled; }

private:
    std::atomic<int> m_filled = 0;
};

/// A server with tickets and check-in, one house and its gate staff.
class CheckinRig
{
public:
    CheckinRig();
    ~CheckinRig();
    Q_DISABLE_COPY_MOVE(CheckinRig)

    TicketHouse house;
    CountingPublisher publisher;

    [[nodiscard]] ApiRig &api() { return *m_rig; }

    /// A client that acts as gate staff.
    [[nodiscard]] std::unique_ptr<JsonClient> gateStaff() const;

    /// "…/performances/TONIGHT" + `rest`.
    [[nodiscard]] QByteArray tonight(const QByteArray &rest) const
    {
        return house.path("/performances/" + house.tonight.toText() + rest);
    }

    [[nodiscard]] booking::TicketId sell(const SoldTicket &sold = {}) { return house.sell(*m_rig, sold); }

    /// The text of the ticket's QR code as it is now.
    [[nodiscard]] QString codeOf(booking::TicketId ticket);

    /// What a gate sends for a code, under a new id.
    [[nodiscard]] QJsonObject scanOf(const QString &code);

    /// Sells nothing, scans: the answer for this code, now.
    [[nodiscard]] JsonAnswer scan(JsonClient &client, const QString &code)
    {
        return client.post(tonight("/scans"), scanOf(code));
    }

    /// A gate in a venue of the house.
    [[nodiscard]] QString makeGate(const QString &name, const QStringList &sections = {},
                                   bool allowsReturn = true);

private:
    std::unique_ptr<ApiRig> m_rig;
    QString m_venue;
};

} // namespace foyer::test
