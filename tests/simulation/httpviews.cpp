// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/httpviews.h"

#include "core/wire/booking/names.h"
#include "tests/simulation/playsheet.h"

#include <algorithm>
#include <map>

namespace foyer::simulation::httpviews {

namespace {

using namespace Qt::StringLiterals;

template <typename Word>
Word wordIn(const QJsonValue &value)
{
    const QString text = value.toString();
    for (const auto &one : wire::WireNames<Word>::table) {
        if (text == one.name)
            return one.value;
    }
    qFatal("a word of the API that nobody knows: %s", qPrintable(text));
}

qint32 labelIn(const QJsonValue &value)
{
    const std::optional<Uuid> id = Uuid::fromText(value.toString().toLatin1());
    return id ? Ids::labelOf(*id) : -1;
}

qint64 amountIn(const QJsonValue &value)
{
    return value.isUndefined() ? -1 : value[u"amount"_s].toInteger();
}

std::vector<qint32> numbersIn(const QJsonValue &value)
{
    std::vector<qint32> numbers;
    for (const QJsonValue number : value.toArray())
        numbers.push_back(qint32(number.toInteger()));
    return numbers;
}

LineSeen lineIn(const QJsonValue &value)
{
    LineSeen line;
    line.line = qint16(value[u"line"_s].toInteger());
    line.kind = wordIn<booking::LineKind>(value[u"kind"_s]);
    line.seat = qint32(value[u"seat"_s].toInteger(-1));
    line.pool = value[u"pool"_s].isUndefined() ? -1 : labelIn(value[u"pool"_s]);
    line.type = value[u"type"_s].isUndefined() ? -1 : labelIn(value[u"type"_s]) - FirstType;
    line.price = amountIn(value[u"price"_s]);
    line.fee = amountIn(value[u"fee"_s]);
    line.isLive = value[u"live"_s].toBool();
    line.refundable = amountIn(value[u"refundable"_s]);
    return line;
}

AttemptSeen attemptIn(const QJsonValue &value)
{
    AttemptSeen attempt;
    attempt.label = labelIn(value[u"id"_s]);
    attempt.tender = wordIn<booking::Tender>(value[u"tender"_s]);
    attempt.state = wordIn<booking::AttemptState>(value[u"state"_s]);
    for (int fate = 1; fate < fateCount; ++fate) {
        if (!wordOf(Fate(fate)).isEmpty() && value[u"reason"_s].toString() == wordOf(Fate(fate)))
            attempt.reason = Fate(fate);
    }
    attempt.amount = amountIn(value[u"amount"_s]);
    attempt.refunded = amountIn(value[u"refunded"_s]);
    attempt.given = amountIn(value[u"given"_s]);
    return attempt;
}

bool isAccepted(const test::JsonAnswer &answer)
{
    return answer.status >= 200 && answer.status < 300;
}

} // namespace

Answer refusal(const test::JsonAnswer &answer)
{
    const QJsonObject problem = answer.object();
    Answer told;
    told.code = problem[u"code"_s].toString().toLatin1();
    if (told.code.isEmpty())
        told.code = "status " + QByteArray::number(answer.status);
    told.seats = numbersIn(problem[u"seats"_s]);
    told.instead = numbersIn(problem[u"instead"_s]);
    told.pool = problem.contains(u"pool"_s) ? labelIn(problem[u"pool"_s]) : -1;
    told.left = problem[u"left"_s].toInteger(-1);
    return told;
}

Answer hold(const test::JsonAnswer &answer)
{
    if (!isAccepted(answer))
        return refusal(answer);
    const QJsonObject shown = answer.object();
    Answer told;
    told.state = shown[u"state"_s].toString().toLatin1().front();
    told.isExtended = shown[u"extended"_s].toBool();
    told.total = amountIn(shown[u"total"_s]);
    for (const QJsonValue line : shown[u"lines"_s].toArray())
        told.lines.push_back(lineIn(line));
    return told;
}

Answer order(const test::JsonAnswer &answer)
{
    if (!isAccepted(answer))
        return refusal(answer);
    const QJsonObject shown = answer.object();
    Answer told;
    const auto state = wordIn<booking::OrderState>(shown[u"state"_s]);
    told.state = "scxer"[std::size_t(state)];
    told.total = amountIn(shown[u"total"_s]);
    told.captured = amountIn(shown[u"captured"_s]);
    told.refunded = amountIn(shown[u"refunded"_s]);
    told.liveTotal = amountIn(shown[u"live_total"_s]);
    told.revision = qint32(shown[u"revision"_s].toInteger());
    for (const QJsonValue line : shown[u"lines"_s].toArray())
        told.lines.push_back(lineIn(line));
    for (const QJsonValue attempt : shown[u"attempts"_s].toArray())
        told.attempts.push_back(attemptIn(attempt));
    return told;
}

Answer house(const test::JsonAnswer &answer)
{
    if (!isAccepted(answer))
        return refusal(answer);
    const QJsonObject shown = answer.object();
    Answer told;
    told.state = shown[u"released"_s].toBool() ? 'r' : 'h';
    told.seats = numbersIn(shown[u"seats"_s]);
    return told;
}

Answer ledger(const test::JsonAnswer &answer)
{
    if (!isAccepted(answer))
        return refusal(answer);
    std::map<QByteArray, qint64> sums;
    for (const QJsonValue transfer : answer.object()[u"items"_s].toArray()) {
        const qint64 amount = amountIn(transfer[u"amount"_s]);
        sums[transfer[u"from_account"_s].toString().toLatin1()] -= amount;
        sums[transfer[u"to_account"_s].toString().toLatin1()] += amount;
    }
    Answer told;
    for (const auto &[account, sum] : sums) {
        if (sum != 0)
            told.sums.push_back({account, sum});
    }
    return told;
}

Answer list(const test::JsonAnswer &answer)
{
    if (!isAccepted(answer))
        return refusal(answer);
    Answer told;
    for (const QJsonValue item : answer.object()[u"items"_s].toArray())
        told.seats.push_back(labelIn(item[u"id"_s]));
    std::ranges::sort(told.seats);
    return told;
}

} // namespace foyer::simulation::httpviews
