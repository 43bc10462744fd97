// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/playhouse.h"

namespace foyer::simulation {

enum class StepKind : quint8
{
    Take,
    Extend,
    Release,
    ReleaseAll,
    Pay,
    PayAgain,
    Confirm, ///< asks for the money of an order that was only started
    Cancel,
    Expire, ///< what the sweeper asks for one order
    Speak,  ///< the provider says, again or at last, what became of an attempt
    Refund,
    TakeHouse,
    ReleaseHouse,
    Jump, ///< time passes
    LookHold,
    LookOrder,
    LookLedger,
    ListHolds,
    Close ///< the end of a story: every seat, every pool, every account
};

/// What the simulated provider does with an attempt.
enum class Fate : quint8
{
    Approve,
    InsufficientFunds,
    CardDeclined,
    GatewayTimeout,
    InvalidCard,
    Silent
};

inline constexpr int fateCount = 6;

/// The provider's word for a failure; empty for the others.
[[nodiscard]] QLatin1StringView wordOf(Fate fate) noexcept;

/// One abstract step. Things are named by labels, numbers that are unique within a story; a label may name
/// what does not exist, because a step was taken out of the story or was refused.
struct Step
{
    StepKind kind = StepKind::Jump;
    Who who = Who::Anna;
    qint32 id = 0;      ///< of what is made or looked at: hold, order, refund, house hold
    qint32 of = 0;      ///< the hold that an order is made of; the order of a refund or payment
    qint32 attempt = 0; ///< of a payment
    qint32 type = 0;
    std::vector<qint32> seats = {};
    std::array<qint32, 2> places{0, 0}; ///< by pool
    qint32 best = 0;                    ///< so many seats together
    qint32 category = -1;               ///< of the best; −1: any
    booking::Channel channel = booking::Channel::Public;
    bool overridesOrphans = false;
    std::vector<qint32> replaces = {};
    booking::Tender tender = booking::Tender::Simulated;
    Fate fate = Fate::Approve;
    qint64 given = -1; ///< of cash; −1: not said
    bool hasWrongMac = false;
    bool startsOnly = false;          ///< wins the seats; the money is asked for later
    std::vector<qint16> lines = {};   ///< to release or refund; empty: all
    std::vector<qint64> amounts = {}; ///< of these lines; −1: what the policy says
    bool isBreakable = true;
    booking::HouseSale sellableBy = booking::HouseSale::BoxOffice;
    qint32 hours = 0; ///< of a jump

    [[nodiscard]] bool operator==(const Step &) const = default;

    /// "Anna takes #3: seats 1,2" …: all that there is to know of it.
    [[nodiscard]] QByteArray toText() const;
};

} // namespace foyer::simulation
