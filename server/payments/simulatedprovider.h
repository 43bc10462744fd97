// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/payments/simulatedbooks.h"

#include <functional>
#include <QObject>
#include <vector>

namespace foyer::payments {

/// How a provider misbehaves, in percent of the attempts.
struct SimulatedFaults
{
    int silent = 0; ///< never answers, whether or not it took the money
    int late = 0;   ///< answers `lateBy` after it should
    int twice = 0;  ///< says a payment's fate once more
    std::chrono::milliseconds lateBy{15'000};
};

struct SimulationSettings
{
    int successPercent = 95;
    std::chrono::milliseconds fastest{100};
    std::chrono::milliseconds slowest{500};
    quint64 seed = 0;
    bool authorizes = true;
    SimulatedFaults faults = {};
    QString books = {}; ///< a directory for what it remembers; empty: it has no memory, and needs none
};

/// A provider that plays itself: 95 % of the attempts succeed after 100 to 500 ms, the others end with
/// insufficient_funds, card_declined, gateway_timeout or invalid_card. What becomes of an attempt, and how
/// long that takes, follows from the seed and the attempt's id alone: it is the same on every worker, at
/// every repetition and after every crash. With books it also knows whether a payment ever reached it.
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
    void configure(const SimulationSettings &settings);

    [[nodiscard]] Verdict fateOf(AttemptId attempt) const;
    [[nodiscard]] std::chrono::milliseconds delayOf(AttemptId attempt) const;

Q_SIGNALS:
    /// What was told already, once more: as a webhook that comes twice.
    void repeated(const foyer::payments::Charge &charge, const foyer::payments::Verdict &verdict);

private:
    /// Where in the life of an attempt a provider falls silent.
    enum class Step : quint8
    {
        Authorize,
        Capture,
    };

    [[nodiscard]] Verdict verdictOn(const Charge &charge) const;
    [[nodiscard]] quint64 draw(AttemptId attempt, quint64 purpose) const;
    [[nodiscard]] bool falls(AttemptId attempt, quint64 purpose, int percent) const;
    [[nodiscard]] bool isSilent(AttemptId attempt, Step step) const;
    [[nodiscard]] Verdict takeMoney(const Charge &charge) const;
    [[nodiscard]] Verdict whatBecameOf(const Charge &charge) const;
    void repeatLater(const Charge &charge, const Verdict &verdict);
    [[nodiscard]] Completion<Verdict> later(std::chrono::milliseconds delay, std::function<Verdict()> decide);
    [[nodiscard]] Completion<Verdict> silence();

    SimulationSettings m_settings;
    SimulatedBooks m_books;
    std::vector<Completer<Verdict>> m_silent; ///< who waits in vain; told nothing until the provider is gone
    quint64 m_questions = 0;
};

} // namespace foyer::payments
