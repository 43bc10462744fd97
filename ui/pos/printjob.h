// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/ticketcontent.h"

#include <atomic>
#include <memory>
#include <QObject>
#include <vector>

class QThread;

namespace foyer::pos {

/// Where tickets come out: a printer by its name, or a PDF file.
struct PrintTarget
{
    QString printer = {};
    QString file = {}; ///< used where there is no printer

    [[nodiscard]] bool isFile() const noexcept { return printer.isEmpty(); }
};

enum class PrintResult : quint8
{
    Printed,
    Cancelled,
    NoPrinter, ///< it is not there, or takes no work
    BadCode,   ///< a code cannot be drawn
    Broken,    ///< the printer gave up on a page
    NotWritten ///< the file
};

/// Prints tickets, one a page, on a thread of its own.
class PrintJob final : public QObject
{
    Q_OBJECT

public:
    PrintJob(std::vector<TicketContent> tickets, PrintTarget target, QObject *parent = nullptr);

    /// Waits for the page being printed.
    ~PrintJob() override;

    void start();

    /// After the page being printed.
    void cancel();

    [[nodiscard]] int pages() const noexcept { return int(m_tickets.size()); }

Q_SIGNALS:
    void progressed(int pages);
    void finished(foyer::pos::PrintResult result);

private:
    [[nodiscard]] PrintResult print();
    [[nodiscard]] PrintResult printToFile();
    [[nodiscard]] PrintResult printToPrinter();
    template <typename Device>
    [[nodiscard]] PrintResult paintAll(Device &device);

    const std::vector<TicketContent> m_tickets;
    const PrintTarget m_target;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_isCancelled = false;
};

} // namespace foyer::pos
