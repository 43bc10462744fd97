// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace foyer::kit {

/// On or off at once, without a Save: for settings that act immediately.
class Switch : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Switch(const QString &text, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foyer::kit
