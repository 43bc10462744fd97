// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/ticketpress.h"

#include "ui/kit/format.h"
#include "ui/kit/refusalwords.h"
#include "ui/pos/refusalkinds.h"

#include <algorithm>
#include <QPointer>

namespace foyer::pos {

namespace {

constexpr std::chrono::seconds countPause{3};

QString priceOf(const wire::OrderShown &order, const Uuid &ticket)
{
    for (const wire::OrderLineShown &line : order.lines) {
        const std::optional<Currency> currency = Currency::fromCode(QString::fromLatin1(line.price.currency));
        if (line.ticket && line.ticket->uuid() == ticket && currency)
            return kit::Format().money(Money(line.price.minor, *currency));
    }
    return {};
}

TicketContent contentOf(const wire::Ticket &ticket, const wire::OrderShown &order, const QByteArray &code)
{
    const kit::Format format;
    const QTimeZone zone = kit::zoneOf(ticket.timeZone);
    TicketContent content;
    content.event = ticket.title;
    content.venue = ticket.venue;
    content.when =
        format.dayLong(ticket.startsAt, zone) + QStringLiteral(", ") + format.time(ticket.startsAt, zone);
    content.doors = TicketPress::tr("Doors %1").arg(format.time(ticket.doorsAt, zone));
    content.section = ticket.section.value_or(QString());
    content.row = ticket.row.value_or(QString());
    content.number = ticket.number.value_or(QString());
    if (content.section.isEmpty() && content.number.isEmpty())
        content.section = ticket.place;
    content.category = ticket.category;
    content.type = ticket.ticketType;
    content.price = priceOf(order, ticket.id);
    content.orderCode = ticket.orderCode;
    content.code = code;
    return content;
}

} // namespace

TicketPress::TicketPress(client::TicketsApi &tickets, IdFactory &ids, QObject *parent)
    : QObject(parent)
    , m_tickets(tickets)
    , m_ids(ids)
{
    m_countAgain.setSingleShot(true);
    m_countAgain.setInterval(countPause);
    connect(&m_countAgain, &QTimer::timeout, this, [this] { static_cast<void>(count()); });
}

TicketPress::~TicketPress() = default;

void TicketPress::queue(PrintOrder order)
{
    if (order.orders.empty())
        return;
    if (isBusy())
        m_waiting.push_back(std::move(order));
    else
        start(std::move(order));
}

void TicketPress::print(std::vector<wire::OrderShown> orders, std::optional<Uuid> only)
{
    queue({std::move(orders), only});
}

void TicketPress::printTo(const QString &file, std::vector<wire::OrderShown> orders)
{
    queue({std::move(orders), std::nullopt, file});
}

bool TicketPress::concerns(booking::OrderId order) const noexcept
{
    return std::ranges::find(m_order.orders, order, &wire::OrderShown::id) != m_order.orders.end();
}

void TicketPress::start(PrintOrder order)
{
    m_order = std::move(order);
    m_contents.clear();
    m_printing.clear();
    m_done = 0;
    ++m_round;
    become(Stage::Fetching);
    static_cast<void>(fetch(m_round));
}

void TicketPress::cancel()
{
    if (m_stage == Stage::Fetching) {
        ++m_round;
        end(Stage::Cancelled);
    } else if (m_stage == Stage::Printing && m_job)
        m_job->cancel();
}

Task<void> TicketPress::fetch(quint64 round)
{
    QPointer<TicketPress> self(this);
    const std::vector<wire::OrderShown> orders = m_order.orders;
    for (const wire::OrderShown &order : orders) {
        client::Answer<wire::TicketList> tickets = co_await m_tickets.ofOrder(order.id);
        if (!self || round != m_round)
            co_return;
        if (!tickets) {
            end(Stage::Failed, kit::wordsFor(tickets.error()));
            co_return;
        }
        for (const wire::Ticket &ticket : tickets->items) {
            if (ticket.state != wire::TicketState::Valid || (m_order.only && ticket.id != *m_order.only))
                continue;
            client::Answer<client::Content> code = co_await m_tickets.code(ticket.id);
            if (!self || round != m_round)
                co_return;
            if (!code) {
                end(Stage::Failed, kit::wordsFor(code.error()));
                co_return;
            }
            m_contents.push_back(contentOf(ticket, order, code->bytes));
            m_printing.push_back(ticket.id);
        }
    }
    begin();
}

void TicketPress::begin()
{
    if (m_contents.empty()) {
        end(Stage::Failed, tr("There is no ticket to print: none of them is valid any more."));
        return;
    }
    m_target = m_order.file.isEmpty() && m_targets ? m_targets(m_contents.front().orderCode)
                                                   : PrintTarget{{}, m_order.file};
    m_job = std::make_unique<PrintJob>(m_contents, m_target);
    connect(m_job.get(), &PrintJob::progressed, this, [this](int pages) {
        m_done = pages;
        Q_EMIT changed();
    });
    connect(m_job.get(), &PrintJob::finished, this, &TicketPress::onFinished);
    become(Stage::Printing);
    m_job->start();
}

void TicketPress::onFinished(PrintResult result)
{
    m_target = m_job->target();
    switch (result) {
    case PrintResult::Printed:
        noteOut(m_printing.size());
        end(Stage::Printed);
        return;
    case PrintResult::Cancelled:
        noteOut(m_target.isFile() ? 0 : std::size_t(m_done));
        end(Stage::Cancelled);
        return;
    case PrintResult::NoPrinter:
        end(Stage::Failed,
            tr("The printer “%1” takes no work. Is it on, and connected?").arg(m_target.printer));
        return;
    case PrintResult::Broken:
        noteOut(m_target.isFile() ? 0 : std::size_t(m_done));
        end(Stage::Failed, tr("The printer stopped at ticket %1 of %2. Is there paper?")
                               .arg(QLocale().toString(m_done + 1), QLocale().toString(pages())));
        return;
    case PrintResult::BadCode:
        end(Stage::Failed, tr("A ticket's code cannot be drawn. Nothing was printed."));
        return;
    case PrintResult::NotWritten:
        end(Stage::Failed, tr("The file %1 cannot be written.").arg(m_target.file));
        return;
    }
}

// This one is over; the next one waits.
void TicketPress::end(Stage stage, const QString &sentence)
{
    become(stage, sentence);
    if (isBusy() || m_waiting.empty()) // somebody who heard of it may have begun another
        return;
    if (stage == Stage::Failed)
        Q_EMIT notPrinted(m_order, sentence);
    PrintOrder next = std::move(m_waiting.front());
    m_waiting.pop_front();
    start(std::move(next));
}

void TicketPress::noteOut(std::size_t pages)
{
    for (std::size_t i = 0; i < pages && i < m_printing.size(); ++i)
        m_toCount.emplace_back(m_printing[i], wire::TicketChange{m_ids.next(), std::nullopt});
    if (!m_isCounting)
        static_cast<void>(count());
}

// A count that does not reach the server is no reason to disturb anybody: the paper is out. It is told later,
// under the same id; what the server will not have is left out.
Task<void> TicketPress::count()
{
    QPointer<TicketPress> self(this);
    m_isCounting = true;
    m_countAgain.stop();
    while (!m_toCount.empty()) {
        const std::pair<Uuid, wire::TicketChange> next = m_toCount.front();
        client::Answer<wire::Ticket> counted = co_await m_tickets.print(next.first, next.second);
        if (!self)
            co_return;
        if (!counted && !isDefinite(counted.error())) {
            m_countAgain.start();
            break;
        }
        m_toCount.pop_front();
    }
    m_isCounting = false;
}

void TicketPress::become(Stage stage, const QString &sentence)
{
    m_stage = stage;
    m_sentence = sentence;
    Q_EMIT changed();
}

} // namespace foyer::pos
