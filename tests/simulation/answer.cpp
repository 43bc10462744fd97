// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/answer.h"

#include "core/wire/booking/names.h"

namespace foyer::simulation {

namespace {

template <typename Word>
QByteArray nameOf(Word word)
{
    const QLatin1StringView name = jsonName(wire::WireNames<Word>::table, word);
    return QByteArray(name.data(), name.size());
}

QByteArray numbersOf(const char *what, const std::vector<qint32> &numbers)
{
    QByteArray text = numbers.empty() ? QByteArray() : QByteArray(" ") + what;
    for (const qint32 number : numbers)
        text += ' ' + QByteArray::number(number);
    return text;
}

QByteArray textOf(const LineSeen &line)
{
    QByteArray text = "\n      line " + QByteArray::number(line.line) + ' ' + nameOf(line.kind);
    if (line.kind == booking::LineKind::Seat)
        text += ' ' + QByteArray::number(line.seat);
    if (line.kind == booking::LineKind::Place)
        text += " of pool " + QByteArray::number(line.pool);
    text += " type " + QByteArray::number(line.type) + " at " + QByteArray::number(line.price) + " (fee "
            + QByteArray::number(line.fee) + ')' + (line.isLive ? " live" : "");
    return line.refundable < 0 ? text : text + " refundable " + QByteArray::number(line.refundable);
}

QByteArray textOf(const AttemptSeen &attempt)
{
    return "\n      attempt #" + QByteArray::number(attempt.label) + ' ' + nameOf(attempt.tender) + ' '
           + nameOf(attempt.state) + ' ' + wordOf(attempt.reason).data() + ' '
           + QByteArray::number(attempt.amount) + " refunded " + QByteArray::number(attempt.refunded)
           + " given " + QByteArray::number(attempt.given);
}

QByteArray sumsOf(const Answer &answer)
{
    QByteArray text;
    for (const AccountSum &sum : answer.sums)
        text += "\n      " + sum.account + ' ' + QByteArray::number(sum.sum);
    for (const auto &pool : answer.pools) {
        text += "\n      pool";
        for (const qint32 count : pool)
            text += ' ' + QByteArray::number(count);
    }
    if (!answer.letters.isEmpty())
        text += "\n      seats " + answer.letters;
    return text;
}

} // namespace

QByteArray Answer::toText() const
{
    QByteArray text = code.isEmpty() ? QByteArray("accepted") : code;
    text += numbersOf("seats", seats) + numbersOf("instead", instead);
    if (pool >= 0)
        text += " pool " + QByteArray::number(pool);
    if (left >= 0)
        text += " left " + QByteArray::number(left);
    if (state != 0)
        text += QByteArray(" state ") + state + (isExtended ? " extended" : "") + " total "
                + QByteArray::number(total) + " captured " + QByteArray::number(captured) + " refunded "
                + QByteArray::number(refunded) + " live " + QByteArray::number(liveTotal) + " revision "
                + QByteArray::number(revision);
    for (const LineSeen &line : lines)
        text += textOf(line);
    for (const AttemptSeen &attempt : attempts)
        text += textOf(attempt);
    text += sumsOf(*this);
    return brokenLaw.isEmpty() ? text : text + "\n      BROKEN LAW: " + brokenLaw;
}

} // namespace foyer::simulation
