// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <QColor>

namespace foyer::kit {

/// What free seats of one price category are drawn with.
struct SeatColours
{
    QColor fill;
    QColor line;
    QColor ink;
};

/// Every colour of the client, by what it is for. One set for light, one for dark, with the same members, so
/// nothing that paints needs to know which one it has.
struct Tokens
{
    bool dark = false;

    QColor window, rail, surface, sunken, map;
    QColor hover, pressed, select;
    QColor line, lineStrong, field;
    QColor text, text2, text3;
    QColor accent, accentHover, accentPressed, accentText, accentLine, onAccent;
    QColor green, greenSoft, greenLine, greenSolid, onGreen;
    QColor amber, amberSoft, amberLine, amberSolid, onAmber;
    QColor red, redSoft, redLine, redSolid, onRed;
    QColor blue, blueSoft, blueLine, blueSolid, onBlue;
    QColor shadow;
    QColor tip, onTip;

    std::array<SeatColours, 4> categories; ///< c1 … c4, dearest first
    QColor sold, seatLine, seatInk, mine, mineInk, stage, stageLine;

    std::array<QColor, 6> series; ///< k1 … k5 in this order, k6 for "other"
    QColor grid, seriesSoft;      ///< the charts' grid; the area under k1
    std::array<QColor, 7> heat;   ///< h0 … h6: amounts in one hue

    [[nodiscard]] static const Tokens &light();
    [[nodiscard]] static const Tokens &darkSet();
};

/// The meaning of a coloured part. Its colours never stand alone: an icon and a word go with them.
enum class Tone
{
    Neutral,
    Green,
    Amber,
    Red,
    Blue,
    Accent,
};

struct ToneColours
{
    QColor text, soft, line, solid, onSolid;
};

[[nodiscard]] ToneColours coloursOf(Tone tone, const Tokens &tokens);

/// The colour of a text or icon.
enum class Ink
{
    Text,
    Text2,
    Text3,
    Accent,
    Green,
    Amber,
    Red,
    Blue,
    OnAccent,
};

/// The ink of a tone's icon.
[[nodiscard]] Ink inkOf(Tone tone) noexcept;

[[nodiscard]] QColor colourOf(Ink ink, const Tokens &tokens);

} // namespace foyer::kit
