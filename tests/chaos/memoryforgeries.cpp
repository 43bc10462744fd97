// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/linetoken.h"
#include "tests/chaos/forger.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foyer::test {

namespace {

constexpr qint64 anHour = 3'600'000'000;

Forgery memory(const char *name, const char *rule, std::function<bool(Evidence &)> forge)
{
    Forgery forgery{name, rule};
    forgery.inMemory = std::move(forge);
    return forgery;
}

// Of a buyer; the clerk has no account in the history.
bool isConfirmation(const Exchange &exchange)
{
    return exchange.deed == Deed::Order && exchange.isGranted() && !exchange.account.isEmpty()
           && exchange.answer().value(u"state").toString() == u"confirmed";
}

/// Changes the first exchange that fits.
bool changeFirst(Evidence &evidence, bool (*fits)(const Exchange &), void (*change)(Exchange &))
{
    const auto found = std::find_if(evidence.history.begin(), evidence.history.end(), fits);
    if (found == evidence.history.end())
        return false;
    change(*found);
    return true;
}

bool isLiveHold(const Exchange &exchange)
{
    return exchange.deed == Deed::Hold && exchange.isGranted()
           && exchange.answer().value(u"lines")[0][u"kind"].toString() == u"seat";
}

bool isCode(const Exchange &exchange)
{
    return exchange.deed == Deed::Code && exchange.isGranted();
}

void replaceIn(Exchange &exchange, const QByteArray &member, const QJsonValue &value)
{
    QJsonObject answer = exchange.answer();
    answer.insert(QString::fromLatin1(member), value);
    exchange.told.body = QJsonDocument(answer).toJson(QJsonDocument::Compact);
}

/// The first confirmed order, in every answer about it.
bool retell(Evidence &evidence, int status, const QByteArray &member, const QJsonValue &value)
{
    const auto found = std::find_if(evidence.history.begin(), evidence.history.end(), isConfirmation);
    if (found == evidence.history.end())
        return false;
    const QByteArray order = found->subject;
    for (Exchange &exchange : evidence.history) {
        if (exchange.subject != order)
            continue;
        exchange.told.status = status;
        replaceIn(exchange, member, value);
    }
    return true;
}

// The same seats, told to two buyers by two confirmed orders that nobody gave back.
bool promiseTwice(Evidence &evidence)
{
    QSet<QByteArray> refunded;
    for (const Exchange &exchange : evidence.history) {
        if (exchange.deed == Deed::Refund)
            refunded.insert(exchange.subject);
    }
    Exchange *first = nullptr;
    for (Exchange &exchange : evidence.history) {
        const bool hasSeat = isConfirmation(exchange) && !refunded.contains(exchange.subject)
                             && exchange.answer().value(u"lines")[0][u"kind"].toString() == u"seat";
        if (hasSeat && first != nullptr) {
            replaceIn(exchange, "lines", first->answer().value(u"lines"));
            replaceIn(exchange, "performance_number", first->answer().value(u"performance_number"));
            return true;
        }
        if (hasSeat)
            first = &exchange;
    }
    return false;
}

bool holdTwice(Evidence &evidence)
{
    const auto found = std::find_if(evidence.history.begin(), evidence.history.end(), isLiveHold);
    if (found == evidence.history.end())
        return false;
    Exchange second = *found;
    second.subject = "another hold";
    evidence.history.insert(found + 1, second);
    return true;
}

/// Somebody's place, so many numbers behind the first that was let in.
line::Place placeBehind(const Row &admission, qint64 numbers)
{
    line::Place place;
    place.performance = qint32(numberOf(admission, "performance"));
    place.epoch = numberOf(admission, "epoch");
    place.visitor = *Uuid::fromText("01a1b2c3-0000-7000-8000-000000000001");
    place.account = accounts::AccountId(place.visitor);
    place.score = numberOf(admission, "score") + numbers;
    return place;
}

/// They ask how they stand, with the token of a place or without, so long after that admission.
Exchange askHowTheyStand(const Row &admission, const QByteArray &token, qint64 after)
{
    Exchange exchange;
    exchange.account = placeBehind(admission, 0).account.toText();
    exchange.deed = Deed::Place;
    exchange.subject = QByteArray::number(numberOf(admission, "performance"));
    exchange.request = token.isEmpty() ? QByteArray("{}") : "{\"token\":\"" + token + "\"}";
    exchange.sentAt = exchange.answeredAt = numberOf(admission, "at") + after;
    exchange.told.status = 200;
    replaceIn(exchange, "status", QStringLiteral("gone"));
    return exchange;
}

void tellToWait(Exchange &exchange, const QByteArray &token)
{
    replaceIn(exchange, "status", QStringLiteral("waiting"));
    replaceIn(exchange, "token", QString::fromLatin1(token));
}

/// Somebody who stood before somebody who was let in, a minute before that and a while after.
bool passOver(Evidence &evidence)
{
    const Rows &admissions = evidence.records.of("admissions");
    if (admissions.empty())
        return false;
    const Row &admission = admissions.front();
    const QByteArray token = line::TokenSeal(evidence.lineKey).seal(placeBehind(admission, -1));
    for (const qint64 after : {-anHour / 60, anHour / 3600}) {
        evidence.history.push_back(askHowTheyStand(admission, {}, after));
        tellToWait(evidence.history.back(), token);
    }
    return true;
}

/// Somebody shows a place and has it no longer, or is told to wait behind it.
bool losePlace(Evidence &evidence, bool isBehind)
{
    const Rows &admissions = evidence.records.of("admissions");
    if (admissions.empty())
        return false;
    const Row &admission = admissions.front();
    const line::TokenSeal seal(evidence.lineKey);
    const QByteArray token = seal.seal(placeBehind(admission, 1'000'000));
    evidence.history.push_back(askHowTheyStand(admission, token, anHour / 60));
    if (isBehind)
        tellToWait(evidence.history.back(), seal.seal(placeBehind(admission, 1'000'001)));
    return true;
}

} // namespace

