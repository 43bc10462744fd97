// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace foyer::kit {

/// Moves the focus to the next or previous stop inside `root`, round and round. What focusNextPrevChild() of
/// a panel that keeps the keyboard to itself calls. Always true.
bool focusWithin(QWidget &root, bool next);

} // namespace foyer::kit
