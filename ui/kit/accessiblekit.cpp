// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/accessiblekit.h"

#include "ui/kit/accessiblestepper.h"
#include "ui/kit/accessibletoggle.h"
#include "ui/kit/quantitystepper.h"

#include <QAbstractButton>

namespace foyer::kit {

namespace {

struct Plain
{
    QLatin1StringView name;
    QAccessible::Role role;
};

/// What needs no more than its role.
constexpr Plain plainOnes[] = {
    {QLatin1StringView("foyer::kit::Dialog"), QAccessible::Dialog},
    {QLatin1StringView("foyer::kit::Popup"), QAccessible::Pane},
    {QLatin1StringView("foyer::kit::Palette"), QAccessible::Dialog},
    {QLatin1StringView("foyer::kit::Banner"), QAccessible::AlertMessage},
    {QLatin1StringView("foyer::kit::ToastView"), QAccessible::AlertMessage},
    {QLatin1StringView("foyer::kit::ChartCanvas"), QAccessible::Chart},
    {QLatin1StringView("foyer::kit::CategoryBars"), QAccessible::Chart},
    {QLatin1StringView("foyer::kit::SellThroughBar"), QAccessible::ProgressBar},
    {QLatin1StringView("foyer::kit::Bar"), QAccessible::ProgressBar},
    {QLatin1StringView("foyer::kit::Chip"), QAccessible::StaticText},
    {QLatin1StringView("foyer::kit::Segments"), QAccessible::Grouping},
};

} // namespace

QAccessibleInterface *accessibleOfKit(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget || !className.startsWith(QLatin1StringView("foyer::kit::")))
        return nullptr;
    if (className == QLatin1StringView("foyer::kit::Switch"))
        return new AccessibleToggle(static_cast<QAbstractButton *>(widget), QAccessible::CheckBox);
    if (className == QLatin1StringView("foyer::kit::SegmentButton"))
        return new AccessibleToggle(static_cast<QAbstractButton *>(widget), QAccessible::RadioButton);
    if (className == QLatin1StringView("foyer::kit::QuantityStepper"))
        return new AccessibleStepper(static_cast<QuantityStepper *>(widget));
    for (const Plain &plain : plainOnes) {
        if (plain.name == className)
            return new QAccessibleWidget(widget, plain.role);
    }
    return nullptr;
}

} // namespace foyer::kit
