// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/paymentlane.h"

#include <QPointer>
#include <QTimer>

namespace foyer::payments {

namespace {

Verdict verdictOf(Result<Verdict> answer)
{
    return answer ? std::move(*answer) : Verdict{};
}

} // namespace

PaymentLane::PaymentLane(PaymentProvider &provider, const Clock &clock, LaneSettings settings,
                         QObject *parent)
    : QObject(parent)
    , m_provider(provider)
    , m_settings(settings)
    , m_breaker(clock, settings.breaker)
{}

PaymentLane::Pending PaymentLane::startDeadline(Completer<Verdict> completer)
{
    const auto pending = std::make_shared<Completer<Verdict>>(std::move(completer));
    QTimer::singleShot(m_settings.timeout, this, [this, pending] {
        if (!pending->isPending())
            return;
        m_breaker.failed();
        pending->complete(Verdict{Fate::Unknown, QStringLiteral("no_answer"), {}});
    });
    return pending;
}

Completion<Verdict> PaymentLane::take(const Charge &charge)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    if (!m_breaker.tryPass()) {
        completer.complete(Verdict{Fate::Declined, QStringLiteral("provider_away"), {}});
        return std::move(completion);
    }
    const Pending pending = startDeadline(std::move(completer));
    if (m_provider.abilities().authorizes)
        static_cast<void>(driveAuthorized(charge, pending));
    else
        static_cast<void>(drive(charge, pending));
    return std::move(completion);
}

Completion<Verdict> PaymentLane::find(const Charge &charge)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    if (!m_provider.abilities().tellsFate) {
        completer.complete(Verdict{});
        return std::move(completion);
    }
    static_cast<void>(forward(m_provider.find(charge), startDeadline(std::move(completer))));
    return std::move(completion);
}

Completion<Verdict> PaymentLane::callOff(const Charge &charge)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    static_cast<void>(driveCallOff(charge, startDeadline(std::move(completer))));
    return std::move(completion);
}

Completion<Verdict> PaymentLane::sendBack(const SendBack &sendBack)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    static_cast<void>(forward(m_provider.sendBack(sendBack), startDeadline(std::move(completer))));
    return std::move(completion);
}

void PaymentLane::tell(const Pending &pending, Result<Verdict> answer)
{
    Verdict verdict = verdictOf(std::move(answer));
    if (verdict.fate == Fate::Unknown)
        m_breaker.failed();
    else
        m_breaker.answered();
    pending->complete(std::move(verdict));
}

void PaymentLane::finish(const Charge &charge, const Pending &pending, Result<Verdict> answer)
{
    if (pending->isPending()) {
        tell(pending, std::move(answer));
        return;
    }
    hear(charge, verdictOf(std::move(answer)));
}

void PaymentLane::hear(const Charge &charge, const Verdict &verdict)
{
    if (verdict.fate != Fate::Unknown && m_late)
        m_late(charge, verdict);
}

Task<> PaymentLane::drive(Charge charge, Pending pending)
{
    const QPointer<PaymentLane> self(this);
    Result<Verdict> answer = co_await m_provider.charge(charge);
    if (self)
        finish(charge, pending, std::move(answer));
}

// Nobody waits for an authorization that comes too late: it is released, and the payment certainly failed.
Task<> PaymentLane::driveAuthorized(Charge charge, Pending pending)
{
    const QPointer<PaymentLane> self(this);
    Result<Verdict> answer = co_await m_provider.authorize(charge);
    if (!self)
        co_return;
    if (!answer || answer->fate != Fate::Approved) {
        finish(charge, pending, std::move(answer));
        co_return;
    }
    if (pending->isPending()) {
        answer = co_await m_provider.capture(charge);
    } else {
        answer = co_await m_provider.release(charge);
        if (answer && answer->fate == Fate::Approved)
            answer->fate = Fate::Declined;
        if (answer)
            answer->reason = QStringLiteral("too_late");
    }
    if (self)
        finish(charge, pending, std::move(answer));
}

// One that cannot be released was taken, or its provider does not know.
Task<> PaymentLane::driveCallOff(Charge charge, Pending pending)
{
    const QPointer<PaymentLane> self(this);
    Result<Verdict> answer = co_await m_provider.release(charge);
    if (!self)
        co_return;
    const bool isReleased = answer && answer->fate == Fate::Approved;
    if (!isReleased && m_provider.abilities().tellsFate)
        answer = co_await m_provider.find(charge);
    else if (isReleased)
        answer = Verdict{Fate::Declined, QStringLiteral("never_arrived"), {}};
    if (self && pending->isPending())
        tell(pending, std::move(answer));
}

Task<> PaymentLane::forward(Completion<Verdict> answer, Pending pending)
{
    const QPointer<PaymentLane> self(this);
    Result<Verdict> verdict = co_await std::move(answer);
    if (self && pending->isPending())
        tell(pending, std::move(verdict));
}

} // namespace foyer::payments
