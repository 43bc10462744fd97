// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <QFile>
#include <QString>

namespace foyer::bench {

/// When each broadcast was begun, in memory that the speaker and all listeners share. The times are of a
/// clock that all processes of a machine have in common.
class BroadcastBoard
{
public:
    static constexpr int most = 256;

    /// A file of that name; made by the speaker, opened by the listeners.
    explicit BroadcastBoard(const QString &fileName);

    void begin(int number) noexcept { m_times->at(std::size_t(number)).store(now()); }

    /// Nanoseconds; 0: it was not.
    [[nodiscard]] qint64 begunAt(int number) const noexcept
    {
        return number >= 0 && number < most ? m_times->at(std::size_t(number)).load() : 0;
    }

    [[nodiscard]] static qint64 now() noexcept
    {
        return std::chrono::steady_clock::now().time_since_epoch().count();
    }

private:
    using Times = std::array<std::atomic<qint64>, most>;

    QFile m_file;
    Times *m_times = nullptr;
};

} // namespace foyer::bench
