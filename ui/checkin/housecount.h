// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/checkinapi.h"
#include "core/client/livetopic.h"
#include "ui/checkin/arrivals.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QTimer>

namespace foyer::client {
class LiveFeed;
}

namespace foyer::checkin {

/// How the house fills, kept up to date by the live feed: every scan at any gate is news, and the server's
/// own count is read again, at most once a second. With no news it is read now and then.
class HouseCount final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    HouseCount(client::CheckinApi &api, client::LiveFeed &feed, const Clock &clock,
               QObject *parent = nullptr);
    ~HouseCount() override;

    /// `number` is the performance's; `from`: the earliest moment of interest for arrivals.
    void follow(catalog::PerformanceId performance, qint32 number, Instant from);
    void leave();

    /// A scan was judged here: an entry counts at once, and the server's own count is read again.
    void noteOwn(const wire::Scan &scan);

    /// Something has changed that this computer knows of.
    void refresh();

    [[nodiscard]] const std::optional<wire::Admission> &admission() const noexcept { return m_admission; }

    [[nodiscard]] const Arrivals &arrivals() const noexcept { return m_arrivals; }

    [[nodiscard]] int lastMinute() const;

    /// News come in.
    [[nodiscard]] bool isLive() const;

Q_SIGNALS:
    void changed();
    /// The performance's latest scans, newest first.
    void scansRead(const std::vector<foyer::wire::Scan> &scans);
    void scanUndone(const foyer::Uuid &scan);

private:
    [[nodiscard]] Task<void> readAdmission(int round);
    [[nodiscard]] Task<void> readScans(int round);
    void takeScans(const std::vector<wire::Scan> &scans);
    void onNews(const client::ScanNews &news);

    client::CheckinApi &m_api;
    client::LiveFeed &m_feed;
    const Clock &m_clock;
    catalog::PerformanceId m_performance;
    Instant m_from{};
    std::unique_ptr<client::ScansTopic> m_topic;
    std::optional<wire::Admission> m_admission;
    Arrivals m_arrivals;
    QTimer m_rest; ///< runs for a second after each reading
    QTimer m_now;  ///< and then
    int m_round = 0;
    bool m_isReading = false;
    bool m_isDue = false;
};

} // namespace foyer::checkin
