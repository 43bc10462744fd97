// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "ui/seatmap/maplibrary.h"

#include <optional>
#include <QPointer>

class QWidget;

namespace foyer::seatmap {

/// How a new hall begins.
enum class HallStart : quint8
{
    Empty,
    Generate,
    Import
};

struct NewHall
{
    wire::Venue venue;
    QString name;
    HallStart start = HallStart::Empty;
};

/// Where the hall is, what it is called, how it begins; nothing where the person says no. `chosen`: the place
/// that is offered first.
[[nodiscard]] Task<std::optional<NewHall>> askForNewHall(QPointer<QWidget> over,
                                                         std::vector<wire::Venue> venues, Uuid chosen);

} // namespace foyer::seatmap
