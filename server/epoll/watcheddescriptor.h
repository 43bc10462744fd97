// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <QSocketNotifier>

namespace foyer::epoll {

/// One descriptor number with the up to three notifiers registered for it.
class WatchedDescriptor
{
public:
    /// What is known of the kernel's side.
    enum class Watch
    {
        Absent,      ///< not in the epoll set
        Refused,     ///< not in the set because the kernel had no room
        Applied,     ///< in the set, with appliedEvents()
        Doubtful,    ///< was in the set, but the number may mean another file by now
        AlwaysReady, ///< cannot be in the set: a regular file or the like
    };

    explicit WatchedDescriptor(quint32 serial) : m_serial(serial) {}

    /// Puts the notifier in its place; true if another one was there (a wrong use, which replaces it).
    bool insert(QSocketNotifier *notifier);

    /// False when another notifier stands in its place.
    bool remove(const QSocketNotifier *notifier);

    [[nodiscard]] bool isEmpty() const;

    /// The registered notifiers, null where there is none.
    [[nodiscard]] const std::array<QSocketNotifier *, 3> &notifiers() const { return m_notifiers; }

    /// What epoll should report for these notifiers; hang-up and error come unasked.
    [[nodiscard]] quint32 wantedEvents() const;

    /// Marks as ready whom these events concern; true if that makes the first one ready.
    [[nodiscard]] bool markReady(quint32 events);

    /// The next ready notifier, which is then no longer ready; null when there is none.
    [[nodiscard]] QSocketNotifier *takeReady();

    [[nodiscard]] Watch watch() const { return m_watch; }

    [[nodiscard]] quint32 appliedEvents() const { return m_appliedEvents; }

    void setWatch(Watch watch, quint32 appliedEvents = 0)
    {
        m_watch = watch;
        m_appliedEvents = appliedEvents;
    }

    /// Tells what the kernel reports for this registration from what it reports for an older one under the
    /// same number.
    [[nodiscard]] quint32 serial() const { return m_serial; }

    void setSerial(quint32 serial) { m_serial = serial; }

    /// Its place among the changes of interest that wait to be applied; -1 when there is none to apply.
    [[nodiscard]] std::ptrdiff_t queuePosition() const { return m_queuePosition; }

    void setQueuePosition(std::ptrdiff_t position) { m_queuePosition = position; }

private:
    std::array<QSocketNotifier *, 3> m_notifiers{};
    std::ptrdiff_t m_queuePosition = -1;
    quint32 m_serial;
    quint32 m_appliedEvents = 0;
    Watch m_watch = Watch::Absent;
    quint8 m_ready = 0; ///< one bit per notifier
};

} // namespace foyer::epoll
