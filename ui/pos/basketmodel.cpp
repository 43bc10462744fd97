// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/basketmodel.h"

#include <algorithm>
#include <QPointer>

namespace foyer::pos {

BasketModel::BasketModel(client::BookingApi &booking, IdFactory &ids, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_booking(booking)
    , m_ids(ids)
    , m_clock(clock)
    , m_content(clock)
{
    m_second.setInterval(std::chrono::milliseconds{250});
    connect(&m_second, &QTimer::timeout, this, &BasketModel::tick);
    m_again.setSingleShot(true);
    connect(&m_again, &QTimer::timeout, this, [this] { enqueue({[this] { return askAgain(); }, false}); });
}

BasketModel::~BasketModel() = default;

bool BasketModel::isPayable() const noexcept
{
    return !m_content.isEmpty() && !isBusy() && !hasLetGo() && gone() == 0;
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
        const quint64 round = m_round;
        if (job.isChange && m_unanswered) {
            co_await askAgain();
            if (!self)
                co_return;
        }
        if (job.isChange && round != m_round)
            continue;
        if (job.isChange && m_unanswered) {
            say(m_unanswered->show, {}, m_unanswered->refusal);
            continue;
        }
        co_await job.run();
        if (!self)
            co_return;
    }
    m_isWorking = false;
    Q_EMIT changed();
}

void BasketModel::add(const ShowPtr &show, const Wish &more, bool keepOrphans)
{
    if (!m_isLocked)
        enqueue({[this, show, more, keepOrphans] { return addNow(show, more, keepOrphans); }});
}

void BasketModel::follow(const ShowPtr &show)
{
    std::erase_if(m_shows, [this](const auto &known) { return part(known.first) == nullptr; });
    m_shows[show->id()] = show;
    if (!m_content.follow(show))
        return;
    enqueue({[this, performance = show->id()] { return rereadNow(performance); }});
    Q_EMIT changed();
}

// What was asked for with an older one is meant for this one.
ShowPtr BasketModel::nowOf(const ShowPtr &show) const
{
    const auto known = m_shows.find(show->id());
    return known == m_shows.end() ? show : known->second;
}

void BasketModel::replace(const ShowPtr &show, const Wish &all, bool keepOrphans)
{
    if (!m_isLocked)
        enqueue({[this, show, all, keepOrphans] { return take(show, all, keepOrphans); }});
}

void BasketModel::removeLine(std::size_t part, std::size_t line)
{
    if (m_isLocked || part >= parts().size() || line >= parts()[part].lines.size())
        return;
    enqueue({[this, show = parts()[part].show, dropped = parts()[part].lines[line]] {
        return dropNow(show, dropped);
    }});
}

void BasketModel::removeSeat(const ShowPtr &show, SeatIndex seat)
{
    if (m_isLocked)
        return;
    BasketLine line;
    line.seat = seat;
    enqueue({[this, show, line] { return dropNow(show, line); }});
}

void BasketModel::changeType(std::size_t part, std::size_t line, booking::TicketTypeId type)
{
    if (m_isLocked || part >= parts().size() || line >= parts()[part].lines.size())
        return;
    enqueue({[this, show = parts()[part].show, changing = parts()[part].lines[line], type] {
        return typeNow(show, changing, type);
    }});
}

void BasketModel::extend()
{
    for (std::size_t i = 0; i < parts().size() && !m_isLocked; ++i)
        enqueue({[this, performance = parts()[i].show->id()] { return extendNow(performance); }});
}

void BasketModel::retry()
{
    for (std::size_t i = 0; i < parts().size() && !m_isLocked; ++i)
        enqueue({[this, performance = parts()[i].show->id()] { return retryNow(performance); }});
}

void BasketModel::dropGone()
{
    if (m_isLocked)
        return;
    m_content.dropGone();
    if (m_content.isEmpty())
        m_second.stop();
    Q_EMIT changed();
}

void BasketModel::clear()
{
    if (m_isLocked)
        return;
    ++m_round;
    m_jobs.clear();
    m_again.stop();
    std::vector<booking::HoldId> holds;
    for (const BasketPart &part : parts())
        holds.push_back(part.isHeld() ? part.hold : part.former);
    if (m_unanswered)
        holds.push_back(m_unanswered->asked.id);
    m_unanswered.reset();
    m_content.clear();
    m_second.stop();
    for (const booking::HoldId &hold : holds) {
        if (!hold.isNull())
            enqueue({[this, hold] { return releaseNow(hold); }, false});
    }
    Q_EMIT changed();
}

void BasketModel::forget(catalog::PerformanceId performance)
{
    drop(performance);
    Q_EMIT changed();
}

void BasketModel::takeBack(const ShowPtr &show, const wire::OrderShown &order)
{
    const ShowPtr now = nowOf(show);
    std::vector<BasketLine> lines = linesOf(order, *now);
    if (lines.empty())
        return;
    drop(show->id());
    m_content.addLetGo(now, std::move(lines));
    Q_EMIT changed();
    enqueue({[this, performance = show->id()] { return retryNow(performance); }});
}

void BasketModel::reread()
{
    if (m_unanswered)
        enqueue({[this] { return askAgain(); }, false});
    for (const BasketPart &part : parts())
        enqueue({[this, performance = part.show->id()] { return rereadNow(performance); }});
}

void BasketModel::tick()
{
    if (m_content.letGoOfPast())
        Q_EMIT changed();
    Q_EMIT timePassed();
}

// By the steady clock: a wall clock that is wrong or is set does not move it. The server's word counts, as
// far as it is the shorter one.
void BasketModel::adopt(const ShowPtr &show, const wire::HoldShown &hold, SteadyInstant sentAt,
                        bool keepOrphans)
{
    const Instant serverNow = m_serverNow ? m_serverNow() : m_clock.now();
    const SteadyInstant byServer = m_clock.steadyNow() + (hold.expiresAt - serverNow);
    const SteadyInstant bySheet = sentAt + std::chrono::seconds{show->sheet().holdSeconds};
    m_content.adopt(nowOf(show), hold, std::min(bySheet, byServer), keepOrphans);
    m_second.start();
    Q_EMIT changed();
}

void BasketModel::say(const ShowPtr &show, const Wish &wish, const client::Refusal &refusal)
{
    const ShowPtr now = nowOf(show);
    BasketRefusal told{now, wishIn(*now, *show, wish), {}, refusal};
    const BasketPart *known = part(show->id());
    const std::vector<SeatIndex> before = known == nullptr ? std::vector<SeatIndex>{} : known->seats();
    for (const SeatIndex seat : told.wish.seatIndexes()) {
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
