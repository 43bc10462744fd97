// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/printjob.h"

#include "ui/pos/qrdrawing.h"
#include "ui/pos/ticketpainter.h"

#include <algorithm>
#include <QPainter>
#include <QPdfWriter>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QThread>

namespace foyer::pos {

PrintJob::PrintJob(std::vector<TicketContent> tickets, PrintTarget target, QObject *parent)
    : QObject(parent)
    , m_tickets(std::move(tickets))
    , m_target(std::move(target))
{}

PrintJob::~PrintJob()
{
    m_isCancelled = true;
    if (m_thread)
        m_thread->wait();
}

void PrintJob::start()
{
    m_thread.reset(QThread::create([this] {
        const PrintResult result = print();
        QMetaObject::invokeMethod(
            this, [this, result] { Q_EMIT finished(result); }, Qt::QueuedConnection);
    }));
    m_thread->start();
}

void PrintJob::cancel()
{
    m_isCancelled = true;
}

// Here and not before: the system may have to ask the network.
PrintResult PrintJob::print()
{
    if (m_target.prefersSystems)
        m_target.printer = m_search();
    return m_target.isFile() ? printToFile() : printToPrinter();
}

PrintResult PrintJob::printToFile()
{
    QSaveFile file(m_target.file);
    if (!file.open(QIODevice::WriteOnly))
        return PrintResult::NotWritten;
    PrintResult result = PrintResult::NotWritten;
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(TicketPainter::pageLayout());
        writer.setResolution(600);
        writer.setTitle(m_tickets.empty() ? QString() : m_tickets.front().orderCode);
        result = printOn(writer);
    }
    if (result != PrintResult::Printed)
        return result;
    return file.commit() ? PrintResult::Printed : PrintResult::NotWritten;
}

PrintResult PrintJob::printToPrinter()
{
    const QPrinterInfo info = QPrinterInfo::printerInfo(m_target.printer);
    if (info.isNull())
        return PrintResult::NoPrinter;
    QPrinter printer(info, QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::NativeFormat);
    if (printer.outputFormat() != QPrinter::NativeFormat)
        return PrintResult::NoPrinter; // Qt would quietly write a file instead
    printer.setPageLayout(TicketPainter::pageLayout());
    printer.setFullPage(true);
    printer.setDocName(m_tickets.empty() ? QString() : m_tickets.front().orderCode);
    const PrintResult result = printOn(printer);
    if (result != PrintResult::Printed)
        printer.abort();
    return result;
}

bool PrintJob::areDrawable() const
{
    return std::ranges::all_of(
        m_tickets, [](const TicketContent &ticket) { return QrDrawing::of(ticket.code).has_value(); });
}

// Some printers are sent what was painted whatever becomes of the rest: a bad code has to be known before.
PrintResult PrintJob::printOn(QPagedPaintDevice &device)
{
    if (!areDrawable())
        return PrintResult::BadCode;
    if (m_isCancelled)
        return PrintResult::Cancelled;
    QPainter painter;
    if (!painter.begin(&device))
        return m_target.isFile() ? PrintResult::NotWritten : PrintResult::NoPrinter;
    int page = 0;
    for (const TicketContent &ticket : m_tickets) {
        if (page > 0 && m_isCancelled)
            return PrintResult::Cancelled;
        if (page > 0 && !device.newPage())
            return PrintResult::Broken;
        if (!TicketPainter::paint(painter, device.width(), ticket))
            return PrintResult::BadCode;
        ++page;
        QMetaObject::invokeMethod(
            this, [this, page] { Q_EMIT progressed(page); }, Qt::QueuedConnection);
    }
    return painter.end() ? PrintResult::Printed : PrintResult::Broken;
}

} // namespace foyer::pos
