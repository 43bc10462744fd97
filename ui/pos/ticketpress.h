// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/client/ticketsapi.h"
#include "core/wire/booking/orders.h"
#include "core/wire/tickets/ticketchange.h"
#include "ui/pos/printjob.h"

#include <deque>
#include <functional>
#include <QTimer>

namespace foyer::pos {

/// What is to be printed: all live tickets of orders, or one of them alone.
struct PrintOrder
{
    std::vector<wire::OrderShown> orders = {};
    std::optional<Uuid> only = {};
    QString file = {}; ///< instead of where tickets usually go
};

/// Prints what was sold: fetches the tickets and their codes, has them drawn, and tells the server what came
/// out. One after the other, in the order they were asked for. Whatever fails can be done again; nothing is
/// lost by it.
class TicketPress final : public QObject
{
    Q_OBJECT

public:
    enum class Stage
    {
        Idle,
        Fetching,
        Printing,
        Printed,
        Cancelled,
        Failed, ///< see sentence()
    };

    /// Where an order's tickets go, asked each time.
    using Targets = std::function<PrintTarget(const QString &orderCode)>;

    /// All of them outlive it.
    TicketPress(client::TicketsApi &tickets, IdFactory &ids, QObject *parent = nullptr);
    ~TicketPress() override;

    void setTargets(Targets targets) { m_targets = std::move(targets); }

    /// After what it is printing.
    void queue(PrintOrder order);

    /// All live tickets of these orders, or one of them alone.
    void print(std::vector<wire::OrderShown> orders, std::optional<Uuid> only = {});

    /// The same to a file.
    void printTo(const QString &file, std::vector<wire::OrderShown> orders);

    /// What is being printed; what waits behind it is printed still.
    void cancel();

    [[nodiscard]] Stage stage() const noexcept { return m_stage; }

    /// What is printed, or was last, is about this order.
    [[nodiscard]] bool concerns(booking::OrderId order) const noexcept;

    [[nodiscard]] bool isBusy() const noexcept
    {
        return m_stage == Stage::Fetching || m_stage == Stage::Printing;
    }

    [[nodiscard]] int donePages() const noexcept { return m_done; }

    [[nodiscard]] int pages() const noexcept { return int(m_contents.size()); }

    /// Where the last job went.
    [[nodiscard]] const PrintTarget &target() const noexcept { return m_target; }

    /// What went wrong and what to do, of Failed.
    [[nodiscard]] QString sentence() const { return m_sentence; }

Q_SIGNALS:
    void changed();
    /// It failed, and the next one that waited takes its place.
    void notPrinted(const foyer::pos::PrintOrder &order, const QString &sentence);

private:
    [[nodiscard]] Task<void> fetch(quint64 round);
    [[nodiscard]] Task<void> count();
    void start(PrintOrder order);
    void begin();
    void noteOut(std::size_t pages);
    void end(Stage stage, const QString &sentence = {});
    void onFinished(PrintResult result);
    void become(Stage stage, const QString &sentence = {});

    client::TicketsApi &m_tickets;
    IdFactory &m_ids;
    Targets m_targets;
    PrintOrder m_order;
    std::deque<PrintOrder> m_waiting;
    std::vector<TicketContent> m_contents;
    std::vector<Uuid> m_printing;
    std::deque<std::pair<Uuid, wire::TicketChange>> m_toCount; ///< on paper; the server does not know yet
    QTimer m_countAgain;
    std::unique_ptr<PrintJob> m_job;
    PrintTarget m_target;
    QString m_sentence;
    Stage m_stage = Stage::Idle;
    int m_done = 0;
    quint64 m_round = 0;
    bool m_isCounting = false;
};

} // namespace foyer::pos
