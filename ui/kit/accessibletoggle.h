// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

class QAbstractButton;

namespace foyer::kit {

/// A button that is on or off: kit::Switch, the choices of kit::Segments.
class AccessibleToggle final : public QAccessibleWidget
{
public:
    AccessibleToggle(QAbstractButton *button, QAccessible::Role role);

    [[nodiscard]] QString text(QAccessible::Text kind) const override;
    [[nodiscard]] QAccessible::State state() const override;
    [[nodiscard]] QStringList actionNames() const override;
    void doAction(const QString &name) override;

private:
    [[nodiscard]] QAbstractButton *button() const;
};

} // namespace foyer::kit
