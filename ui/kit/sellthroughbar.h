// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

class QPainter;

namespace foyer::kit {

/// How much of a house is sold, held and left, with "383 of 620" beside it.
class SellThroughBar : public QWidget
{
    Q_OBJECT

public:
    explicit SellThroughBar(QWidget *parent = nullptr);
    void setFigures(qint64 sold, qint64 held, qint64 capacity);
    void setTextVisible(bool visible);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    qint64 m_sold = 0;
    qint64 m_held = 0;
    qint64 m_capacity = 0;
    bool m_textVisible = true;
};

/// The same as a piece of painting, for tables.
void paintSellThrough(QPainter &painter, const QRect &where, qint64 sold, qint64 held, qint64 capacity,
                      const Tokens &tokens);

} // namespace foyer::kit
