// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/playprovider.h"

namespace foyer::simulation {

using payments::Charge;
using payments::Verdict;

void Fates::set(booking::AttemptId attempt, Fate fate)
{
    const std::scoped_lock lock(m_mutex);
    m_fates[attempt.uuid()] = fate;
}

Fate Fates::of(booking::AttemptId attempt) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_fates.find(attempt.uuid());
    return found == m_fates.end() ? Fate::Silent : found->second;
}

void Fates::callOff(booking::AttemptId attempt)
{
    const std::scoped_lock lock(m_mutex);
    m_calledOff.insert(attempt.uuid());
}

bool Fates::isCalledOff(booking::AttemptId attempt) const
{
    const std::scoped_lock lock(m_mutex);
    return m_calledOff.contains(attempt.uuid());
}

void Fates::noteSentBack(booking::RefundId refund, qint64 amount)
{
    const std::scoped_lock lock(m_mutex);
    m_sentBack[refund.uuid()] = amount;
}

qint64 Fates::sentBack() const
{
    const std::scoped_lock lock(m_mutex);
    qint64 sum = 0;
    for (const auto &[refund, amount] : m_sentBack)
        sum += amount;
    return sum;
}

Verdict PlayProvider::verdictFor(Fate fate)
{
    if (fate == Fate::Approve)
        return {payments::Fate::Approved, {}, QStringLiteral("ref")};
    if (fate == Fate::Silent)
        return {};
    return {payments::Fate::Declined, QString(wordOf(fate)), {}};
}

Completion<Verdict> PlayProvider::charge(const Charge &charge)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    const Fate fate = m_fates.of(charge.attempt);
    if (m_fates.isCalledOff(charge.attempt))
        completer.complete(Verdict{payments::Fate::Declined, QStringLiteral("never_arrived"), {}});
    else if (fate == Fate::Silent)
        m_silent.push_back(std::move(completer));
    else
        completer.complete(verdictFor(fate));
    return std::move(completion);
}

Completion<Verdict> PlayProvider::authorize(const Charge &asked)
{
    return charge(asked);
}

Completion<Verdict> PlayProvider::capture(const Charge &asked)
{
    return charge(asked);
}

Completion<Verdict> PlayProvider::release(const Charge &asked)
{
    m_fates.callOff(asked.attempt);
    auto [completion, completer] = makeCompletion<Verdict>();
    completer.complete(verdictFor(Fate::Approve));
    return std::move(completion);
}

Completion<Verdict> PlayProvider::find(const Charge &asked)
{
    return charge(asked);
}

Completion<Verdict> PlayProvider::sendBack(const payments::SendBack &back)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    m_fates.noteSentBack(back.refund, back.amount);
    completer.complete(verdictFor(Fate::Approve));
    return std::move(completion);
}

} // namespace foyer::simulation
