// SPDX-License-Identifier: GPL-3.0-or-later
// How the basket's holds are asked for, extended and given back.
#include "ui/pos/basketmodel.h"
#include "ui/pos/refusalkinds.h"

#include <algorithm>
#include <QJsonArray>
#include <QPointer>

namespace foyer::pos {

namespace {

constexpr std::chrono::seconds againPause{2};

std::vector<SeatIndex> seatsIn(const client::Refusal &refusal, const Show &show)
{
    std::vector<SeatIndex> seats;
    for (const QJsonValue seat : refusal.more.value(QLatin1StringView{"seats"}).toArray())
        seats.push_back(show.seatOf(seat.toInteger(-1)));
    return seats;
}

} // namespace

Task<void> BasketModel::addNow(ShowPtr show, Wish more, bool keepOrphans)
{
    const BasketPart *known = part(show->id());
    const ShowPtr now = nowOf(show);
    Wish all = known == nullptr ? Wish{} : known->wish();
    all.add(wishIn(*now, *show, more));
    const bool keeps = keepOrphans || (known != nullptr && known->keepsOrphans);
    co_await take(now, std::move(all), keeps);
}

BasketModel::Request BasketModel::requestFor(const ShowPtr &show, const Wish &wish, bool keepOrphans)
{
    Request request{show, wish, askedFor(wish, *show), m_clock.steadyNow(), keepOrphans};
    request.asked.id = booking::HoldId(m_ids.next());
    if (keepOrphans)
        request.asked.overrideOrphans = true;
    const BasketPart *known = part(show->id());
    const booking::HoldId before = known == nullptr  ? booking::HoldId{}
                                   : known->isHeld() ? known->hold
                                                     : known->former;
    if (!before.isNull())
        request.asked.replaces = std::vector<booking::HoldId>{before};
    return request;
}

Task<void> BasketModel::take(ShowPtr show, Wish wish, bool keepOrphans)
{
    QPointer<BasketModel> self(this);
    const quint64 round = m_round;
    wish = wishIn(*nowOf(show), *show, std::move(wish));
    show = nowOf(show);
    while (!wish.isEmpty()) {
        Request request = requestFor(show, wish, keepOrphans);
        client::Answer<wire::HoldShown> answer = co_await m_booking.hold(show->id(), request.asked);
        if (!self)
            co_return;
        if (!answer && round == m_round && forgetFormer(show->id(), answer.error()))
            continue;
        settle(std::move(request), answer, round);
        co_return;
    }
}

void BasketModel::settle(Request request, const client::Answer<wire::HoldShown> &answer, quint64 round)
{
    if (round != m_round) { // cleared meanwhile: nobody wants it any more
        const booking::HoldId hold = request.asked.id;
        if (answer || isUnheard(answer.error()))
            m_jobs.push_front({[this, hold] { return releaseNow(hold); }, false});
        return;
    }
    if (answer) {
        adopt(request.show, *answer, request.sentAt, request.keepOrphans);
        return;
    }
    const ShowPtr show = request.show;
    const Wish wish = request.wish;
    if (isUnheard(answer.error()))
        keepUnanswered(std::move(request), answer.error());
    say(show, wish, answer.error());
}

void BasketModel::keepUnanswered(Request request, const client::Refusal &refusal)
{
    m_unanswered = std::move(request);
    m_unanswered->refusal = refusal;
    m_again.start(std::max(againPause, refusal.retryAfter.value_or(againPause)));
}

Task<void> BasketModel::askAgain()
{
    QPointer<BasketModel> self(this);
    const quint64 round = m_round;
    if (!m_unanswered)
        co_return;
    Request again = *m_unanswered;
    client::Answer<wire::HoldShown> answer = co_await m_booking.hold(again.show->id(), again.asked);
    if (!self || round != m_round) // clear() gives it back
        co_return;
    m_unanswered.reset();
    m_again.stop();
    if (answer)
        adopt(again.show, *answer, again.sentAt, again.keepOrphans);
    else if (!isDefinite(answer.error()))
        keepUnanswered(std::move(again), answer.error());
    else {
        if (isHoldOver(answer.error())) // it was given, then ran out: so the one before it ended as well
            letGo(again.show->id(), answer.error());
        say(again.show, again.wish, answer.error());
    }
}

// The server may not know any more what a part that was let go was held by: then nothing is to be replaced.
bool BasketModel::forgetFormer(catalog::PerformanceId performance, const client::Refusal &refusal)
{
    BasketPart *known = m_content.find(performance);
    if (known == nullptr || known->isHeld() || known->former.isNull()
        || refusal.kind != client::RefusalKind::NotFound)
        return false;
    known->former = {};
    return true;
}

// Marks what somebody else has; whether that is more than before.
bool BasketModel::giveUpGone(catalog::PerformanceId performance, const client::Refusal &refusal)
{
    BasketPart *known = m_content.find(performance);
    if (known == nullptr || refusal.kind != client::RefusalKind::Conflict)
        return false;
    const std::size_t before = known->wish().seats.size();
    known->markGone(seatsIn(refusal, *known->show));
    if (known->wish().seats.size() == before)
        return false;
    Q_EMIT changed();
    return true;
}

void BasketModel::letGo(catalog::PerformanceId performance, const client::Refusal &refusal)
{
    BasketPart *known = m_content.find(performance);
    if (known == nullptr)
        return;
    known->letGo();
    if (refusal.kind == client::RefusalKind::NotFound)
        known->former = {};
    Q_EMIT changed();
}

Task<void> BasketModel::dropNow(ShowPtr chosenIn, BasketLine line)
{
    QPointer<BasketModel> self(this);
    const catalog::PerformanceId performance = chosenIn->id();
    if (line.kind == booking::LineKind::Seat)
        line.seat = seatIn(*nowOf(chosenIn), *chosenIn, line.seat);
    BasketPart *known = m_content.find(performance);
    if (known == nullptr)
        co_return;
    const auto dropped =
        std::ranges::find_if(known->lines, [&line](const BasketLine &one) { return one.isSamePlace(line); });
    if (dropped == known->lines.end())
        co_return;
    if (!known->isHeld() || dropped->state != BasketLine::State::Held) {
        known->lines.erase(dropped);
        if (known->lines.empty())
            drop(performance);
        Q_EMIT changed();
        co_return;
    }
    const bool isLast = known->lines.size() == 1;
    const booking::HoldId hold = known->hold;
    const ShowPtr show = known->show;
    const std::vector<qint16> numbers = isLast ? std::vector<qint16>{} : dropped->numbers;
    const SteadyInstant sentAt = m_clock.steadyNow();
    client::Answer<void> answer = co_await m_booking.releaseHold(hold, numbers);
    if (!self)
        co_return;
    if (!answer) {
        if (isHoldOver(answer.error()))
            letGo(performance, answer.error());
        say(show, {}, answer.error());
        co_return;
    }
    if (isLast) {
        drop(performance);
        Q_EMIT changed();
        co_return;
    }
    co_await refresh(performance, sentAt);
}

// The hold as it is now: fewer lines, another seal, what is left of its time.
Task<void> BasketModel::refresh(catalog::PerformanceId performance, SteadyInstant sentAt)
{
    QPointer<BasketModel> self(this);
    const BasketPart *known = part(performance);
    if (known == nullptr || !known->isHeld())
        co_return;
    const ShowPtr show = known->show;
    client::Answer<wire::HoldShown> answer = co_await m_booking.findHold(known->hold);
    if (!self)
        co_return;
    BasketPart *current = m_content.find(performance);
    if (current == nullptr)
        co_return;
    if (!answer) {
        if (isHoldOver(answer.error()))
            letGo(performance, answer.error());
        say(show, {}, answer.error());
        co_return;
    }
    if (answer->state == booking::HoldState::Live) {
        adopt(show, *answer, sentAt, current->keepsOrphans);
        co_return;
    }
    current->letGo();
    Q_EMIT changed();
}

Task<void> BasketModel::typeNow(ShowPtr chosenIn, BasketLine line, booking::TicketTypeId type)
{
    QPointer<BasketModel> self(this);
    const catalog::PerformanceId performance = chosenIn->id();
    if (line.kind == booking::LineKind::Seat)
        line.seat = seatIn(*nowOf(chosenIn), *chosenIn, line.seat);
    const BasketPart *known = part(performance);
    if (known == nullptr)
        co_return;
    const bool keeps = known->keepsOrphans;
    const ShowPtr show = known->show;
    Wish wish = known->retyped(line, type);
    co_await take(show, std::move(wish), true); // the same places: nobody is stranded anew
    if (!self)
        co_return;
    if (BasketPart *retyped = m_content.find(performance))
        retyped->keepsOrphans = keeps;
}

// Only the server's word that it is over lets go of a hold: whatever else is refused, it lives.
Task<void> BasketModel::extendNow(catalog::PerformanceId performance)
{
    QPointer<BasketModel> self(this);
    const BasketPart *known = part(performance);
    if (known == nullptr || !known->isHeld())
        co_return;
    const ShowPtr show = known->show;
    const SteadyInstant sentAt = m_clock.steadyNow();
    client::Answer<wire::HoldShown> answer = co_await m_booking.extendHold(known->hold);
    if (!self)
        co_return;
    const BasketPart *current = part(performance);
    if (current == nullptr)
        co_return;
    if (answer) {
        adopt(show, *answer, sentAt, current->keepsOrphans);
        co_return;
    }
    if (isHoldOver(answer.error()))
        letGo(performance, answer.error());
    say(show, {}, answer.error());
}

Task<void> BasketModel::retryNow(catalog::PerformanceId performance)
{
    QPointer<BasketModel> self(this);
    const quint64 round = m_round;
    while (const BasketPart *known = part(performance)) {
        const Wish wish = known->wish();
        if (known->isHeld() || wish.isEmpty())
            co_return;
        // What was chosen once is not questioned again.
        Request request = requestFor(known->show, wish, true);
        client::Answer<wire::HoldShown> answer = co_await m_booking.hold(performance, request.asked);
        if (!self)
            co_return;
        const bool isOther =
            !answer && round == m_round
            && (forgetFormer(performance, answer.error()) || giveUpGone(performance, answer.error()));
        if (isOther)
            continue;
        settle(std::move(request), answer, round);
        co_return;
    }
}

Task<void> BasketModel::rereadNow(catalog::PerformanceId performance)
{
    const BasketPart *known = part(performance);
    if (known == nullptr || !known->isHeld())
        co_return;
    co_await refresh(performance, m_clock.steadyNow());
}

Task<void> BasketModel::releaseNow(booking::HoldId hold)
{
    // What cannot be given back now runs out by itself.
    client::Answer<void> answer = co_await m_booking.releaseHold(hold);
    static_cast<void>(answer);
}

} // namespace foyer::pos
