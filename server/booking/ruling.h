// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/booking/decision.h"

#include <optional>
#include <variant>

namespace foyer::booking {

/// Why a service says no before, or beside, what a batch would decide.
enum class ServiceReason : quint8
{
    NotFound,        ///< or somebody else's
    NotOnSale,       ///< not through this channel, and no opening is planned
    NotYetOnSale,    ///< `opensAt` says when
    PerformanceOver, ///< cancelled or done
    NothingAsked,
    AskedTwice, ///< for a seat
    UnknownType,
    UnknownCategory,
    NoPrice,         ///< this category is not sold as this type now
    NoSeatsTogether, ///< `left` says how many there are
    StrandsSeat,     ///< the orphan rule; `seats` would be stranded, `instead` would mend it
    TooManyRaces,    ///< others were faster, again and again
    WrongMac,
    TenderNotAllowed,
    NotEnoughGiven,
    RefundNotAllowed, ///< not this share, for this caller
    Busy,             ///< more waits to be committed than can be soon
    NotAdmitted,      ///< there is a waiting line, which has not let them in (any more)
};

/// When it makes sense to ask again.
struct ComeBack
{
    std::chrono::seconds after{1};
    std::optional<Instant> at = {};
};

struct Denial
{
    std::variant<RefusalReason, ServiceReason> why;
    std::vector<qint32> seats = {};   ///< at fault
    std::vector<qint32> instead = {}; ///< that would do
    PoolId pool = {};
    qint32 left = 0;
    std::optional<Instant> opensAt = {};
    std::optional<ComeBack> comeBack = {};
    std::optional<catalog::PerformanceId> line = {}; ///< where to wait

    /// Stable, for clients to decide by.
    [[nodiscard]] QLatin1StringView code() const noexcept;
    [[nodiscard]] bool is(RefusalReason reason) const noexcept;
    [[nodiscard]] bool is(ServiceReason reason) const noexcept;
};

/// What a service answers instead of a result: it could not look, or it says no.
using Objection = std::variant<Error, Denial>;

template <typename T>
using Ruling = tl::expected<T, Objection>;

[[nodiscard]] tl::unexpected<Objection> deny(ServiceReason reason);
[[nodiscard]] tl::unexpected<Objection> deny(Denial denial);
[[nodiscard]] tl::unexpected<Objection> deny(const Refusal &refusal);
[[nodiscard]] tl::unexpected<Objection> object(Error error);

/// It went wrong while one looked, before anything was begun: what took too long was certainly not done.
[[nodiscard]] tl::unexpected<Objection> objectUnbegun(Error error);

} // namespace foyer::booking
