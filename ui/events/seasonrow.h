// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/season.h"
#include "ui/events/setupkeeper.h"
#include "ui/kit/chip.h"

namespace foyer::events {

/// What the button at the end of a row does.
enum class RowAction : quint8
{
    None,
    OpenTill,
    Dashboard,
    SetUp, ///< at the first thing that lacks
    Prices,
    Phases,
};

/// One event in the list, in words.
struct SeasonRow
{
    catalog::EventId event;
    std::optional<catalog::PerformanceId> performance = {};
    QString title = {};
    QString line = {}; ///< when
    QString place = {};
    QString month = {}; ///< of the date leaf; empty: no date
    QString day = {};
    kit::ChipSpec chip = {};
    qint64 sold = 0;
    qint64 held = 0;
    qint64 capacity = 0; ///< 0: not on sale
    QString notOnSale = {};
    std::vector<std::int64_t> days = {}; ///< empty: not told
    QString takings = {};                ///< empty: not told
    RowAction action = RowAction::None;
    QString actionText = {};
    Step step = Step::Facts; ///< where the set-up opens
    bool isKeptHere = false; ///< the server does not know it yet
    bool isDraft = false;

    [[nodiscard]] bool isSoldOut() const noexcept { return capacity > 0 && sold >= capacity; }
};

/// `mayManage`: whoever may not is offered what others do with an event.
[[nodiscard]] SeasonRow rowOf(const wire::SeasonEvent &event, Instant now, bool mayManage);

/// Of a set-up that was never saved.
[[nodiscard]] SeasonRow rowOf(const KeptSetup &kept);

} // namespace foyer::events
