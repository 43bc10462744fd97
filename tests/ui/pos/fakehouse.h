// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/holds.h"
#include "core/wire/booking/ordering.h"
#include "core/wire/booking/orders.h"
#include "core/wire/tickets/ticket.h"
#include "tests/ui/pos/fakehall.h"

#include <map>

namespace foyer::test {

/// A box office server in small, behind a scripted transport, for one hall: holds, orders, refunds and
/// tickets that keep their promises.
class FakeHouse final : public FakeHall
{
public:
    explicit FakeHouse(ScriptedOffice &office);

    bool hasOrphanRule = true;
    QString nextDecline = {}; ///< what the next payment by card fails with
    bool nextIsOpen = false;  ///< the bank does not answer the next payment by card yet
    std::vector<wire::OrderShown> orders = {};
    int printed = 0;
    /// Another version of the hall that is sold from now on; its seats are counted as before.
    std::optional<seating::SeatMap> drawnAnew = {};
    QString longWord = {};
    std::chrono::seconds lasts = {}; ///< of new holds; the sheet's where it is nought

    /// What is asked for is done, but no answer comes: ends like this instead.
    std::optional<client::TransportFailure> losesAnswers = {};

    /// Holds that live.
    [[nodiscard]] int liveHolds();

    /// As the server would tell it.
    void tell(const std::vector<qint32> &seats, char letter);

    /// Answers of these; again after transport.forget().
    void install();

private:
    using Sent = client::Sent;
    using Request = client::Request;

    [[nodiscard]] Sent mapAnswer(const Request &request) const;
    [[nodiscard]] Sent takeHold(const Request &request);
    [[nodiscard]] Sent findHold(const Request &request);
    [[nodiscard]] Sent extendHold(const Request &request);
    [[nodiscard]] Sent releaseHold(const Request &request);
    [[nodiscard]] Sent placeOrder(const Request &request);
    [[nodiscard]] Sent payAgain(const Request &request);
    [[nodiscard]] Sent cancelOrder(const Request &request);
    [[nodiscard]] Sent refund(const Request &request);
    [[nodiscard]] Sent findOrder(const Request &request);
    [[nodiscard]] Sent listOrders(const Request &request);
    [[nodiscard]] Sent listTickets(const Request &request);
    [[nodiscard]] Sent availability() const;
    [[nodiscard]] std::optional<Sent> refusalOf(const wire::StaffHoldAsked &asked) const;
    [[nodiscard]] std::optional<std::vector<wire::HeldLine>> take(const wire::StaffHoldAsked &asked);
    [[nodiscard]] std::chrono::seconds timeOf() const;
    [[nodiscard]] wire::HoldShown holdOf(booking::HoldId id, std::vector<wire::HeldLine> lines) const;
    void settle(wire::OrderShown &order, booking::AttemptId id, booking::Tender tender,
                std::optional<qint64> given);
    void free(const wire::HoldShown &hold);
    void end(booking::HoldId id, const char *code);
    void endPast();
    [[nodiscard]] wire::OrderShown *orderIn(const Request &request);
    [[nodiscard]] static QByteArray part(const Request &request, int fromEnd);
    [[nodiscard]] static Sent conflict(const char *code, const QJsonObject &more = {});

    template <typename T>
    [[nodiscard]] static Sent said(const T &body, int status = 200)
    {
        return ScriptedTransport::json(wire::encode(body), status);
    }

    ScriptedOffice &m_office;
    std::map<booking::HoldId, wire::HoldShown> m_holds;
    std::map<booking::HoldId, QByteArray> m_asked;        ///< what each hold was asked for with
    std::map<booking::HoldId, const char *> m_ended;      ///< and how it ended
    std::map<booking::OrderId, wire::HoldShown> m_bought; ///< what an order was made of
    qint32 m_version = 2;
    int m_placesSold = 0;
};

} // namespace foyer::test
