// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <vector>

class QWidget;

namespace foyer::testing {

/// One widget that Tab comes to, with what assistive technology calls it.
struct TabStop
{
    QWidget *widget = nullptr;
    QString name;
};

/// Presses Tab in the (shown, active) window until it is round, with real key events.
[[nodiscard]] std::vector<TabStop> walkTab(QWidget &window);
[[nodiscard]] std::vector<TabStop> walkBacktab(QWidget &window);

/// Everything that is wrong with the keyboard's way through the window: stops without a name, a way back that
/// differs from the way there, a window where Tab comes nowhere. Empty is good.
[[nodiscard]] QStringList tabComplaints(QWidget &window);

/// The name that assistive technology is given.
[[nodiscard]] QString accessibleNameOf(QWidget &widget);

} // namespace foyer::testing
