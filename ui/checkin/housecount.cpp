// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/housecount.h"

#include "core/client/livefeed.h"

#include <QPointer>

namespace foyer::checkin {

namespace {

constexpr std::chrono::milliseconds rest{1000};
constexpr std::chrono::seconds nowAndThen{15};
constexpr int scansAtOnce = 200;
constexpr int mostPages = 15; // 3,000 scans; an evening with more has no bars for its beginning

} // namespace

HouseCount::HouseCount(client::CheckinApi &api, client::LiveFeed &feed, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_feed(feed)
    , m_clock(clock)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(rest);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_isDue)
            refresh();
    });
    m_now.setInterval(nowAndThen);
    connect(&m_now, &QTimer::timeout, this, [this] {
        if (!isLive())
            refresh();
    });
}

HouseCount::~HouseCount() = default;

void HouseCount::leave()
{
    ++m_round;
    m_topic.reset();
    m_admission.reset();
    m_arrivals.clear();
    m_rest.stop();
    m_now.stop();
    m_isReading = false;
    m_isDue = false;
    m_performance = {};
}

void HouseCount::follow(catalog::PerformanceId performance, qint32 number, Instant from)
{
    leave();
    m_performance = performance;
    m_from = from;
    m_topic = m_feed.followScans(number);
    connect(m_topic.get(), &client::ScansTopic::happened, this, &HouseCount::onNews);
    connect(m_topic.get(), &client::LiveTopic::interrupted, this, &HouseCount::changed);
    connect(m_topic.get(), &client::LiveTopic::stateNeeded, this, [this] {
        refresh();
        static_cast<void>(readScans(m_round));
    });
    m_now.start();
    refresh();
    static_cast<void>(readScans(m_round));
}

bool HouseCount::isLive() const
{
    return m_topic && m_topic->isFollowed();
}

int HouseCount::lastMinute() const
{
    const Instant now = m_clock.now();
    return m_arrivals.between(now - std::chrono::minutes{1}, Instant::max());
}

void HouseCount::noteOwn(const wire::Scan &scan)
{
    if (m_admission && scan.verdict == wire::ScanVerdict::In) {
        ++m_admission->inside;
        ++m_admission->entries;
        for (wire::GateCount &gate : m_admission->gates)
            gate.entries += gate.gate && gate.gate == scan.gate ? 1 : 0;
        m_arrivals.add(scan.id, scan.receivedAt);
        Q_EMIT changed();
    }
    refresh();
}

void HouseCount::refresh()
{
    if (m_performance.isNull())
        return;
    m_isDue = m_isReading || m_rest.isActive();
    if (!m_isDue)
        static_cast<void>(readAdmission(m_round));
}

Task<void> HouseCount::readAdmission(int round)
{
    const QPointer<HouseCount> self(this);
    m_isReading = true;
    client::Answer<wire::Admission> answer = co_await m_api.admission(m_performance);
    if (!self || round != self->m_round)
        co_return;
    self->m_isReading = false;
    self->m_rest.start();
    if (!answer)
        co_return; // what is known stays; the page says that it is not live
    self->m_admission = *std::move(answer);
    Q_EMIT self->changed();
}

Task<void> HouseCount::readScans(int round)
{
    const QPointer<HouseCount> self(this);
    client::PageAsked page{scansAtOnce};
    for (int pages = 0; pages < mostPages; ++pages) {
        client::Answer<wire::ScanPage> answer = co_await m_api.scans(m_performance, false, page);
        if (!self || round != self->m_round || !answer)
            co_return;
        if (pages == 0)
            Q_EMIT self->scansRead(answer->items);
        self->takeScans(answer->items);
        const Instant oldest = answer->items.empty() ? Instant{} : answer->items.back().receivedAt;
        const bool isAll = !answer->next || oldest < self->m_from;
        self->m_arrivals.setKnownFrom(isAll ? self->m_from : oldest);
        Q_EMIT self->changed();
        if (isAll)
            co_return;
        page.after = answer->next->toUtf8();
    }
}

void HouseCount::takeScans(const std::vector<wire::Scan> &scans)
{
    for (const wire::Scan &scan : scans) {
        if (scan.verdict == wire::ScanVerdict::In && !scan.undoneAt)
            m_arrivals.add(scan.id, scan.receivedAt);
    }
}

void HouseCount::onNews(const client::ScanNews &news)
{
    if (news.verdict == "in")
        m_arrivals.add(news.scan, news.at);
    else if (news.verdict == "undone") {
        m_arrivals.remove(news.scan);
        Q_EMIT scanUndone(news.scan);
    }
    refresh();
    Q_EMIT changed();
}

} // namespace foyer::checkin
