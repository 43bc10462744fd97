// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/client/ticketsapi.h"
#include "core/wire/booking/orders.h"
#include "ui/pos/printjob.h"

#include <functional>

namespace foyer::pos {

/// Prints what was sold: fetches the tickets and their codes, has them drawn, and tells the server what came
/// out. Whatever fails can be done again; nothing is lost by it.
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

    /// All live tickets of these orders, or one of them alone. Instead of what it was printing before.
    void print(std::vector<wire::OrderShown> orders, std::optional<Uuid> only = {});

    /// The same to a file.
    void printTo(const QString &file, std::vector<wire::OrderShown> orders);

    void again();
    void cancel();

    [[nodiscard]] Stage stage() const noexcept { return m_stage; }

    /// The last job was about this order.
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

private:
    [[nodiscard]] Task<void> fetch(quint64 round);
    [[nodiscard]] Task<void> count(std::vector<Uuid> tickets);
    void begin();
    void onFinished(PrintResult result);
    void become(Stage stage, const QString &sentence = {});

    client::TicketsApi &m_tickets;
    IdFactory &m_ids;
    Targets m_targets;
    std::vector<wire::OrderShown> m_orders;
    std::optional<Uuid> m_only;
    QString m_file;
    std::vector<TicketContent> m_contents;
    std::vector<Uuid> m_printing;
    std::unique_ptr<PrintJob> m_job;
    PrintTarget m_target;
    QString m_sentence;
    Stage m_stage = Stage::Idle;
    int m_done = 0;
    quint64 m_round = 0;
};

} // namespace foyer::pos
