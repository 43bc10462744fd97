// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/accessiblestepper.h"

#include "ui/kit/quantitystepper.h"

namespace foyer::kit {

AccessibleStepper::AccessibleStepper(QuantityStepper *stepper)
    : QAccessibleWidget(stepper, QAccessible::SpinBox)
{}

QuantityStepper *AccessibleStepper::stepper() const
{
    return static_cast<QuantityStepper *>(widget());
}

void *AccessibleStepper::interface_cast(QAccessible::InterfaceType type)
{
    if (type == QAccessible::ValueInterface)
        return static_cast<QAccessibleValueInterface *>(this);
    return QAccessibleWidget::interface_cast(type);
}

QVariant AccessibleStepper::currentValue() const
{
    return stepper()->value();
}

void AccessibleStepper::setCurrentValue(const QVariant &value)
{
    stepper()->choose(value.toInt());
}

QVariant AccessibleStepper::maximumValue() const
{
    return stepper()->highest();
}

QVariant AccessibleStepper::minimumValue() const
{
    return stepper()->lowest();
}

} // namespace foyer::kit
