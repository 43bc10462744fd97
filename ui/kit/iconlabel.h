// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"

#include <QWidget>

namespace foyer::kit {

/// An icon in an ink, without text: give it an accessible name unless words beside it say the same.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(Icon icon, int size = 16, Ink ink = Ink::Text, QWidget *parent = nullptr);
    void setIcon(Icon icon, Ink ink);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon;
    int m_size;
    Ink m_ink;
};

} // namespace foyer::kit
