// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/printers.h"
#include "ui/pos/ticketcontent.h"

#include <atomic>
#include <memory>
#include <QObject>
#include <vector>

class QPagedPaintDevice;
class QThread;

namespace foyer::pos {

/// Where tickets come out: a printer by its name, or a PDF file.
struct PrintTarget
{
    QString printer = {};
    QString file = {};           ///< used where there is no printer
    bool prefersSystems = false; ///< the system's own printer, where there is one, instead of the file

    [[nodiscard]] bool isFile() const noexcept { return printer.isEmpty(); }
};

enum class PrintResult : quint8
{
    Printed,
    Cancelled, ///< a file is not there then; what a printer has by then may come out
    NoPrinter, ///< it is not there, or takes no work
    BadCode,   ///< a code cannot be drawn: nothing was printed
    Broken,    ///< the printer gave up on a page
    NotWritten ///< the file
};

/// Prints tickets, one a page, on a thread of its own.
class PrintJob final : public QObject
{
    Q_OBJECT

public:
    PrintJob(std::vector<TicketContent> tickets, PrintTarget target, QObject *parent = nullptr);

    void setSearch(kit::FindUsualPrinter search) { m_search = std::move(search); }

    /// Waits for the page being printed.
    ~PrintJob() override;

    void start();

    /// After the page being printed.
    void cancel();

    /// All pages to this, on this thread. Nothing is begun where a code cannot be drawn.
    [[nodiscard]] PrintResult printOn(QPagedPaintDevice &device);

    /// Where it went, once it is finished.
    [[nodiscard]] const PrintTarget &target() const noexcept { return m_target; }

    [[nodiscard]] int pages() const noexcept { return int(m_tickets.size()); }

Q_SIGNALS:
    void progressed(int pages);
    void finished(foyer::pos::PrintResult result);

private:
    [[nodiscard]] PrintResult print();
    [[nodiscard]] PrintResult printToFile();
    [[nodiscard]] PrintResult printToPrinter();
    [[nodiscard]] bool areDrawable() const;

    const std::vector<TicketContent> m_tickets;
    PrintTarget m_target; ///< the thread's until it is finished
    kit::FindUsualPrinter m_search = &kit::findUsualPrinter;
    std::unique_ptr<QThread> m_thread;
    std::atomic_bool m_isCancelled = false;
};

} // namespace foyer::pos
