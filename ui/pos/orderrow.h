// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/orders.h"

#include <QAbstractButton>

namespace foyer::pos {

/// An order in the list of the finder, 56 high: code, who, how many tickets, state, what it came to.
class OrderRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit OrderRow(QWidget *parent = nullptr);

    void setOrder(const wire::OrderListed &order);

    [[nodiscard]] booking::OrderId order() const noexcept { return m_order.id; }

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    wire::OrderListed m_order;
};

} // namespace foyer::pos
