// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/payments/paymentprovider.h"

#include <map>

namespace foyer::test {

/// Approves, declines or keeps silent as the test says, and remembers what it was asked. Takes money at once,
/// without authorizing.
class ScriptedProvider final : public payments::PaymentProvider
{
public:
    enum class Mood : quint8
    {
        Approve,
        Decline,
        Silent, ///< until answerAll()
    };

    Mood mood = Mood::Approve;
    Mood findMood = Mood::Approve;
    Mood backMood = Mood::Approve;
    Mood releaseMood = Mood::Approve;
    int charges = 0;
    std::map<payments::RefundId, qint64> sentBack = {};

    [[nodiscard]] payments::Abilities abilities() const override { return {false, true}; }

    [[nodiscard]] Completion<payments::Verdict> authorize(const payments::Charge &) override
    {
        return answer(Mood::Decline);
    }

    [[nodiscard]] Completion<payments::Verdict> capture(const payments::Charge &) override
    {
        return answer(Mood::Decline);
    }

    [[nodiscard]] Completion<payments::Verdict> release(const payments::Charge &) override
    {
        return answer(releaseMood);
    }

    [[nodiscard]] Completion<payments::Verdict> charge(const payments::Charge &) override
    {
        ++charges;
        return answer(mood);
    }

    [[nodiscard]] Completion<payments::Verdict> find(const payments::Charge &) override
    {
        return answer(findMood);
    }

    [[nodiscard]] Completion<payments::Verdict> sendBack(const payments::SendBack &back) override
    {
        if (backMood == Mood::Approve)
            sentBack[back.refund] = back.amount;
        return answer(backMood);
    }

    /// Breaks the silence towards everybody who waits.
    void answerAll(payments::Fate fate)
    {
        std::vector<Completer<payments::Verdict>> waiting = std::move(m_waiting);
        m_waiting.clear();
        for (Completer<payments::Verdict> &one : waiting)
            one.complete(payments::Verdict{fate, QStringLiteral("card_declined"), QStringLiteral("late")});
    }

private:
    [[nodiscard]] Completion<payments::Verdict> answer(Mood how)
    {
        auto [completion, completer] = makeCompletion<payments::Verdict>();
        if (how == Mood::Silent)
            m_waiting.push_back(std::move(completer));
        else if (how == Mood::Approve)
            completer.complete(payments::Verdict{payments::Fate::Approved, {}, QStringLiteral("ref")});
        else
            completer.complete(
                payments::Verdict{payments::Fate::Declined, QStringLiteral("card_declined"), {}});
        return std::move(completion);
    }

    std::vector<Completer<payments::Verdict>> m_waiting;
};

} // namespace foyer::test
