// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/houselayout.h"
#include "core/wire/booking/holds.h"
#include "core/wire/booking/ordering.h"
#include "core/wire/booking/orders.h"
#include "core/wire/catalog/listing.h"
#include "core/wire/tickets/ticket.h"
#include "tests/core/client/scriptedoffice.h"

#include <map>

namespace foyer::test {

/// A box office server in small, behind a scripted transport: one theatre with four categories, three ticket
/// types and a standing area; holds, orders, refunds and tickets that keep their promises.
class FakeHouse
{
public:
    explicit FakeHouse(ScriptedOffice &office);

    wire::PerformanceSheet sheet;
    QByteArray letters; ///< of the seats, by ordinal
    bool hasOrphanRule = true;
    QString nextDecline = {}; ///< what the next payment by card fails with
    std::vector<wire::OrderShown> orders = {};
    int printed = 0;
    QString longWord = {};

    /// Ordinals of a row's seats: "Stalls", "F", from 11 to 14.
    [[nodiscard]] std::vector<qint32> seats(const QString &section, const QString &row, int from,
                                            int to) const;
    [[nodiscard]] qint32 seat(const QString &section, const QString &row, int number) const;
    void set(const std::vector<qint32> &seats, char letter);

    /// As the server would tell it.
    void tell(const std::vector<qint32> &seats, char letter);

    /// Most of the house is sold, as it is an hour before the start.
    void sellMost();

    [[nodiscard]] const seating::SeatMap &map() const { return m_map; }

    void setTitle(const QString &title) { sheet.title = title; }

    /// Answers of these; again after transport.forget().
    void install();

private:
    using Sent = client::Sent;
    using Request = client::Request;

    void buildMap();
    void buildSheet();
    [[nodiscard]] QByteArray mapAnswer() const;
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
    [[nodiscard]] std::optional<std::vector<qint32>> best(const wire::BestAsked &asked) const;
    [[nodiscard]] wire::HeldLine lineOf(qint32 seat, std::optional<booking::TicketTypeId> type) const;
    [[nodiscard]] wire::HeldLine placeOf(const wire::PlacesAsked &places) const;
    [[nodiscard]] wire::Amount priceOf(catalog::CategoryId category, booking::TicketTypeId type) const;
    [[nodiscard]] QString nameOf(qint32 seat) const;
    void settle(wire::OrderShown &order, booking::AttemptId id, booking::Tender tender,
                std::optional<qint64> given);
    void free(const wire::HoldShown &hold);
    [[nodiscard]] wire::OrderShown *orderIn(const Request &request);
    [[nodiscard]] static QByteArray part(const Request &request, int fromEnd);
    [[nodiscard]] static Sent conflict(const char *code, const QJsonObject &more = {});

    template <typename T>
    [[nodiscard]] static Sent said(const T &body, int status = 200)
    {
        return ScriptedTransport::json(wire::encode(body), status);
    }

    ScriptedOffice &m_office;
    seating::SeatMap m_map;
    std::shared_ptr<const seating::HouseLayout> m_layout;
    std::map<booking::HoldId, wire::HoldShown> m_holds;
    std::map<booking::OrderId, wire::HoldShown> m_bought; ///< what an order was made of
    qint32 m_version = 2;
    int m_placesSold = 0;
};

} // namespace foyer::test
