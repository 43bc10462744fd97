// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QTimeZone>
#include <QWidget>
#include <vector>

namespace foyer::checkin {

/// How many came in, minute by minute, in the hour up to the beginning; after it, in the last hour.
class ArrivalsCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ArrivalsCard(QWidget *parent = nullptr);

    static constexpr int minutes = 60;

    /// `counts`: one for each minute from `from` on.
    void setArrivals(std::vector<int> counts, Instant from, const QTimeZone &zone);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int ceiling() const;
    void paintGrid(QPainter &painter, const QRectF &plot) const;

    std::vector<int> m_counts;
    Instant m_from{};
    QTimeZone m_zone;
};

} // namespace foyer::checkin
