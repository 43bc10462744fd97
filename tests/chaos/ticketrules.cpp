// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkin/ticketcode.h"
#include "tests/chaos/checker.h"

#include <algorithm>

namespace foyer::test {

namespace {

checkin::PublicKeys keysOf(const Records &records)
{
    checkin::PublicKeys keys;
    for (const Row &row : records.of("keys")) {
        const QByteArray bytes = QByteArray::fromHex(textOf(row, "public_key"));
        checkin::PublicKey key = {};
        std::copy_n(bytes.begin(), std::min<std::size_t>(key.size(), std::size_t(bytes.size())), key.begin());
        keys[quint8(numberOf(row, "id"))] = key;
    }
    return keys;
}

// What a buyer has in hand opens the door that was paid for.
void checkCode(const Exchange &shown, const checkin::PublicKeys &keys, const Records &records,
               Findings &findings)
{
    const Result<checkin::TicketCode> code = checkin::readTicket(shown.told.body.trimmed(), keys);
    if (!code || code->ticket.toText() != shown.subject) {
        findings.add("ticket_code_false", shown.subject);
        return;
    }
    const Row *ticket = records.find("tickets", "id", shown.subject);
    if (ticket == nullptr || textOf(*ticket, "order_id") != shown.hold
        || numberOf(*ticket, "performance") != code->performance
        || numberOf(*ticket, "generation") < code->generation)
        findings.add("ticket_of_nothing", shown.subject);
}

using LineKey = std::pair<QByteArray, qint64>;

// One ticket for each line that lives, and none for any other.
void checkTicketsOfLines(const Records &records, Findings &findings)
{
    std::map<LineKey, int> good;
    for (const Row &ticket : records.of("tickets")) {
        const QByteArray state = textOf(ticket, "state");
        if (state == "valid" || state == "reserved" || state == "blocked")
            ++good[{textOf(ticket, "order_id"), numberOf(ticket, "line")}];
    }
    for (const Row &line : records.of("lines")) {
        const QByteArray kind = textOf(line, "kind");
        if (kind != "seat" && kind != "place")
            continue;
        const LineKey key{textOf(line, "order_id"), numberOf(line, "line")};
        const int wanted = line.value(u"live").toBool() ? 1 : 0;
        if (good[key] != wanted)
            findings.add(good[key] > wanted ? "ticket_too_many" : "ticket_missing",
                         key.first + '/' + QByteArray::number(key.second));
    }
}

} // namespace

void checkTickets(const Evidence &evidence, Findings &findings)
{
    const checkin::PublicKeys keys = keysOf(evidence.records);
    for (const Exchange &exchange : evidence.history) {
        if (exchange.deed == Deed::Code && exchange.isGranted())
            checkCode(exchange, keys, evidence.records, findings);
    }
    checkTicketsOfLines(evidence.records, findings);
}

} // namespace foyer::test
