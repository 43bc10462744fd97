// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QWidget>

namespace foyer::kit {

/// The picture over an empty page: eight seats, one of them taken; or an icon.
class SeatsPicture : public QWidget
{
    Q_OBJECT

public:
    explicit SeatsPicture(QWidget *parent = nullptr);
    void setIcon(Icon icon);

    [[nodiscard]] QSize sizeHint() const override { return {96, 64}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Icon m_icon = Icon::None;
};

} // namespace foyer::kit
