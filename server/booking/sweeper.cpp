// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/booking/sweeper.h"

#include "core/base/log.h"

#include <QPointer>

namespace foyer::booking {

namespace {

Q_LOGGING_CATEGORY(lcSweeper, "foyer.sweeper")

constexpr int mostBites = 100; ///< in one go: then others get their turn

} // namespace

Sweeper::Sweeper(QByteArray name, Bite bite, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_name(std::move(name))
    , m_bite(std::move(bite))
{
    m_timer.setInterval(interval);
    connect(&m_timer, &QTimer::timeout, this, [this] { static_cast<void>(run()); });
}

void Sweeper::start()
{
    m_timer.start();
    static_cast<void>(run());
}

void Sweeper::stop()
{
    m_timer.stop();
}

Task<Result<int>> Sweeper::sweep()
{
    const QPointer<Sweeper> self(this);
    int found = 0;
    for (int bites = 0; self && bites < mostBites; ++bites) {
        Result<int> bite = co_await m_bite();
        if (!bite)
            co_return bite;
        found += *bite;
        if (*bite == 0)
            break;
    }
    co_return found;
}

Task<> Sweeper::run()
{
    if (m_isRunning)
        co_return;
    const QPointer<Sweeper> self(this);
    m_isRunning = true;
    Result<int> found = co_await sweep();
    if (!self)
        co_return;
    m_isRunning = false;
    if (!found)
        LogEvent(LogLevel::Info, lcSweeper(), QStringLiteral("Sweeping failed; it is tried again."))
            .field("sweeper", m_name)
            .error(found.error())
            .repeatsAs(m_name);
}

} // namespace foyer::booking
