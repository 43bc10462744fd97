// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/scandesk.h"

namespace foyer::checkin {

namespace {

constexpr std::chrono::seconds stutter{2};

} // namespace

ScanDesk::ScanDesk(client::CheckinApi &api, IdFactory &ids, const Clock &clock, QString device,
                   QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_ids(ids)
    , m_clock(clock)
    , m_device(std::move(device))
{}

void ScanDesk::setPlace(catalog::PerformanceId performance, std::optional<Uuid> gate)
{
    if (performance != m_performance)
        m_refusals.clear();
    m_performance = performance;
    m_gate = gate;
    m_lastCode.clear();
}

wire::NewScan ScanDesk::newScan() const
{
    wire::NewScan scan;
    scan.id = m_ids.next();
    scan.gate = m_gate;
    scan.device = m_device;
    scan.direction = m_direction;
    scan.scannedAt = m_clock.now();
    return scan;
}

void ScanDesk::read(const QString &code)
{
    const SteadyInstant now = m_clock.steadyNow();
    const bool isStutter = code == m_lastCode && m_lastDirection == m_direction && now - m_lastAt < stutter;
    m_lastAt = now;
    if (isStutter)
        return;
    m_lastCode = code;
    m_lastDirection = m_direction;
    wire::NewScan scan = newScan();
    scan.code = code;
    add(Reading{m_performance, std::move(scan)});
}

void ScanDesk::choose(const Uuid &ticket, const QString &who)
{
    wire::NewScan scan = newScan();
    scan.ticket = ticket;
    add(Reading{m_performance, std::move(scan), who});
}

void ScanDesk::letInChecked(const ScanOutcome &outcome)
{
    Reading reading = outcome.reading;
    reading.asked.id = m_ids.next();
    reading.asked.isChecked = true;
    reading.asked.scannedAt = m_clock.now();
    add(std::move(reading));
}

void ScanDesk::askAgain(const Reading &reading)
{
    add(reading);
}

void ScanDesk::add(Reading reading)
{
    m_queue.push_back(std::move(reading));
    Q_EMIT began();
    if (m_queue.size() == 1)
        static_cast<void>(work(this));
}

Task<void> ScanDesk::work(QPointer<ScanDesk> self)
{
    while (self && !self->m_queue.empty()) {
        const Reading reading = self->m_queue.front();
        client::CheckinApi &api = self->m_api;
        client::Answer<wire::Scan> answer = co_await api.scan(reading.performance, reading.asked);
        if (!self)
            co_return;
        self->finish(reading, std::move(answer));
    }
}

void ScanDesk::finish(Reading reading, client::Answer<wire::Scan> answer)
{
    ScanOutcome outcome{std::move(reading)};
    if (answer)
        outcome.scan = *std::move(answer);
    else {
        outcome.refusal = std::move(answer).error();
        m_lastCode.clear(); // scanning it again is a new try
    }
    outcome.refusals = refusalsOf(outcome);
    m_queue.pop_front();
    Q_EMIT answered(outcome);
}

int ScanDesk::refusalsOf(const ScanOutcome &outcome)
{
    const QString code = outcome.reading.code();
    if (!outcome.scan || outcome.scan->verdict != wire::ScanVerdict::Refused || code.isEmpty())
        return 0;
    return ++m_refusals[code];
}

} // namespace foyer::checkin