std::vector<Forgery> forgeriesOfMemories()
{
    return {
        memory("a hold that was over when it was asked for", "hold_granted_late",
               [](Evidence &evidence) {
                   return changeFirst(evidence, isLiveHold, [](Exchange &hold) { hold.sentAt += anHour; });
               }),
        memory("an order that was sent too late", "hold_honoured_late",
               [](Evidence &evidence) {
                   return changeFirst(evidence, isConfirmation,
                                      [](Exchange &order) { order.sentAt += anHour; });
               }),
        memory("another price than was sealed", "hold_seal_false",
               [](Evidence &evidence) {
                   return changeFirst(evidence, isLiveHold,
                                      [](Exchange &hold) { replaceIn(hold, "revision", 99); });
               }),
        memory("two holds on a seat", "seat_held_twice", holdTwice),
        memory("a seat promised to two", "seat_promised_twice", promiseTwice),
        memory(
            "a refusal of what was done", "refused_order_lives",
            [](Evidence &evidence) { return retell(evidence, 409, "code", QStringLiteral("hold_expired")); }),
        memory(
            "an order that was cancelled and lives", "cancelled_order_lives",
            [](Evidence &evidence) { return retell(evidence, 200, "state", QStringLiteral("cancelled")); }),
        memory("an order that nobody knows", "confirmed_order_lost",
               [](Evidence &evidence) {
                   return changeFirst(evidence, isConfirmation,
                                      [](Exchange &order) { order.subject = "another order"; });
               }),
        memory("somebody who was passed over", "let_in_before", passOver),
        memory("a place that nobody remembers", "place_lost",
               [](Evidence &evidence) { return losePlace(evidence, false); }),
        memory("a place behind the one that was shown", "place_lost",
               [](Evidence &evidence) { return losePlace(evidence, true); }),
        memory("a code that nobody signed", "ticket_code_false",
               [](Evidence &evidence) {
                   return changeFirst(evidence, isCode, [](Exchange &code) {
                       code.told.body[10] = code.told.body[10] == 'A' ? 'B' : 'A';
                   });
               }),
        memory("a ticket of somebody else", "ticket_of_nothing",
               [](Evidence &evidence) {
                   return changeFirst(evidence, isCode, [](Exchange &code) { code.hold = "another order"; });
               }),
    };
}

} // namespace foyer::test
