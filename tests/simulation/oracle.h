// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/hallrules.h"
#include "tests/simulation/oraclebooks.h"

#include <optional>
#include <unordered_map>

namespace foyer::simulation {

/// Knows what every step must be answered: a model of the box office that is small enough to be believed.
/// It shares no code with what it judges, only plain words such as tenders and states. Everything happens one
/// after the other here, and what has run out has run out at that moment.
class Oracle
{
public:
    /// What the step is answered. `heard` is what was really answered: it only picks between answers that are
    /// equally right (blocks of seats that are equally good).
    [[nodiscard]] Answer answer(const Step &step, const Answer &heard);

private:
    struct Line
    {
        qint16 number = 0;
        booking::LineKind kind = booking::LineKind::Seat;
        qint32 seat = -1;
        qint32 pool = -1;
        qint32 type = 0;
        qint64 price = 0;
        qint64 fee = 0;
        qint32 tax = 0;
        bool isLive = false;
    };

    struct Hold
    {
        Step asked;
        std::vector<Line> lines;
        int until = 0;
        bool isExtended = false;
        booking::HoldState state = booking::HoldState::Live;
    };

    struct Order
    {
        qint32 id = 0;
        qint32 hold = 0;
        Who owner = Who::Anna; ///< of its hold
        booking::OrderState state = booking::OrderState::Selling;
        int until = 0;
        qint64 total = 0;
        qint64 captured = 0;
        qint64 refunded = 0;
        qint32 revision = 1;
        std::vector<Line> lines = {};
        std::vector<AttemptSeen> attempts = {};
        std::vector<qint32> refunds = {};
        OracleBooks books = {};
    };

    struct House
    {
        Step asked;
        bool isReleased = false;
    };

    struct Seat
    {
        qint32 hold = 0; ///< the last that took it
        qint32 order = 0;
        qint32 house = 0;
        bool isSold = false;
    };

    struct Pool
    {
        qint32 selling = 0;
        qint32 sold = 0;
        qint32 house = 0;
    };

    // holds
    [[nodiscard]] Answer take(const Step &step, const Answer &heard);
    [[nodiscard]] Answer takeNew(const Step &step, const Answer &heard);
    [[nodiscard]] std::optional<Answer> objectionToReplaced(const Step &step) const;
    [[nodiscard]] std::optional<Answer> closedTo(const Step &step) const;
    [[nodiscard]] std::optional<Answer> chooseSeats(const Step &step, const Answer &heard,
                                                    std::vector<qint32> &seats) const;
    [[nodiscard]] std::optional<Answer> chooseBest(const Step &step, const Answer &heard,
                                                   std::vector<qint32> &seats) const;
    [[nodiscard]] std::optional<Answer> priceAll(const Step &step, const std::vector<qint32> &seats,
                                                 std::vector<Line> &lines) const;
    [[nodiscard]] std::optional<Answer> whatIsTaken(const Step &step, const std::vector<Line> &lines) const;
    [[nodiscard]] std::optional<Answer> poolTooFull(const Step &step) const;
    [[nodiscard]] std::optional<Answer> beyondLimits(const Step &step, qint32 wanted) const;
    void give(const Step &step, std::vector<Line> lines);
    [[nodiscard]] Answer repeated(const Step &step, const Hold &hold) const;
    [[nodiscard]] Answer extend(const Step &step);
    [[nodiscard]] Answer release(const Step &step);
    [[nodiscard]] Answer releaseAll(const Step &step);
    [[nodiscard]] Answer lookHold(const Step &step) const;
    [[nodiscard]] Answer listHolds(const Step &step) const;
    void end(Hold &hold, booking::HoldState state);
    [[nodiscard]] Hold *holdOf(qint32 id, Who who);
    [[nodiscard]] static bool mayTouch(Who who, const Hold &hold);
    [[nodiscard]] static Answer refusedOver(const Hold &hold);
    [[nodiscard]] bool isLive(const Hold &hold) const;
    [[nodiscard]] bool isHeld(const Seat &seat, const std::vector<qint32> &butBy = {}) const;
    [[nodiscard]] qint32 heldPlaces(qint32 pool, const std::vector<qint32> &butBy = {}) const;
    [[nodiscard]] OpenSeats openSeats(const std::vector<qint32> &butBy = {}) const;
    [[nodiscard]] bool maySell(Who who, const House &house) const;
    [[nodiscard]] Answer shown(const Hold &hold) const;

    // orders
    [[nodiscard]] Answer pay(const Step &step);
    [[nodiscard]] Answer place(const Step &step, Hold &hold);
    [[nodiscard]] Answer payAgain(const Step &step);
    [[nodiscard]] Answer confirm(const Step &step);
    [[nodiscard]] Answer endOrder(const Step &step);
    [[nodiscard]] Answer speak(const Step &step);
    [[nodiscard]] Answer refund(const Step &step);
    [[nodiscard]] std::optional<Answer> partsOf(const Step &step, const Order &order,
                                                std::vector<std::pair<qint16, qint64>> &parts) const;
    [[nodiscard]] std::optional<Answer>
    objectionToParts(const Order &order, const std::vector<std::pair<qint16, qint64>> &parts) const;
    void takeBack(Order &order, Line &line);
    [[nodiscard]] std::optional<Answer> objectionToTender(const Step &step, qint64 total) const;
    void ask(Order &order, const Step &step);
    void hear(Order &order, AttemptSeen &attempt, Fate fate);
    void approve(Order &order, AttemptSeen &attempt);
    void settle(Order &order, AttemptSeen &attempt);
    static void callOff(Order &order);
    void free(Order &order, booking::OrderState state);
    [[nodiscard]] Answer lookLedger(const Step &step) const;
    [[nodiscard]] Order *orderOf(qint32 id, Who who);
    [[nodiscard]] qint64 refundable(const Line &line) const;
    [[nodiscard]] Answer shown(const Order &order) const;
    [[nodiscard]] static AttemptSeen *attemptOf(Order &order, qint32 label);
    [[nodiscard]] static bool isUndecided(const Order &order);
    [[nodiscard]] static Line *lineOf(Order &order, qint16 number);

    // the house and the end
    [[nodiscard]] Answer takeHouse(const Step &step);
    [[nodiscard]] Answer releaseHouse(const Step &step);
    [[nodiscard]] Answer shown(qint32 id, const House &house) const;
    [[nodiscard]] Answer close() const;

    int m_now = 0; ///< in half hours
    std::unordered_map<qint32, Hold> m_holds;
    std::vector<qint32> m_kept; ///< holds that may be live
    std::unordered_map<qint32, Order> m_orders;
    std::unordered_map<qint32, House> m_houses;
    std::unordered_map<qint32, qint32> m_orderOfId; ///< of attempts and refunds
    std::unordered_map<qint32, Fate> m_fates;       ///< of attempts
    std::array<Seat, playhouse::seats> m_seats{};
    std::array<Pool, 2> m_pools{};
    std::array<qint32, people> m_bought{}; ///< tickets that are being paid or are theirs
};

} // namespace foyer::simulation
