// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/payments/breaker.h"
#include "server/payments/paymentprovider.h"

#include <functional>
#include <QObject>

namespace foyer::payments {

struct LaneSettings
{
    std::chrono::milliseconds timeout{10'000}; ///< then a payment's fate is unknown
    BreakerSettings breaker = {};
};

/// The way to one provider: deadline, breaker, and authorizing before capturing where the provider can. A
/// provider that answers after the deadline is heard all the same: by whoever listens for late verdicts.
/// Belongs to the worker's thread.
class PaymentLane final : public QObject
{
    Q_OBJECT

public:
    using LateVerdict = std::function<void(const Charge &, const Verdict &)>;

    PaymentLane(PaymentProvider &provider, const Clock &clock, LaneSettings settings = {},
                QObject *parent = nullptr);

    /// Declined with `provider_away` while the breaker is open: such a payment provably never left.
    /// Unknown at the deadline.
    [[nodiscard]] Completion<Verdict> take(const Charge &charge);

    /// Unknown where the provider cannot tell, or does not in time.
    [[nodiscard]] Completion<Verdict> find(const Charge &charge);

    /// Of a payment that may never have been asked for: Declined with `never_arrived` when it is certain that
    /// nothing is taken any more, else what find() says.
    [[nodiscard]] Completion<Verdict> callOff(const Charge &charge);
    [[nodiscard]] Completion<Verdict> sendBack(const SendBack &sendBack);

    void onLateVerdict(LateVerdict listener) { m_late = std::move(listener); }

    /// A provider has spoken without being asked, or once more (a webhook): heard like a late verdict.
    void hear(const Charge &charge, const Verdict &verdict);

    [[nodiscard]] std::chrono::milliseconds timeout() const noexcept { return m_settings.timeout; }

    [[nodiscard]] const Breaker &breaker() const noexcept { return m_breaker; }

private:
    using Pending = std::shared_ptr<Completer<Verdict>>;

    [[nodiscard]] Pending startDeadline(Completer<Verdict> completer);
    void tell(const Pending &pending, Result<Verdict> answer);
    [[nodiscard]] Task<> drive(Charge charge, Pending pending);
    [[nodiscard]] Task<> driveAuthorized(Charge charge, Pending pending);
    [[nodiscard]] Task<> driveCallOff(Charge charge, Pending pending);
    [[nodiscard]] Task<> forward(Completion<Verdict> answer, Pending pending);
    void finish(const Charge &charge, const Pending &pending, Result<Verdict> answer);

    PaymentProvider &m_provider;
    LaneSettings m_settings;
    Breaker m_breaker;
    LateVerdict m_late;
};

} // namespace foyer::payments
