// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/fault.h"
#include "server/http/limits.h"

#include <QByteArrayView>

namespace foyer::http {

/// Finds the end of a head in bytes that arrive in any pieces, each byte looked at once, and refuses early
/// what can never become one: what the limits forbid, bare line feeds, folded fields, no method at the start.
/// Everything it says depends on the bytes alone, not on how they were cut.
class HeadScanner
{
public:
    enum class Verdict : quint8
    {
        NeedMore,
        Complete,
        Refused
    };

    explicit HeadScanner(const MessageLimits &limits) noexcept : m_limits(limits) {}

    /// `bytes` begins where the message begins, at every call.
    [[nodiscard]] Verdict scan(QByteArrayView bytes) noexcept;

    [[nodiscard]] bool hasStarted() const noexcept { return m_position > 0; }

    [[nodiscard]] qsizetype headSize() const noexcept { return m_position; } ///< once Complete

    [[nodiscard]] Fault fault() const noexcept { return m_fault; } ///< once Refused

    void reset() noexcept;

private:
    [[nodiscard]] bool refuse(Fault fault) noexcept;
    [[nodiscard]] bool lineBeginsWell(QByteArrayView bytes) noexcept;
    [[nodiscard]] bool lineEndsWell(QByteArrayView bytes, qsizetype lineFeed) noexcept;

    const MessageLimits &m_limits;
    qsizetype m_position = 0; ///< looked at so far
    qsizetype m_lineStart = 0;
    qsizetype m_lines = 0; ///< complete ones, request line included
    Fault m_fault = Fault::BadRequestLine;
};

} // namespace foyer::http
