// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/accessibletoggle.h"

#include <QAbstractButton>

namespace foyer::kit {

AccessibleToggle::AccessibleToggle(QAbstractButton *button, QAccessible::Role role)
    : QAccessibleWidget(button, role)
{}

QAbstractButton *AccessibleToggle::button() const
{
    return static_cast<QAbstractButton *>(widget());
}

QString AccessibleToggle::text(QAccessible::Text kind) const
{
    const QString own = QAccessibleWidget::text(kind);
    return kind == QAccessible::Name && own.isEmpty() ? button()->text() : own;
}

QAccessible::State AccessibleToggle::state() const
{
    QAccessible::State state = QAccessibleWidget::state();
    state.checkable = true;
    state.checked = button()->isChecked();
    return state;
}

QStringList AccessibleToggle::actionNames() const
{
    return {QAccessibleActionInterface::toggleAction(), QAccessibleActionInterface::setFocusAction()};
}

void AccessibleToggle::doAction(const QString &name)
{
    if (name == QAccessibleActionInterface::toggleAction())
        button()->click();
    else
        QAccessibleWidget::doAction(name);
}

} // namespace foyer::kit
