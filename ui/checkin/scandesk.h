// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/idfactory.h"
#include "core/client/checkinapi.h"
#include "ui/checkin/scanoutcome.h"

#include <deque>
#include <QObject>
#include <QPointer>

namespace foyer::checkin {

/// Has readings judged, one after the other in the order in which they came; the event loop never waits. Each
/// ends in answered(), whatever happens.
class ScanDesk final : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it. `device` names this computer in the list of scans.
    ScanDesk(client::CheckinApi &api, IdFactory &ids, const Clock &clock, QString device,
             QObject *parent = nullptr);

    /// What is read from now on is read here.
    void setPlace(catalog::PerformanceId performance, std::optional<Uuid> gate);

    void setDirection(wire::ScanDirection direction) { m_direction = direction; }

    [[nodiscard]] wire::ScanDirection direction() const noexcept { return m_direction; }

    /// A code that was scanned or typed. The same code twice within two seconds is one: scanners stutter.
    void read(const QString &code);

    /// A ticket that was chosen from the list.
    void choose(const Uuid &ticket, const QString &who);

    /// Staff has looked at what was asked for: a new scan, which lets in.
    void letInChecked(const ScanOutcome &outcome);

    /// The very same scan once more: where the first one did arrive, its verdict comes back.
    void askAgain(const Reading &reading);

    /// How many wait for their verdict.
    [[nodiscard]] int waiting() const noexcept { return int(m_queue.size()); }

Q_SIGNALS:
    /// A reading has come in; its verdict follows.
    void began();
    void answered(const foyer::checkin::ScanOutcome &outcome);

private:
    [[nodiscard]] wire::NewScan newScan() const;
    void add(Reading reading);
    [[nodiscard]] static Task<void> work(QPointer<ScanDesk> self);
    void finish(Reading reading, client::Answer<wire::Scan> answer);
    [[nodiscard]] int refusalsOf(const ScanOutcome &outcome);

    client::CheckinApi &m_api;
    IdFactory &m_ids;
    const Clock &m_clock;
    QString m_device;
    catalog::PerformanceId m_performance;
    std::optional<Uuid> m_gate;
    wire::ScanDirection m_direction = wire::ScanDirection::Entry;
    std::deque<Reading> m_queue; ///< the first one is on its way
    QString m_lastCode;
    wire::ScanDirection m_lastDirection = wire::ScanDirection::Entry;
    SteadyInstant m_lastAt{};
    QHash<QString, int> m_refusals; ///< by code
};

} // namespace foyer::checkin
