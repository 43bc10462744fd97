// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/figuresdesk.h"

#include <QPointer>

namespace foyer::dashboard {

namespace {

constexpr std::size_t mostTopics = 24;

} // namespace

FiguresDesk::FiguresDesk(const Parts &parts, Times times, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_times(times)
{
    m_due.setSingleShot(true);
    connect(&m_due, &QTimer::timeout, this, &FiguresDesk::refresh);
    m_poll.setInterval(m_times.poll);
    connect(&m_poll, &QTimer::timeout, this, &FiguresDesk::refresh);
    connect(&m_parts.connection, &client::Connection::lost, this, &FiguresDesk::freshnessChanged);
    connect(&m_parts.connection, &client::Connection::back, this, [this] {
        Q_EMIT freshnessChanged();
        if (m_isAwake)
            refresh();
    });
    connect(&m_parts.live, &client::LiveFeed::stateChanged, this, &FiguresDesk::freshnessChanged);
}

FiguresDesk::~FiguresDesk() = default;

void FiguresDesk::show(const Scope &scope)
{
    if (scope == m_scope && m_state != State::Nothing)
        return;
    const bool isOther = scope.event != m_scope.event || scope.performance != m_scope.performance;
    m_scope = scope;
    ++m_round;
    m_isReading = false;
    if (isOther || m_state != State::Ready)
        become(State::Loading);
    follow();
    if (m_isAwake)
        refresh();
}

void FiguresDesk::wake()
{
    if (m_isAwake)
        return;
    m_isAwake = true;
    m_poll.start();
    follow();
    if (m_state != State::Nothing)
        refresh();
}

void FiguresDesk::sleep()
{
    m_isAwake = false;
    m_poll.stop();
    m_due.stop();
    m_topics.clear();
}

void FiguresDesk::refresh()
{
    m_due.stop();
    if (m_state == State::Nothing)
        return;
    if (m_isReading) {
        m_isDirty = true;
        return;
    }
    if (m_state == State::Failed)
        become(State::Loading);
    m_isDirty = false;
    static_cast<void>(read(m_round));
}

// What happens to the gate is told only to whoever works there; others see it with the next reading.
void FiguresDesk::follow()
{
    m_topics.clear();
    if (!m_isAwake || m_scope.numbers.size() > mostTopics)
        return;
    for (const qint32 number : m_scope.numbers) {
        auto sales = m_parts.live.followSales(number);
        connect(sales.get(), &client::OrdersTopic::happened, this, &FiguresDesk::onNews);
        auto scans = m_parts.live.followScans(number);
        connect(scans.get(), &client::ScansTopic::happened, this, &FiguresDesk::onNews);
        for (client::LiveTopic *topic : std::initializer_list<client::LiveTopic *>{sales.get(), scans.get()})
            connect(topic, &client::LiveTopic::stateNeeded, this, &FiguresDesk::onNews);
        m_topics.push_back(std::move(sales));
        m_topics.push_back(std::move(scans));
    }
}

void FiguresDesk::onNews()
{
    m_isSettling = true;
    if (m_isReading)
        m_isDirty = true;
    else if (!m_due.isActive())
        m_due.start(m_times.merge);
}

FiguresDesk::Freshness FiguresDesk::freshness() const
{
    if (m_parts.connection.isLost())
        return Freshness::Offline;
    const client::LiveState live = m_parts.live.state();
    if (m_isFailing || live == client::LiveState::Reconnecting || live == client::LiveState::Offline)
        return Freshness::Reconnecting;
    return m_topics.empty() || live != client::LiveState::Online ? Freshness::Polled : Freshness::Live;
}

Task<void> FiguresDesk::read(quint64 round)
{
    const QPointer<FiguresDesk> self(this);
    m_isReading = true;
    const Instant now = m_parts.clock.now();
    client::Answer<House> house = co_await fetch(m_scope, now);
    if (!self || round != m_round)
        co_return;
    m_isReading = false;
    settle(std::move(house));
    if (!self || !m_isAwake || !(m_isDirty || m_isSettling))
        co_return;
    m_due.start(m_isDirty ? m_times.merge : m_times.settle);
    m_isSettling = m_isDirty;
    m_isDirty = false;
}

Task<client::Answer<House>> FiguresDesk::fetch(Scope scope, Instant now)
{
    client::ReportsApi &reports = m_parts.reports;
    client::BookingApi &booking = m_parts.booking;
    House house;
    client::Answer<wire::Figures> inAll = co_await reports.figures(scope.inAll());
    if (!inAll)
        co_return client::refused(std::move(inAll).error());
    house.inAll = *std::move(inAll);
    house.course = house.inAll;
    if (scope.range != Range::Always) {
        client::Answer<wire::Figures> course = co_await reports.figures(scope.within(now));
        if (!course)
            co_return client::refused(std::move(course).error());
        house.course = *std::move(course);
    }
    if (!scope.performance)
        co_return house;
    client::Answer<wire::AvailabilityShown> available = co_await booking.availability(*scope.performance);
    if (available) // without it the baskets are not told, all else is
        house.available = *std::move(available);
    co_return house;
}

void FiguresDesk::settle(client::Answer<House> house)
{
    const bool isFailing = !house.has_value();
    if (std::exchange(m_isFailing, isFailing) != isFailing)
        Q_EMIT freshnessChanged();
    if (house) {
        m_house = *std::move(house);
        m_readAt = m_parts.clock.now();
        if (m_state != State::Ready)
            become(State::Ready);
        Q_EMIT changed();
        return;
    }
    m_refusal = std::move(house).error();
    const bool isForbidden = m_refusal.kind == client::RefusalKind::Forbidden;
    if (m_state != State::Ready || isForbidden)
        become(State::Failed);
}

void FiguresDesk::become(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace foyer::dashboard
