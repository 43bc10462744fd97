// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/chip.h"
#include "ui/kit/prompter.h"
#include "ui/line/roomfacts.h"

#include <array>

namespace foyer::line {

/// What the room says, in the person's language.

/// "Open since 10:00".
[[nodiscard]] kit::ChipSpec stateChip(const RoomFacts &facts);

/// One of the six figures.
struct RoomFigure
{
    QString name;
    QString value;
    QString detail;

    [[nodiscard]] bool operator==(const RoomFigure &) const = default;
};

[[nodiscard]] std::array<RoomFigure, 6> roomFigures(const RoomFacts &facts);

/// "400 a minute", "3 an hour".
[[nodiscard]] QString paceWords(double perMinute);

/// What will come of the pace, in a line and in a sentence or two.
struct OutlookWords
{
    QString lead;
    QString rest;
};

[[nodiscard]] OutlookWords outlookWords(const RoomFacts &facts);

/// What is done about a line now, in the order of the buttons.
[[nodiscard]] std::vector<LineAction> offeredActions(LineState state);

[[nodiscard]] QString actionWords(LineAction action, LineState state);
[[nodiscard]] kit::Icon actionIcon(LineAction action);

/// What has been done, for who is told of it.
[[nodiscard]] QString doneWords(LineAction action);

/// How the line stands, in a sentence: after somebody else has steered it.
[[nodiscard]] QString standsWords(const RoomFacts &facts);

/// Asked before what turns people away or lets everybody in; empty: nothing is asked.
[[nodiscard]] std::optional<kit::Question> questionBefore(LineAction action, const RoomFacts &facts);

/// "10 min", "1 h 43 min".
[[nodiscard]] QString spanWords(std::chrono::minutes span);

/// What the set-up of a line will do.
[[nodiscard]] QString beginningWords(const RoomFacts &facts);

} // namespace foyer::line
