// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/payments/simulatedprovider.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QtEndian>
#include <QTimer>

namespace foyer::payments {

namespace {

// The finalizer of SplitMix64: every bit of the input reaches every bit of the result.
constexpr quint64 mix(quint64 value)
{
    value += 0x9E3779B97F4A7C15U;
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
    return value ^ (value >> 31U);
}

QString failureWord(quint64 drawn)
{
    switch (drawn % 4) {
    case 0: return QStringLiteral("insufficient_funds");
    case 1: return QStringLiteral("card_declined");
    case 2: return QStringLiteral("gateway_timeout");
    default: return QStringLiteral("invalid_card");
    }
}

} // namespace

SimulatedProvider::SimulatedProvider(const SimulationSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{}

Abilities SimulatedProvider::abilities() const
{
    return Abilities{m_settings.authorizes, true};
}

quint64 SimulatedProvider::draw(AttemptId attempt, quint64 purpose) const
{
    const auto *bytes = attempt.uuid().bytes.data();
    const quint64 high = qFromBigEndian<quint64>(bytes);
    const quint64 low = qFromBigEndian<quint64>(bytes + 8);
    return mix(mix(mix(m_settings.seed ^ purpose) ^ high) ^ low);
}

Verdict SimulatedProvider::fateOf(AttemptId attempt) const
{
    const QString reference = QStringLiteral("sim_") + QString::fromLatin1(attempt.toText());
    if (int(draw(attempt, 1) % 100) < m_settings.successPercent)
        return Verdict{Fate::Approved, {}, reference};
    return Verdict{Fate::Declined, failureWord(draw(attempt, 2)), reference};
}

AttemptId SimulatedProvider::scripted(OrderId order, Fate fate)
{
    const QByteArray text =
        "simulated " + order.toText() + (fate == Fate::Approved ? " approved" : " declined");
    const QByteArray digest = QCryptographicHash::hash(text, QCryptographicHash::Sha256);
    Uuid id;
    std::copy_n(digest.begin(), id.bytes.size(), id.bytes.begin());
    id.bytes[6] = std::uint8_t((id.bytes[6] & 0x0FU) | 0x80U); // version 8: made our own way
    id.bytes[8] = std::uint8_t((id.bytes[8] & 0x3FU) | 0x80U);
    return AttemptId(id);
}

Verdict SimulatedProvider::verdictOn(const Charge &charge) const
{
    const QString reference = QStringLiteral("sim_") + QString::fromLatin1(charge.attempt.toText());
    if (charge.attempt == scripted(charge.order, Fate::Approved))
        return Verdict{Fate::Approved, {}, reference};
    if (charge.attempt == scripted(charge.order, Fate::Declined))
        return Verdict{Fate::Declined, QStringLiteral("card_declined"), reference};
    return fateOf(charge.attempt);
}

std::chrono::milliseconds SimulatedProvider::delayOf(AttemptId attempt) const
{
    const auto range = std::max(m_settings.slowest - m_settings.fastest, std::chrono::milliseconds{0});
    const quint64 drawn = draw(attempt, 3) % (quint64(range.count()) + 1);
    return m_settings.fastest + std::chrono::milliseconds{drawn};
}

Completion<Verdict> SimulatedProvider::later(std::chrono::milliseconds delay, Verdict verdict)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    if (delay.count() <= 0) {
        completer.complete(std::move(verdict));
        return std::move(completion);
    }
    const auto shared = std::make_shared<Completer<Verdict>>(std::move(completer));
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [shared, verdict] { shared->complete(verdict); });
    return std::move(completion);
}

Completion<Verdict> SimulatedProvider::authorize(const Charge &charge)
{
    return later(delayOf(charge.attempt), verdictOn(charge));
}

Completion<Verdict> SimulatedProvider::capture(const Charge &charge)
{
    return later({}, verdictOn(charge));
}

Completion<Verdict> SimulatedProvider::release(const Charge &charge)
{
    static_cast<void>(charge);
    return later({}, Verdict{Fate::Approved, {}, {}});
}

Completion<Verdict> SimulatedProvider::charge(const Charge &charge)
{
    return later(delayOf(charge.attempt), verdictOn(charge));
}

Completion<Verdict> SimulatedProvider::find(const Charge &charge)
{
    return later({}, verdictOn(charge));
}

Completion<Verdict> SimulatedProvider::sendBack(const SendBack &sendBack)
{
    const QString reference = QStringLiteral("sim_back_") + QString::fromLatin1(sendBack.refund.toText());
    return later(m_settings.fastest, Verdict{Fate::Approved, {}, reference});
}

} // namespace foyer::payments
