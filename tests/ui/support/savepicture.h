// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace foyer::testing {

/// Saves what the widget looks like as DIR/NAME.png where the environment variable FOYER_PICTURES names DIR,
/// for people to look at; else does nothing.
void savePicture(QWidget &widget, const QString &name);

} // namespace foyer::testing
