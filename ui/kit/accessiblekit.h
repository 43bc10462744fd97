// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAccessibleInterface;
class QObject;
class QString;

namespace foyer::kit {

/// Tells assistive technology what the kit's own widgets are, where Qt cannot know it: a switch, a choice
/// among several, a number to step, a dialog, an alert, a chart. Installed by kit::Look before the first
/// question.
[[nodiscard]] QAccessibleInterface *accessibleOfKit(const QString &className, QObject *object);

} // namespace foyer::kit
