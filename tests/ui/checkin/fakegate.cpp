// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/fakegate.h"

#include "core/wire/decode.h"

#include <algorithm>

namespace foyer::test {

namespace {

using client::Method;

Uuid uuidOf(const char *text)
{
    return *Uuid::fromText(text);
}

wire::NewScan newScanIn(const client::Request &request)
{
    Result<wire::NewScan> scan = wire::decode<wire::NewScan>(request.body);
    if (!scan)
        qFatal("no scan: %s", request.body.constData());
    return *scan;
}

wire::Gate gate(const char *id, const char *name, std::vector<QString> sections, const Uuid &venue)
{
    return {uuidOf(id), venue, QString::fromUtf8(name), std::move(sections), true, 1};
}

} // namespace

Instant tonight(int hour, int minute, int second)
{
    using namespace std::chrono;
    constexpr hours romeIsAhead{2};
    return sys_days{year{2026} / 6 / 1} + hours{hour} + minutes{minute} + seconds{second} - romeIsAhead;
}

FakeGate::FakeGate(ScriptedOffice &office) : office(office)
{
    office.clock.setWallClock(tonight(19, 31, 4));
    event.id = catalog::EventId(uuidOf("0197a000-0000-7000-8000-00000000e001"));
    event.venue = catalog::VenueId(uuidOf("0197a000-0000-7000-8000-00000000f001"));
    event.title = QStringLiteral("Mahler 4");
    event.timeZone = QStringLiteral("Europe/Rome");
    performance.id = catalog::PerformanceId(uuidOf("0197a000-0000-7000-8000-00000000a001"));
    performance.number = 7;
    performance.doorsAt = tonight(19, 0);
    performance.startsAt = tonight(20, 0);
    performance.endsAt = tonight(22, 30);
    event.performances = {performance};
    const Uuid venue = event.venue.uuid();
    gates = {gate("0197a000-0000-7000-8000-00000000b00a", "A", {QStringLiteral("Stalls")}, venue),
             gate("0197a000-0000-7000-8000-00000000b00b", "B", {}, venue),
             gate("0197a000-0000-7000-8000-00000000b00c", "C", {QStringLiteral("Balcony")}, venue)};
    admission = {383, 287, 287, 0, 5, {}};
    const std::array entries{118, 121, 48};
    for (std::size_t index = 0; index < gates.size(); ++index)
        admission.gates.push_back({gates[index].id, gates[index].name, entries[index], 0, 1});
    answerReads();
}

void FakeGate::answerReads()
{
    ScriptedTransport &server = office.transport;
    server.answer(Method::Get, "~/events/*",
                  [this](const client::Request &) { return ScriptedTransport::json(wire::encode(event)); });
    server.answer(Method::Get, "~/gates", [this](const client::Request &) {
        return ScriptedTransport::json(wire::encode(wire::GatePage{gates, {}}));
    });
    server.answer(Method::Get, "~/performances/*/admission", [this](const client::Request &) {
        return ScriptedTransport::json(wire::encode(admission));
    });
    server.answer(Method::Get, "~/performances/*/admission/tickets",
                  [this](const client::Request &) { return ScriptedTransport::json(wire::encode(found)); });
    server.answer(Method::Get, scans, [this](const client::Request &) {
        return ScriptedTransport::json(wire::encode(wire::ScanPage{made, {}}));
    });
    server.answer(Method::Post, scans, [this](const client::Request &request) { return judge(request); });
    server.answer(Method::Post, "~/performances/*/scans/*/undo",
                  [this](const client::Request &request) { return takeBack(request); });
}

void FakeGate::say(const QString &code, const wire::Scan &verdict)
{
    m_verdicts.insert_or_assign(code, verdict);
}

void FakeGate::sayOf(const Uuid &ticket, const wire::Scan &verdict)
{
    m_byTicket.insert_or_assign(ticket, verdict);
}

// The same id is the same answer; `checked` makes an entry of what had to be looked at.
client::Sent FakeGate::judge(const client::Request &request)
{
    const wire::NewScan asked = newScanIn(request);
    const auto before = std::ranges::find(made, asked.id, &wire::Scan::id);
    if (before != made.end())
        return ScriptedTransport::json(wire::encode(*before));
    wire::Scan scan = refused("not_genuine", "unreadable");
    if (asked.ticket && m_byTicket.contains(*asked.ticket))
        scan = m_byTicket.at(*asked.ticket);
    if (asked.code && m_verdicts.contains(*asked.code))
        scan = m_verdicts.at(*asked.code);
    if (scan.verdict == wire::ScanVerdict::CheckFirst && asked.isChecked.value_or(false))
        scan = admitted();
    scan.id = asked.id;
    scan.gate = asked.gate;
    const auto gate = std::ranges::find(gates, asked.gate.value_or(Uuid()), &wire::Gate::id);
    if (gate != gates.end())
        scan.gateName = gate->name;
    scan.direction = asked.direction.value_or(wire::ScanDirection::Entry);
    if (scan.verdict == wire::ScanVerdict::In && scan.direction == wire::ScanDirection::Exit) {
        scan.verdict = wire::ScanVerdict::Out;
        scan.reason = QStringLiteral("left_house");
    }
    scan.scannedAt = asked.scannedAt;
    scan.receivedAt = office.clock.now();
    admission.inside += scan.verdict == wire::ScanVerdict::In ? 1 : 0;
    made.insert(made.begin(), scan);
    return ScriptedTransport::json(wire::encode(scan));
}

client::Sent FakeGate::takeBack(const client::Request &request)
{
    const QByteArray id = request.path.split('/').at(request.path.count('/') - 1);
    const auto scan = std::ranges::find(made, Uuid::fromText(id).value_or(Uuid()), &wire::Scan::id);
    if (scan == made.end() || scan->undoneAt)
        return ScriptedTransport::problem(409, "nothing_to_undo");
    scan->undoneAt = office.clock.now();
    --admission.inside;
    return ScriptedTransport::json(wire::encode(*scan));
}

wire::ScannedTicket FakeGate::ticket()
{
    return {uuidOf("0197a000-0000-7000-8000-00000000c001"), QStringLiteral("7Q4-K2C"),
            QStringLiteral("Elena Rossi"), QStringLiteral("Stalls, centre, row G, seat 12"),
            QStringLiteral("Adult")};
}

wire::Scan FakeGate::admitted()
{
    wire::Scan scan;
    scan.verdict = wire::ScanVerdict::In;
    scan.reason = QStringLiteral("admitted");
    scan.entryNumber = 1;
    scan.ticket = ticket();
    return scan;
}

wire::Scan FakeGate::refused(const char *reason, const char *detail)
{
    wire::Scan scan;
    scan.verdict = wire::ScanVerdict::Refused;
    scan.reason = QString::fromLatin1(reason);
    const bool isTicketKnown = scan.reason != u"not_genuine" && scan.reason != u"unknown_ticket";
    if (detail != nullptr)
        scan.detail = QString::fromLatin1(detail);
    if (isTicketKnown)
        scan.ticket = ticket();
    return scan;
}

wire::Scan FakeGate::checkFirst()
{
    wire::Scan scan = admitted();
    scan.verdict = wire::ScanVerdict::CheckFirst;
    scan.entryNumber.reset();
    scan.checkFirst = QStringLiteral("Student ticket: ask for the student card.");
    scan.ticket->name = QStringLiteral("Priya Nair");
    scan.ticket->place = QStringLiteral("Balcony, left, row C, seat 4");
    scan.ticket->ticketType = QStringLiteral("Student");
    return scan;
}

wire::Scan FakeGate::alreadyInside()
{
    wire::Scan scan = refused("already_inside");
    scan.otherEntry = wire::OtherEntry{tonight(19, 2, 11), QStringLiteral("A")};
    scan.ticket->name = QStringLiteral("Jonas Weber");
    scan.ticket->place = QStringLiteral("Stalls, row K, seat 21");
    return scan;
}

void FakeGate::letInElsewhere()
{
    ++admission.inside;
    ++admission.gates.front().entries;
    const QString scan = QString::fromLatin1(office.ids.next().toText());
    const QString gate = QString::fromLatin1(gates.front().id.toText());
    office.socket.news(QStringLiteral("performance:7:scans"),
                       {QJsonObject{{QStringLiteral("scan"), scan},
                                    {QStringLiteral("gate"), gate},
                                    {QStringLiteral("verdict"), QStringLiteral("in")},
                                    {QStringLiteral("reason"), QStringLiteral("admitted")},
                                    {QStringLiteral("at"), toRfc3339(office.clock.now())}}});
}

std::vector<wire::NewScan> FakeGate::sent() const
{
    std::vector<wire::NewScan> all;
    for (const client::Request &request : office.transport.requests(Method::Post, scans))
        all.push_back(newScanIn(request));
    return all;
}

} // namespace foyer::test
