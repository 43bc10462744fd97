// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/decider.h"
#include "tests/simulation/corehall.h"
#include "tests/simulation/ids.h"
#include "tests/simulation/stage.h"
#include "tests/support/deterministicids.h"

#include <functional>

namespace foyer::simulation {

/// Plays on the rules alone: the Decider and a World that is never stored, with core/seating and core/catalog
/// before it as the server's services have them.
class CoreStage final : public Stage
{
public:
    /// Whoever decides in the place of the Decider.
    using Decide = std::function<booking::Decision(const booking::Decider &, booking::World &,
                                                   booking::Changes &, const booking::Command &, Instant)>;

    /// `decide` stands between the story and the rules; empty: nobody does.
    explicit CoreStage(quint64 play, Decide decide = {});

    [[nodiscard]] Answer play(const Step &step) override;

private:
    [[nodiscard]] Answer take(const Step &step);
    [[nodiscard]] Answer takeKnown(const Step &step, const booking::Hold &hold, Answer objection) const;
    [[nodiscard]] booking::TakeHold commandFor(const Step &step) const;
    void countBought(const booking::TakeHold &command);
    [[nodiscard]] Answer extend(const Step &step);
    [[nodiscard]] Answer release(const Step &step);
    [[nodiscard]] Answer releaseAll(const Step &step);
    [[nodiscard]] Answer listHolds(const Step &step) const;
    [[nodiscard]] Answer pay(const Step &step);
    [[nodiscard]] Answer payAgain(const Step &step);
    [[nodiscard]] Answer cancel(const Step &step);
    [[nodiscard]] Answer confirm(const Step &step);
    [[nodiscard]] Answer carryOut(const booking::Command &command, const Step &step, booking::OrderId order);
    [[nodiscard]] booking::Decision hear(booking::OrderId order, booking::AttemptId attempt, Fate fate);
    [[nodiscard]] Answer speak(const Step &step);
    [[nodiscard]] Answer refund(const Step &step);
    [[nodiscard]] Answer house(const Step &step);
    [[nodiscard]] Answer look(const Step &step) const;
    [[nodiscard]] Answer close() const;
    void jump(qint32 hours);

    [[nodiscard]] booking::Decision decide(const booking::Command &command);
    void refresh(booking::SeatKey key);
    [[nodiscard]] const booking::Hold *holdOf(qint32 label, Who who) const;
    [[nodiscard]] const booking::Order *orderOf(qint32 label, Who who) const;
    [[nodiscard]] bool isHeld(booking::SeatKey key) const;
    [[nodiscard]] Answer shown(const booking::Hold &hold) const;
    [[nodiscard]] Answer shown(const booking::Order &order) const;
    [[nodiscard]] Answer refusedBy(const booking::Refusal &refusal) const;

    [[nodiscard]] booking::AccountId account(Who who) const
    {
        return booking::AccountId(m_ids.of(IdOf::Person, qint32(who) + 1));
    }

    template <typename Id>
    [[nodiscard]] Id id(IdOf kind, qint32 label) const
    {
        return Id(m_ids.of(kind, label));
    }

    using Sums = std::map<QByteArray, qint64>;

    Ids m_ids;
    booking::SaleSheetPtr m_sheet;
    CoreHall m_hall;
    test::DeterministicIds m_made;
    booking::Decider m_decider{m_made};
    Decide m_decide;
    booking::World m_world;
    booking::Changes m_changes;
    Instant m_now;
    std::map<booking::OrderId, Sums> m_books;
    std::map<booking::AttemptId, Fate> m_fates; ///< what the provider will say
};

} // namespace foyer::simulation
