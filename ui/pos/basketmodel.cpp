// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/basketmodel.h"

#include <algorithm>
#include <QJsonArray>
#include <QPointer>

namespace foyer::pos {

namespace {

bool isOutOfReach(const client::Refusal &refusal)
{
    return refusal.kind == client::RefusalKind::Offline || refusal.kind == client::RefusalKind::Timeout;
}

std::vector<SeatIndex> seatsIn(const client::Refusal &refusal)
{
    std::vector<SeatIndex> seats;
    for (const QJsonValue seat : refusal.more.value(QLatin1StringView{"seats"}).toArray())
        seats.push_back(SeatIndex(seat.toInteger()));
    return seats;
}

} // namespace

BasketModel::BasketModel(client::BookingApi &booking, IdFactory &ids, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_booking(booking)
    , m_ids(ids)
    , m_clock(clock)
    , m_content(clock)
{
    m_second.setInterval(std::chrono::milliseconds{250});
    connect(&m_second, &QTimer::timeout, this, &BasketModel::tick);
}

BasketModel::~BasketModel() = default;

bool BasketModel::isPayable() const noexcept
{
    return !m_content.isEmpty() && !isBusy() && !hasLetGo();
}

void BasketModel::enqueue(Job job)
{
    m_jobs.push_back(std::move(job));
    if (!m_isWorking)
        static_cast<void>(work());
}

Task<void> BasketModel::work()
{
    QPointer<BasketModel> self(this);
    m_isWorking = true;
    while (!m_jobs.empty()) {
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        co_await job();
        if (!self)
            co_return;
    }
    m_isWorking = false;
    Q_EMIT changed();
}

void BasketModel::add(const ShowPtr &show, const Wish &more, bool keepOrphans)
{
    enqueue([this, show, more, keepOrphans] { return addNow(show, more, keepOrphans); });
}

void BasketModel::replace(const ShowPtr &show, const Wish &all, bool keepOrphans)
{
    enqueue([this, show, all, keepOrphans] { return take(show, all, keepOrphans); });
}

void BasketModel::removeLine(std::size_t part, std::size_t line)
{
    if (part >= parts().size() || line >= parts()[part].lines.size())
        return;
    const catalog::PerformanceId performance = parts()[part].show->id();
    enqueue(
        [this, performance, dropped = parts()[part].lines[line]] { return dropNow(performance, dropped); });
}

void BasketModel::removeSeat(const ShowPtr &show, SeatIndex seat)
{
    BasketLine line;
    line.seat = seat;
    enqueue([this, performance = show->id(), line] { return dropNow(performance, line); });
}

void BasketModel::changeType(std::size_t part, std::size_t line, booking::TicketTypeId type)
{
    if (part >= parts().size() || line >= parts()[part].lines.size())
        return;
    const catalog::PerformanceId performance = parts()[part].show->id();
    enqueue([this, performance, changing = parts()[part].lines[line], type] {
        return typeNow(performance, changing, type);
    });
}

void BasketModel::extend()
{
    for (const BasketPart &part : parts())
        enqueue([this, performance = part.show->id()] { return extendNow(performance); });
}

void BasketModel::retry()
{
    for (const BasketPart &part : parts())
        enqueue([this, performance = part.show->id()] { return retryNow(performance); });
}

void BasketModel::clear()
{
    m_jobs.clear();
    m_unanswered.reset();
    for (const BasketPart &part : parts()) {
        if (part.isHeld())
            enqueue([this, hold = part.hold] { return releaseNow(hold); });
    }
    m_content.clear();
    m_second.stop();
    Q_EMIT changed();
}

void BasketModel::forget(catalog::PerformanceId performance)
{
    drop(performance);
    Q_EMIT changed();
}

void BasketModel::takeBack(const ShowPtr &show, const wire::OrderShown &order)
{
    std::vector<BasketLine> lines = linesOf(order);
    if (lines.empty())
        return;
    drop(show->id());
    m_content.addLetGo(show, std::move(lines));
    Q_EMIT changed();
    enqueue([this, performance = show->id()] { return retryNow(performance); });
}

void BasketModel::reread()
{
    if (m_unanswered)
        enqueue([this] { return askAgain(); });
    for (const BasketPart &part : parts())
        enqueue([this, performance = part.show->id()] { return rereadNow(performance); });
}

void BasketModel::tick()
{
    if (m_content.letGoOfPast())
        Q_EMIT changed();
    Q_EMIT timePassed();
}

Task<void> BasketModel::addNow(ShowPtr show, Wish more, bool keepOrphans)
{
    const BasketPart *known = part(show->id());
    Wish all = known == nullptr ? Wish{} : known->wish();
    all.add(more);
    const bool keeps = keepOrphans || (known != nullptr && known->keepsOrphans);
    co_await take(std::move(show), std::move(all), keeps);
}

Task<void> BasketModel::take(ShowPtr show, Wish wish, bool keepOrphans)
{
    QPointer<BasketModel> self(this);
    if (wish.isEmpty())
        co_return;
    wire::StaffHoldAsked asked = askedFor(wish);
    asked.id = booking::HoldId(m_ids.next());
    if (keepOrphans)
        asked.overrideOrphans = true;
    const BasketPart *known = part(show->id());
    if (known != nullptr && known->isHeld())
        asked.replaces = std::vector<booking::HoldId>{known->hold};
    const SteadyInstant sentAt = m_clock.steadyNow();
    client::Answer<wire::HoldShown> answer = co_await m_booking.hold(show->id(), asked);
    if (!self)
        co_return;
    if (answer) {
        adopt(show, *answer, sentAt, keepOrphans);
        co_return;
    }
    if (isOutOfReach(answer.error()))
        m_unanswered = Unanswered{show, asked, keepOrphans};
    say(show, wish, answer.error());
}

Task<void> BasketModel::askAgain()
{
    QPointer<BasketModel> self(this);
    if (!m_unanswered)
        co_return;
    const Unanswered again = *m_unanswered;
    const SteadyInstant sentAt = m_clock.steadyNow();
    client::Answer<wire::HoldShown> answer = co_await m_booking.hold(again.show->id(), again.asked);
    if (!self || (!answer && isOutOfReach(answer.error())))
        co_return;
    m_unanswered.reset();
    if (answer)
        adopt(again.show, *answer, sentAt, again.keepOrphans);
}

Task<void> BasketModel::dropNow(catalog::PerformanceId performance, BasketLine line)
{
    QPointer<BasketModel> self(this);
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

// The hold as it is now: fewer lines, another seal.
Task<void> BasketModel::refresh(catalog::PerformanceId performance, SteadyInstant sentAt)
{
    QPointer<BasketModel> self(this);
    const BasketPart *known = part(performance);
    if (known == nullptr || !known->isHeld())
        co_return;
    const ShowPtr show = known->show;
    const SteadyInstant until = known->until;
    client::Answer<wire::HoldShown> answer = co_await m_booking.findHold(known->hold);
    if (!self)
        co_return;
    if (!answer) {
        say(show, {}, answer.error());
        co_return;
    }
    BasketPart *current = m_content.find(performance);
    if (current == nullptr)
        co_return;
    if (answer->state != booking::HoldState::Live) {
        current->letGo();
        Q_EMIT changed();
        co_return;
    }
    adopt(show, *answer, sentAt, current->keepsOrphans);
    if (BasketPart *adopted = m_content.find(performance))
        adopted->until = until; // giving back is no reason for more time
}

Task<void> BasketModel::typeNow(catalog::PerformanceId performance, BasketLine line,
                                booking::TicketTypeId type)
{
    QPointer<BasketModel> self(this);
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
    BasketPart *current = m_content.find(performance);
    if (current == nullptr)
        co_return;
    if (answer)
        adopt(show, *answer, sentAt, current->keepsOrphans);
    else if (isOutOfReach(answer.error()))
        say(show, {}, answer.error());
    else {
        current->letGo();
        say(show, {}, answer.error());
    }
}

Task<void> BasketModel::retryNow(catalog::PerformanceId performance)
{
    QPointer<BasketModel> self(this);
    while (const BasketPart *known = part(performance)) {
        const Wish wish = known->wish();
        if (known->isHeld() || wish.isEmpty())
            co_return;
        const ShowPtr show = known->show;
        wire::StaffHoldAsked asked = askedFor(wish);
        asked.id = booking::HoldId(m_ids.next());
        asked.overrideOrphans = true; // what was chosen once is not questioned again
        const SteadyInstant sentAt = m_clock.steadyNow();
        client::Answer<wire::HoldShown> answer = co_await m_booking.hold(performance, asked);
        if (!self)
            co_return;
        BasketPart *current = m_content.find(performance);
        if (current == nullptr)
            co_return;
        if (answer) {
            m_content.adoptBesideGone(show, *answer, sentAt);
            m_second.start();
            Q_EMIT changed();
            co_return;
        }
        const std::size_t before = wish.seats.size();
        if (answer.error().kind == client::RefusalKind::Conflict)
            current->markGone(seatsIn(answer.error()));
        if (current->wish().seats.size() == before) {
            say(show, wish, answer.error());
            co_return;
        }
        Q_EMIT changed();
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

void BasketModel::adopt(const ShowPtr &show, const wire::HoldShown &hold, SteadyInstant sentAt,
                        bool keepOrphans)
{
    m_content.adopt(show, hold, sentAt, keepOrphans);
    m_second.start();
    Q_EMIT changed();
}

void BasketModel::say(const ShowPtr &show, const Wish &wish, const client::Refusal &refusal)
{
    BasketRefusal told{show, wish, {}, refusal};
    const BasketPart *known = part(show->id());
    const std::vector<SeatIndex> before = known == nullptr ? std::vector<SeatIndex>{} : known->seats();
    for (const SeatIndex seat : wish.seatIndexes()) {
        if (std::ranges::find(before, seat) == before.end())
            told.newSeats.push_back(seat);
    }
    Q_EMIT refused(told);
}

void BasketModel::drop(catalog::PerformanceId performance)
{
    m_content.drop(performance);
    if (m_content.isEmpty())
        m_second.stop();
}

} // namespace foyer::pos
