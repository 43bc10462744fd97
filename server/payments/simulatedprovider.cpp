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
    , m_books(settings.books)
{}

void SimulatedProvider::configure(const SimulationSettings &settings)
{
    m_settings = settings;
    m_books = SimulatedBooks(settings.books);
}

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
    const auto more =
        falls(attempt, 5, m_settings.faults.late) ? m_settings.faults.lateBy : std::chrono::milliseconds{0};
    return m_settings.fastest + std::chrono::milliseconds{drawn} + more;
}

bool SimulatedProvider::falls(AttemptId attempt, quint64 purpose, int percent) const
{
    return percent > 0 && int(draw(attempt, purpose) % 100) < percent;
}

// One that takes money in two steps falls silent at either.
bool SimulatedProvider::isSilent(AttemptId attempt, Step step) const
{
    if (!falls(attempt, 4, m_settings.faults.silent))
        return false;
    const bool atCapture = !m_settings.authorizes || draw(attempt, 6) % 2 == 0;
    return atCapture == (step == Step::Capture);
}

Verdict SimulatedProvider::takeMoney(const Charge &charge) const
{
    Verdict verdict = verdictOn(charge);
    if (verdict.fate != Fate::Approved)
        return verdict;
    switch (m_books.settle(charge, SimulatedBooks::Entry::Taken)) {
    case SimulatedBooks::Entry::Taken: return verdict;
    case SimulatedBooks::Entry::Void: return Verdict{Fate::Declined, QStringLiteral("too_late"), {}};
    case SimulatedBooks::Entry::None: break;
    }
    return Verdict{};
}

// A payment that has not arrived by now never will: whoever asks is told so, and it is kept so.
Verdict SimulatedProvider::whatBecameOf(const Charge &charge) const
{
    Verdict verdict = verdictOn(charge);
    if (verdict.fate != Fate::Approved || !m_books.isKept())
        return verdict;
    switch (m_books.settle(charge, SimulatedBooks::Entry::Void)) {
    case SimulatedBooks::Entry::Taken: return verdict;
    case SimulatedBooks::Entry::Void: return Verdict{Fate::Declined, QStringLiteral("never_arrived"), {}};
    case SimulatedBooks::Entry::None: break;
    }
    return Verdict{};
}

Completion<Verdict> SimulatedProvider::later(std::chrono::milliseconds delay, std::function<Verdict()> decide)
{
    auto [completion, completer] = makeCompletion<Verdict>();
    if (delay.count() <= 0) {
        completer.complete(decide());
        return std::move(completion);
    }
    const auto shared = std::make_shared<Completer<Verdict>>(std::move(completer));
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [shared, decide] { shared->complete(decide()); });
    return std::move(completion);
}

Completion<Verdict> SimulatedProvider::silence()
{
    auto [completion, completer] = makeCompletion<Verdict>();
    m_silent.push_back(std::move(completer));
    return std::move(completion);
}

void SimulatedProvider::repeatLater(const Charge &charge, const Verdict &verdict)
{
    if (verdict.fate == Fate::Unknown || !falls(charge.attempt, 7, m_settings.faults.twice))
        return;
    const auto pause = delayOf(charge.attempt) + std::chrono::milliseconds{1};
    QTimer::singleShot(pause, this, [this, charge, verdict] { Q_EMIT repeated(charge, verdict); });
}

Completion<Verdict> SimulatedProvider::authorize(const Charge &charge)
{
    if (isSilent(charge.attempt, Step::Authorize))
        return silence();
    return later(delayOf(charge.attempt), [this, charge] { return verdictOn(charge); });
}

Completion<Verdict> SimulatedProvider::capture(const Charge &charge)
{
    const Verdict verdict = takeMoney(charge);
    repeatLater(charge, verdict);
    if (isSilent(charge.attempt, Step::Capture))
        return silence();
    return later({}, [verdict] { return verdict; });
}

Completion<Verdict> SimulatedProvider::release(const Charge &charge)
{
    const bool isReleased =
        m_books.settle(charge, SimulatedBooks::Entry::Void) == SimulatedBooks::Entry::Void;
    return later({}, [isReleased] { return isReleased ? Verdict{Fate::Approved, {}, {}} : Verdict{}; });
}

Completion<Verdict> SimulatedProvider::charge(const Charge &charge)
{
    const bool staysSilent = isSilent(charge.attempt, Step::Capture);
    Completion<Verdict> answer = later(delayOf(charge.attempt), [this, charge] {
        const Verdict verdict = takeMoney(charge);
        repeatLater(charge, verdict);
        return verdict;
    });
    return staysSilent ? silence() : std::move(answer);
}

// Asked again it may well answer: silence is drawn for each question.
Completion<Verdict> SimulatedProvider::find(const Charge &charge)
{
    if (falls(charge.attempt, 1000 + ++m_questions, m_settings.faults.silent))
        return silence();
    const Verdict verdict = whatBecameOf(charge);
    return later({}, [verdict] { return verdict; });
}

Completion<Verdict> SimulatedProvider::sendBack(const SendBack &sendBack)
{
    const bool isKept = m_books.sendBack(sendBack);
    if (falls(sendBack.attempt, 1000 + ++m_questions, m_settings.faults.silent))
        return silence();
    const QString reference = QStringLiteral("sim_back_") + QString::fromLatin1(sendBack.refund.toText());
    const Verdict verdict = isKept ? Verdict{Fate::Approved, {}, reference} : Verdict{};
    return later(m_settings.fastest, [verdict] { return verdict; });
}

} // namespace foyer::payments
