// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::seatmap {

class StudioCanvas;

/// Tells assistive programs about the studio's sheet: a tree of the widgets that lie on it and of its
/// elements, rows and tables with their seats below them, each with its name, place, and whether it is
/// chosen. Objects are made for those that are asked for.
void makeAccessible(StudioCanvas &canvas);

/// The keyboard is somewhere else now.
void announceStop(StudioCanvas &canvas);

/// What the keyboard is on is chosen, or no longer.
void announceChoice(StudioCanvas &canvas);

} // namespace foyer::seatmap
