// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"

#include <array>

/// What all stories are played in: one performance of a small house, and who comes to it. Plain values, known
/// to the storyteller, the oracle and the stages. Time is counted in hours from the story's beginning; what
/// has a deadline of its own has it at a half hour, so that no jump ever ends on it.
namespace foyer::simulation {

enum class Who : quint8
{
    Anna,
    Bert,
    Cleo,
    Dora, ///< sells at the box office
    Emil, ///< likewise
    Fritz ///< their supervisor
};

inline constexpr int people = 6;

[[nodiscard]] constexpr bool isStaff(Who who) noexcept
{
    return who >= Who::Dora;
}

namespace playhouse {

struct Row
{
    qint32 firstSeat;
    qint32 seats;
    qint32 rank;
    qint32 category;
};

/// Straight rows, seats half a metre apart. The third and the fourth are equally good and differently long.
inline constexpr std::array<Row, 5> rows{
    {{0, 10, 1, 0}, {10, 10, 2, 0}, {20, 9, 3, 0}, {29, 7, 3, 1}, {36, 8, 4, 1}}};
inline constexpr qint32 seats = 44;
inline constexpr qint32 categories = 4; ///< stalls, balcony, standing, lounge
inline constexpr qint32 types = 2;      ///< adult, child
inline constexpr qint32 child = 1;

struct PoolOf
{
    qint32 category;
    qint32 capacity;
};

inline constexpr std::array<PoolOf, 2> pools{{{2, 12}, {3, 5}}};

inline constexpr qint64 notSold = -1;
/// By category and type. Early birds pay less for stalls.
inline constexpr std::array<std::array<qint64, types>, categories> prices{
    {{2500, 1500}, {1999, notSold}, {1000, 0}, {999, notSold}}};
inline constexpr qint64 earlyStalls = 2000;                                   ///< adults, in the early phase
inline constexpr std::array<qint32, categories> taxes{1900, 1900, 1900, 700}; ///< basis points
inline constexpr qint32 feeShare = 500;                                       ///< basis points of the price
inline constexpr qint64 feePerTicket = 50;

inline constexpr int holdHours = 4;
inline constexpr int payHours = 7;
inline constexpr int perOrderLimit = 4;
inline constexpr int perBuyerLimit = 9;

// In half hours.
inline constexpr int earlyOpens = 3;
inline constexpr int earlyCloses = 81;    ///< and the general phase opens
inline constexpr int generalCloses = 361; ///< for the public
inline constexpr int boxOfficeCloses = 441;
inline constexpr int starts = 481;
inline constexpr int wholeUntil = 101; ///< refunds: all of it until here,
inline constexpr int halfUntil = 281;  ///< half of it until here, then nothing

} // namespace playhouse

} // namespace foyer::simulation
