// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/booking/holds.h"
#include "core/wire/decode.h"
#include "server/booking/holdmac.h"
#include "tests/chaos/checker.h"

#include <limits>

namespace foyer::test {

namespace {

using booking::AccountId;
using booking::Hold;
using booking::HoldMac;
using booking::HoldState;
using booking::OrderLine;
using booking::PoolId;

constexpr qint64 always = std::numeric_limits<qint64>::max();

/// What its owner knows of a hold.
struct KnownHold
{
    qint64 toldAt = 0;           ///< when it was first known to be given
    qint64 surelyUntil = always; ///< it certainly lived until then
    qint64 deadline = 0;         ///< the last one that was told
    bool isDeadlineSure = true;  ///< false: an extension may have happened unheard
    qint64 epoch = 0;
    qint32 performance = 0;
    std::vector<qint32> seats = {};
};

using KnownHolds = std::map<QByteArray, KnownHold>;

std::optional<wire::HoldShown> holdIn(const Exchange &exchange)
{
    Result<wire::HoldShown> shown = wire::decode<wire::HoldShown>(exchange.told.body);
    return shown ? std::optional(std::move(*shown)) : std::nullopt;
}

Hold toHold(const wire::HoldShown &shown, const QByteArray &owner)
{
    Hold hold;
    hold.id = shown.id;
    hold.performance = shown.performanceNumber;
    hold.owner = AccountId(Uuid::fromText(owner).value_or(Uuid{}));
    hold.channel = shown.channel;
    hold.expiresAt = shown.expiresAt;
    hold.sheetRevision = shown.revision;
    hold.epoch = shown.epoch;
    hold.currency = shown.total.currency;
    for (const wire::HeldLine &held : shown.lines) {
        OrderLine line;
        line.line = held.line;
        line.kind = held.kind;
        line.seat = held.seat.value_or(-1);
        line.pool = held.pool.value_or(PoolId{});
        line.ticketType = held.type;
        line.price = held.price.minor;
        line.taxBasisPoints = held.taxBasisPoints;
        line.fee = held.fee.minor;
        hold.lines.push_back(line);
    }
    return hold;
}

qint64 microseconds(Instant instant)
{
    return instant.time_since_epoch().count();
}

void noteHold(KnownHold &known, const wire::HoldShown &shown, const Exchange &exchange)
{
    if (known.toldAt == 0) {
        known.toldAt = exchange.answeredAt;
        known.epoch = shown.epoch;
        known.performance = shown.performanceNumber;
        for (const wire::HeldLine &line : shown.lines) {
            if (line.seat)
                known.seats.push_back(*line.seat);
        }
    }
    known.deadline = std::max(known.deadline, microseconds(shown.expiresAt));
    known.surelyUntil = std::min(known.surelyUntil, microseconds(shown.expiresAt));
}

// A hold that lives in an answer must have lived when it was asked for: time does not run backwards.
void checkAnswer(const Evidence &evidence, const Exchange &exchange, const wire::HoldShown &shown,
                 Findings &findings)
{
    const HoldMac mac(evidence.holdKey);
    if (!mac.fits(toHold(shown, exchange.account), shown.mac.toLatin1()))
        findings.add("hold_seal_false", exchange.subject, "the server signed something else");
    if (shown.state == HoldState::Live && microseconds(shown.expiresAt) <= exchange.sentAt)
        findings.add("hold_granted_late", exchange.subject, "its deadline was over when it was asked for");
}

// What the client did may have ended the hold from the moment that it was sent.
void noteEnding(KnownHold &known, const Exchange &exchange)
{
    known.surelyUntil = std::min(known.surelyUntil, exchange.sentAt);
}

KnownHolds gatherHolds(const Evidence &evidence, Findings &findings)
{
    KnownHolds holds;
    for (const Exchange &exchange : evidence.history) {
        const bool isHold = exchange.deed == Deed::Hold || exchange.deed == Deed::Extend;
        if (isHold && exchange.isGranted()) {
            if (const std::optional<wire::HoldShown> shown = holdIn(exchange)) {
                checkAnswer(evidence, exchange, *shown, findings);
                if (shown->state == HoldState::Live)
                    noteHold(holds[exchange.subject], *shown, exchange);
            } else {
                findings.add("hold_unreadable", exchange.subject, exchange.told.body.left(200));
            }
        } else if (exchange.deed == Deed::Extend && !exchange.isRefused()) {
            holds[exchange.subject].isDeadlineSure = false;
        } else if (exchange.deed == Deed::Release) {
            noteEnding(holds[exchange.subject], exchange);
        } else if (exchange.deed == Deed::Order) {
            noteEnding(holds[exchange.hold], exchange);
        }
    }
    return holds;
}

// Two holds of one epoch on one seat at once. A store that lost its memory begins another epoch.
void checkOverlaps(const KnownHolds &holds, Findings &findings)
{
    struct Span
    {
        qint64 from;
        qint64 to;
        QByteArray hold;
    };

    std::map<std::tuple<qint32, qint32, qint64>, std::vector<Span>> spans;
    for (const auto &[id, hold] : holds) {
        for (const qint32 seat : hold.seats) {
            if (hold.toldAt < hold.surelyUntil)
                spans[{hold.performance, seat, hold.epoch}].push_back({hold.toldAt, hold.surelyUntil, id});
        }
    }
    for (auto &[seat, all] : spans) {
        std::sort(all.begin(), all.end(), [](const Span &a, const Span &b) { return a.from < b.from; });
        for (std::size_t i = 1; i < all.size(); ++i) {
            if (all[i].from < all[i - 1].to)
                findings.add("seat_held_twice", QByteArray::number(std::get<1>(seat)),
                             all[i - 1].hold + " and " + all[i].hold);
        }
    }
}

// An order's row is written after its hold was looked at: neither may be past the deadline.
void checkHonoured(const Evidence &evidence, const KnownHolds &holds, Findings &findings)
{
    std::map<QByteArray, qint64> firstSent;
    for (const Exchange &exchange : evidence.history) {
        if (exchange.deed == Deed::Order)
            firstSent.emplace(exchange.subject, exchange.sentAt);
    }
    for (const Row &order : evidence.records.of("orders")) {
        const auto hold = holds.find(textOf(order, "hold_id"));
        if (hold == holds.end() || hold->second.deadline == 0 || !hold->second.isDeadlineSure)
            continue;
        const auto sent = firstSent.find(textOf(order, "id"));
        const qint64 sentAt = sent == firstSent.end() ? 0 : sent->second;
        const qint64 latest = std::max(sentAt, numberOf(order, "created_at"));
        if (latest > hold->second.deadline)
            findings.add("hold_honoured_late", textOf(order, "id"),
                         QByteArray::number((latest - hold->second.deadline) / 1000) + " ms too late");
    }
}

} // namespace

void checkHolds(const Evidence &evidence, Findings &findings)
{
    const KnownHolds holds = gatherHolds(evidence, findings);
    checkOverlaps(holds, findings);
    checkHonoured(evidence, holds, findings);
}

} // namespace foyer::test
