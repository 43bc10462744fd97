// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace foyer::events {

/// The head of the price sheet: a name, and below it in which currency.
class PriceHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit PriceHeader(QWidget *parent = nullptr);

    static constexpr int headHeight = 48;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
};

} // namespace foyer::events
