// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

class QString;
class QWidget;

namespace foyer::test {

/// Real keys to whatever has the focus.
void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
void typeText(const QString &text);

/// Tab until the widget of this name has the focus; false after a whole round.
[[nodiscard]] bool tabTo(QWidget &window, const char *name);

/// The name of what has the focus.
[[nodiscard]] QString focusName();

} // namespace foyer::test
