// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/payments/paymentprovider.h"
#include "tests/simulation/step.h"

#include <mutex>
#include <unordered_map>
#include <unordered_set>

namespace foyer::simulation {

/// What stories want to become of payments, and what was sent back. For all threads.
class Fates
{
public:
    void set(booking::AttemptId attempt, Fate fate);
    [[nodiscard]] Fate of(booking::AttemptId attempt) const;
    void callOff(booking::AttemptId attempt); ///< nothing will be taken for it any more, whoever asks
    [[nodiscard]] bool isCalledOff(booking::AttemptId attempt) const;
    void noteSentBack(booking::RefundId refund, qint64 amount);
    [[nodiscard]] qint64 sentBack() const; ///< each refund once, however often it was asked for

private:
    mutable std::mutex m_mutex;
    std::unordered_map<Uuid, Fate> m_fates;
    std::unordered_set<Uuid> m_calledOff;
    std::unordered_map<Uuid, qint64> m_sentBack;
};

/// Does at once what the story says, or never answers.
class PlayProvider final : public payments::PaymentProvider
{
public:
    explicit PlayProvider(Fates &fates) : m_fates(fates) {}

    [[nodiscard]] payments::Abilities abilities() const override { return {false, true}; }

    [[nodiscard]] Completion<payments::Verdict> authorize(const payments::Charge &charge) override;
    [[nodiscard]] Completion<payments::Verdict> capture(const payments::Charge &charge) override;
    [[nodiscard]] Completion<payments::Verdict> release(const payments::Charge &charge) override;
    [[nodiscard]] Completion<payments::Verdict> charge(const payments::Charge &charge) override;
    [[nodiscard]] Completion<payments::Verdict> find(const payments::Charge &charge) override;
    [[nodiscard]] Completion<payments::Verdict> sendBack(const payments::SendBack &back) override;

    [[nodiscard]] static payments::Verdict verdictFor(Fate fate);

private:
    Fates &m_fates;
    std::vector<Completer<payments::Verdict>> m_silent;
};

} // namespace foyer::simulation
