// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "core/booking/ids.h"

#include <QByteArray>
#include <QString>

namespace foyer::payments {

using booking::AttemptId;
using booking::OrderId;
using booking::RefundId;

/// Money that is asked for. The attempt's id is the provider's idempotency key.
struct Charge
{
    AttemptId attempt;
    OrderId order;
    qint64 amount = 0; ///< minor units
    QByteArray currency = {};
};

/// Money that goes back to where a charge came from. The refund's id is the idempotency key.
struct SendBack
{
    RefundId refund;
    AttemptId attempt;
    qint64 amount = 0;
    QByteArray currency = {};
    QString reference = {}; ///< of the charge
};

enum class Fate : quint8
{
    Approved, ///< authorized, captured, released or sent back, as it was asked
    Declined, ///< certainly not
    Unknown,  ///< it may have happened
};

struct Verdict
{
    Fate fate = Fate::Unknown;
    QString reason = {};    ///< of Declined: a stable word ("card_declined")
    QString reference = {}; ///< the provider's own name for the payment
};

struct Abilities
{
    bool authorizes = false; ///< reserves first and captures later; else charge() takes the money at once
    bool tellsFate = false;  ///< find() is able to say what became of an attempt
};

/// Somebody who moves money. All calls answer later, on the worker's thread, and may never answer: whoever
/// calls has a deadline of his own. Each may be repeated with the same id without a second effect.
class PaymentProvider
{
public:
    virtual ~PaymentProvider() = default;
    [[nodiscard]] virtual Abilities abilities() const = 0;
    [[nodiscard]] virtual Completion<Verdict> authorize(const Charge &charge) = 0;
    [[nodiscard]] virtual Completion<Verdict> capture(const Charge &charge) = 0;

    /// Of an authorization, or of what was never asked for. Approved: nothing will be taken any more.
    [[nodiscard]] virtual Completion<Verdict> release(const Charge &charge) = 0;
    [[nodiscard]] virtual Completion<Verdict> charge(const Charge &charge) = 0;

    /// What became of an attempt: Approved only if its money was taken.
    [[nodiscard]] virtual Completion<Verdict> find(const Charge &charge) = 0;
    [[nodiscard]] virtual Completion<Verdict> sendBack(const SendBack &sendBack) = 0;
};

} // namespace foyer::payments
