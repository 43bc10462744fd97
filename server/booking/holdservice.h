// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/booking/actor.h"
#include "server/booking/holdmac.h"
#include "server/booking/holdstore.h"
#include "server/booking/seatboards.h"
#include "server/booking/seatchooser.h"
#include "server/catalog/salesheetsource.h"
#include "server/line/admission.h"

namespace foyer::booking {

class Batcher;

/// A hold as its owner gets it.
struct SealedHold
{
    Hold hold;
    QByteArray mac = {};
    SaleSheetPtr sheet = {};
    bool isNew = true; ///< false: a retry of what was done already
};

/// Gives holds: phase and channel, limits, what the house holds, the orphan rule, prices. Per worker, on its
/// thread; what it is given outlives it, and it outlives every call.
class HoldService
{
public:
    struct Parts
    {
        HoldStore &store;
        SeatBoards &boards;
        catalog::SaleSheetSource &sheets;
        const Clock &clock;
        const HoldMac &mac;
        const Batcher *batcher = nullptr;    ///< no new hold while its orders are behind; null: never mind
        line::AdmissionGate *gate = nullptr; ///< lets the public in; null: whoever comes may buy
    };

    explicit HoldService(const Parts &parts) : m_parts(parts) {}

    [[nodiscard]] Task<Ruling<SealedHold>> take(HoldRequest request, Actor actor);
    [[nodiscard]] Task<Ruling<SealedHold>> find(HoldId id, Actor actor);

    /// The caller's live holds, the first to run out first.
    [[nodiscard]] Task<Ruling<std::vector<SealedHold>>> list(Actor actor);

    /// Buyers once, staff while the basket is open.
    [[nodiscard]] Task<Ruling<SealedHold>> extend(HoldId id, Actor actor);

    /// Lines of it, or all.
    [[nodiscard]] Task<Ruling<SealedHold>> release(HoldId id, std::vector<qint16> lines, Actor actor);

    /// Everything that the caller holds; how many seats and places that were.
    [[nodiscard]] Task<Ruling<int>> releaseAll(Actor actor);

private:
    /// One try of a request against one state of the board.
    struct Attempt
    {
        TakeHold command;
        bool wasChosen = false; ///< seats were chosen for the caller: another round may choose others
    };

    [[nodiscard]] Ruling<catalog::PhaseId> openPhaseFor(const SaleSheet &sheet, Channel channel) const;
    [[nodiscard]] Ruling<Attempt> prepare(const HoldRequest &request, const Actor &actor,
                                          const SaleSheetPtr &sheet, const BoardPtr &board,
                                          const std::vector<qint32> &ours, int round) const;
    [[nodiscard]] Ruling<Choice> choose(const HoldRequest &request, const Actor &actor,
                                        const SaleSheet &sheet, SeatBoard &board, const LinePricer &pricer,
                                        const std::vector<qint32> &ours, int round) const;
    [[nodiscard]] TakeHold commandFor(const HoldRequest &request, const Actor &actor,
                                      const SaleSheet &sheet) const;
    [[nodiscard]] SealedHold seal(Hold hold, SaleSheetPtr sheet, bool isNew) const;
    [[nodiscard]] Task<Ruling<void>> letIn(SaleSheetPtr sheet, Channel channel, Actor actor);
    [[nodiscard]] Task<Ruling<SealedHold>> tryTaking(HoldRequest request, Actor actor, SaleSheetPtr sheet,
                                                     std::vector<qint32> ours);
    [[nodiscard]] Task<Ruling<std::vector<Hold>>> replacedBy(HoldRequest request, Actor actor);
    [[nodiscard]] Task<Ruling<SealedHold>> repeatOr(HoldRequest request, Actor actor, SaleSheetPtr sheet,
                                                    Objection objection);
    [[nodiscard]] Task<Ruling<Hold>> owned(HoldId id, Actor actor);
    [[nodiscard]] Task<Ruling<SealedHold>> answer(Result<HoldAnswer> told);

    Parts m_parts;
};

} // namespace foyer::booking
