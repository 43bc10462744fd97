// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/payments/paymentprovider.h"

#include <QObject>

namespace foyer::payments {

struct SimulationSettings
{
    int successPercent = 95;
    std::chrono::milliseconds fastest{100};
    std::chrono::milliseconds slowest{500};
    quint64 seed = 0;
    bool authorizes = true;
};

/// A provider that plays itself: 95 % of the attempts succeed after 100 to 500 ms, the others end with
/// insufficient_funds, card_declined, gateway_timeout or invalid_card. What becomes of an attempt, and how
/// long that takes, follows from the seed and the attempt's id alone: it is the same on every worker, at
/// every repetition and after every crash.
class SimulatedProvider final : public QObject, public PaymentProvider
{
    Q_OBJECT

public:
    explicit SimulatedProvider(const SimulationSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] Abilities abilities() const override;
    [[nodiscard]] Completion<Verdict> authorize(const Charge &charge) override;
    [[nodiscard]] Completion<Verdict> capture(const Charge &charge) override;
    [[nodiscard]] Completion<Verdict> release(const Charge &charge) override;
    [[nodiscard]] Completion<Verdict> charge(const Charge &charge) override;
    [[nodiscard]] Completion<Verdict> find(const Charge &charge) override;
    [[nodiscard]] Completion<Verdict> sendBack(const SendBack &sendBack) override;

    /// The attempt of this order that is approved, or that is declined, whatever the rates say: for who asks
    /// for an outcome. It takes as long as any other.
    [[nodiscard]] static AttemptId scripted(OrderId order, Fate fate);

    /// From now on; attempts under way keep theirs.
    void configure(const SimulationSettings &settings) { m_settings = settings; }

    [[nodiscard]] Verdict fateOf(AttemptId attempt) const;
    [[nodiscard]] std::chrono::milliseconds delayOf(AttemptId attempt) const;

private:
    [[nodiscard]] Verdict verdictOn(const Charge &charge) const;
    [[nodiscard]] quint64 draw(AttemptId attempt, quint64 purpose) const;
    [[nodiscard]] Completion<Verdict> later(std::chrono::milliseconds delay, Verdict verdict);

    SimulationSettings m_settings;
};

} // namespace foyer::payments
