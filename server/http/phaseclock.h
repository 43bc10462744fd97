// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "server/http/limits.h"

namespace foyer::http {

/// What a connection is waiting for, since when, and how long that may last.
class PhaseClock
{
public:
    enum class Phase : quint8
    {
        Handshake, ///< of TLS
        Idle,      ///< between requests
        Head,      ///< of a request is arriving, or the first one is awaited
        Body,      ///< is arriving
        Busy,      ///< handlers work, or the client does not read: other limits see to that
        Lingering, ///< all is said; what still comes is dropped
        Ended,
    };

    PhaseClock(Phase phase, SteadyInstant now) noexcept : m_since(now), m_phase(phase) {}

    [[nodiscard]] Phase phase() const noexcept { return m_phase; }

    [[nodiscard]] SteadyInstant since() const noexcept { return m_since; }

    /// The time of a phase begins when it is entered from another one, or for another message.
    void enter(Phase phase, quint64 message, SteadyInstant now) noexcept;

    /// `bodyBytes` have arrived of the present body: each earns time. `isFull`: places are short.
    [[nodiscard]] bool isOver(const ConnectionLimits &limits, qint64 bodyBytes, bool isFull,
                              SteadyInstant now) const noexcept;

private:
    SteadyInstant m_since;
    quint64 m_message = 0;
    Phase m_phase;
};

} // namespace foyer::http
