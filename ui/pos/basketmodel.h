// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "core/client/bookingapi.h"
#include "core/wire/booking/orders.h"
#include "ui/pos/basketcontent.h"

#include <deque>
#include <functional>
#include <map>
#include <QObject>
#include <QTimer>

namespace foyer::pos {

/// The server's no to a change of the basket; nothing has changed.
struct BasketRefusal
{
    ShowPtr show;
    Wish wish = {};                       ///< all that the part should have become
    std::vector<SeatIndex> newSeats = {}; ///< of these, the ones that were not in it before
    client::Refusal refusal = {};
};

/// The basket: what this till holds, of one performance or several. Each change of a part asks the server for
/// a new hold of all its content that replaces the one before in one step, so that nothing in it is ever let
/// go in between. Changes are carried out one after the other, in the order they were asked for.
class BasketModel final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    BasketModel(client::BookingApi &booking, IdFactory &ids, const Clock &clock, QObject *parent = nullptr);
    ~BasketModel() override;

    /// Tells the server's time, by which holds run out; this computer's until it is set.
    void setServerTime(std::function<Instant()> now) { m_serverNow = std::move(now); }

    [[nodiscard]] const std::vector<BasketPart> &parts() const noexcept { return m_content.parts(); }

    [[nodiscard]] const BasketPart *part(catalog::PerformanceId performance) const noexcept
    {
        return m_content.find(performance);
    }

    [[nodiscard]] bool isEmpty() const noexcept { return m_content.isEmpty(); }

    /// A change is under way, or what became of the last one is not known.
    [[nodiscard]] bool isBusy() const noexcept { return m_isWorking || m_unanswered.has_value(); }

    /// A change had no answer: it is asked again by itself until it has one.
    [[nodiscard]] bool isUnsure() const noexcept { return m_unanswered.has_value(); }

    [[nodiscard]] int items() const noexcept { return m_content.items(); }

    [[nodiscard]] qint64 total() const noexcept { return m_content.total(); }

    [[nodiscard]] qint64 tax() const noexcept { return m_content.tax(); }

    /// All that is in it is held: it can be paid.
    [[nodiscard]] bool isPayable() const noexcept;

    /// Something in it is not held any more, and can be taken again.
    [[nodiscard]] bool hasLetGo() const noexcept { return m_content.hasLetGo(); }

    /// Lines that somebody else has by now.
    [[nodiscard]] int gone() const noexcept { return m_content.gone(); }

    /// Until the first hold runs out; empty while nothing is held.
    [[nodiscard]] std::optional<std::chrono::seconds> timeLeft() const { return m_content.timeLeft(); }

    /// 1 at the beginning, 0 at the end.
    [[nodiscard]] double shareLeft() const { return m_content.shareLeft(); }

    /// While it is being paid nobody changes it: what is asked for is not done.
    void setLocked(bool isLocked) noexcept { m_isLocked = isLocked; }

    void add(const ShowPtr &show, const Wish &more, bool keepOrphans = false);

    /// The performance is sold in this hall from now on; what is in the basket of it, or on its way there,
    /// is the same seats as before. What is held is read again: a hold may have ended by it.
    void follow(const ShowPtr &show);

    /// The part becomes exactly this.
    void replace(const ShowPtr &show, const Wish &all, bool keepOrphans = false);
    void removeLine(std::size_t part, std::size_t line);
    void removeSeat(const ShowPtr &show, SeatIndex seat);
    void changeType(std::size_t part, std::size_t line, booking::TicketTypeId type);

    /// All holds get their full time again.
    void extend();

    /// Takes again what was let go; what somebody else has by now is marked.
    void retry();

    /// Takes out what somebody else has.
    void dropGone();

    /// Gives everything back. `undo` can be added again.
    void clear();

    /// What it held is an order now.
    void forget(catalog::PerformanceId performance);

    /// The lines of an order that ended unpaid, to be held again.
    void takeBack(const ShowPtr &show, const wire::OrderShown &order);

    /// After a break: whether the holds still stand, and what became of the change that had no answer.
    void reread();

    /// Lets what has run out go; the page's timer, and tests.
    void tick();

Q_SIGNALS:
    void changed();
    void timePassed();
    void refused(const foyer::pos::BasketRefusal &refusal);

private:
    struct Job
    {
        std::function<Task<void>()> run;
        bool isChange = true; ///< what had no answer is asked again before it
    };

    /// One request for a hold of all content of a part. Without an answer it is asked again as it was, so
    /// that it is done once.
    struct Request
    {
        ShowPtr show;
        Wish wish;
        wire::StaffHoldAsked asked;
        SteadyInstant sentAt = {}; ///< for the first time
        bool keepOrphans = false;
        client::Refusal refusal = {}; ///< of the last time
    };

    void enqueue(Job job);
    [[nodiscard]] Task<void> work();
    [[nodiscard]] Task<void> take(ShowPtr show, Wish wish, bool keepOrphans);
    [[nodiscard]] Task<void> addNow(ShowPtr show, Wish more, bool keepOrphans);
    [[nodiscard]] Task<void> dropNow(ShowPtr chosenIn, BasketLine line);
    [[nodiscard]] Task<void> typeNow(ShowPtr chosenIn, BasketLine line, booking::TicketTypeId type);
    [[nodiscard]] Task<void> extendNow(catalog::PerformanceId performance);
    [[nodiscard]] Task<void> retryNow(catalog::PerformanceId performance);
    [[nodiscard]] Task<void> rereadNow(catalog::PerformanceId performance);
    [[nodiscard]] Task<void> releaseNow(booking::HoldId hold);
    [[nodiscard]] Task<void> askAgain();
    [[nodiscard]] Task<void> refresh(catalog::PerformanceId performance, SteadyInstant sentAt);
    [[nodiscard]] Request requestFor(const ShowPtr &show, const Wish &wish, bool keepOrphans);
    void settle(Request request, const client::Answer<wire::HoldShown> &answer, quint64 round);
    void keepUnanswered(Request request, const client::Refusal &refusal);
    [[nodiscard]] bool forgetFormer(catalog::PerformanceId performance, const client::Refusal &refusal);
    [[nodiscard]] bool giveUpGone(catalog::PerformanceId performance, const client::Refusal &refusal);
    void letGo(catalog::PerformanceId performance, const client::Refusal &refusal);
    void adopt(const ShowPtr &show, const wire::HoldShown &hold, SteadyInstant sentAt, bool keepOrphans);
    void say(const ShowPtr &show, const Wish &wish, const client::Refusal &refusal);
    void drop(catalog::PerformanceId performance);
    [[nodiscard]] ShowPtr nowOf(const ShowPtr &show) const;

    client::BookingApi &m_booking;
    IdFactory &m_ids;
    const Clock &m_clock;
    BasketContent m_content;
    std::map<catalog::PerformanceId, ShowPtr> m_shows; ///< as they are sold now
    std::deque<Job> m_jobs;
    std::function<Instant()> m_serverNow;
    std::optional<Request> m_unanswered;
    QTimer m_second;
    QTimer m_again;      ///< before what had no answer is asked again
    quint64 m_round = 0; ///< of clear(): what was asked for before is not wanted any more
    bool m_isWorking = false;
    bool m_isLocked = false;
};

} // namespace foyer::pos
