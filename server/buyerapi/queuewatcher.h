// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/salesheet.h"
#include "core/line/linetoken.h"

#include <QPointer>

namespace foyer::socketio {
class Conversation;
}

namespace foyer::buyerapi {

/// Somebody who looks at their place in one line.
struct QueueWatcher
{
    QPointer<socketio::Conversation> client = {};
    accounts::AccountId account = {};
    QByteArray event = {}; ///< as the client names it
    booking::SaleSheetPtr sheet = {};
    std::optional<line::Place> place = {};
    std::optional<SteadyInstant> toldAt = {};
    SteadyInstant lookedAt = {}; ///< for the exact place
    SteadyInstant due = {};
    bool isOver = false;

    [[nodiscard]] qint32 performance() const noexcept { return sheet->number; }
};

using QueueWatcherPtr = std::shared_ptr<QueueWatcher>;

} // namespace foyer::buyerapi
