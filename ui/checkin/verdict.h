// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>
#include <vector>

namespace foyer::checkin {

/// What is seen from two metres away; each has its own shape and colour.
enum class Sign : quint8
{
    Tick,    ///< circle, green: in, or out
    Twice,   ///< triangle, amber: already inside
    Cross,   ///< octagon, red: refused
    Look,    ///< diamond, blue: check first
    Unknown, ///< square with a question mark, amber and hatched: not checked. No verdict at all
};

/// How large the first line of a slip's column is.
enum class SlipHead : quint8
{
    Name, ///< 20 px
    Line, ///< 28 px
    Seat, ///< 56 px
};

/// One column of the slip below a verdict.
struct SlipPart
{
    QString caption;
    QString head;
    SlipHead size = SlipHead::Line;
    QString text = {};
    QString small = {};
};

/// Two scans of one ticket, and what lies between them.
struct ScanTrail
{
    QString firstAt;
    QString firstWhere;
    QString between;
    QString nowAt;
    QString nowWhere;
};

/// A verdict in words.
struct Verdict
{
    Sign sign = Sign::Unknown;
    QString word;
    QString why;
    std::optional<ScanTrail> trail = {}; ///< instead of the first part of the slip
    std::vector<SlipPart> slip = {};
    QString aside = {}; ///< at the right of the foot
    QString band = {};  ///< hatched, across the top
};

} // namespace foyer::checkin
