// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QAbstractButton>

namespace foyer::shell {

/// A workspace in the rail: icon over word, a bar at the left of the one that is shown.
class RailItem final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit RailItem(kit::Icon icon, QWidget *parent = nullptr);

    void setIcon(kit::Icon icon);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintGround(QPainter &painter, const QRectF &item) const;

    kit::Icon m_icon;
};

} // namespace foyer::shell
