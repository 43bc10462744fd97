// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/guests.h"
#include "server/accounts/visitor.h"
#include "server/line/linememory.h"
#include "server/line/linerefusal.h"
#include "server/line/linesettings.h"

namespace foyer {
class RandomSource;
}

namespace foyer::line {

/// Makes visitors out of people without an account, not too many of one address and device, and knows them
/// again. On the worker's thread; outlives its calls.
class VisitorDesk final : public accounts::Guests
{
public:
    /// All of it must outlive it.
    VisitorDesk(LineMemory &memory, const TokenSeal &seal, const Clock &clock, RandomSource &random,
                const LineSettings &settings)
        : m_memory(memory)
        , m_seal(seal)
        , m_clock(clock)
        , m_random(random)
        , m_settings(settings)
    {}

    /// When Redis cannot be asked everybody passes: joining a line would fail anyhow.
    [[nodiscard]] Task<LineAnswer<VisitorId>> admit(accounts::Visitor from);

    /// Empty for what was not given here, or too long ago.
    [[nodiscard]] std::optional<VisitorId> know(QByteArrayView token) const;

    /// By a visitor's token, or by a place's in any line.
    [[nodiscard]] QByteArray guestOf(QByteArrayView token) const override;

    [[nodiscard]] QByteArray tokenOf(VisitorId visitor) const;

private:
    LineMemory &m_memory;
    const TokenSeal &m_seal;
    const Clock &m_clock;
    RandomSource &m_random;
    const LineSettings &m_settings;
};

} // namespace foyer::line
