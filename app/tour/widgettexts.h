// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace foyer::app {

/// What is to be read in a widget and everything below it: labels, buttons, fields, rows of lists; of what
/// paints its text itself, its accessible name.
[[nodiscard]] QStringList visibleTexts(const QWidget &widget);

} // namespace foyer::app
