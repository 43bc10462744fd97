// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

#include <QWidget>

namespace foyer::events {

/// Sale phases as bars over the months, today, and the dates as diamonds. Painted by hand: QtCharts has no
/// bars that begin somewhere.
class PhaseTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit PhaseTimeline(QWidget *parent = nullptr);

    void show(const Setup &setup, Instant now);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] qreal xOf(Instant at) const;
    void paintMonths(QPainter &painter) const;
    void paintPhases(QPainter &painter) const;
    void paintDates(QPainter &painter, int top) const;
    void paintToday(QPainter &painter) const;

    std::vector<Phase> m_phases;
    std::vector<Instant> m_dates;
    QString m_zone;
    Instant m_now = {};
    Instant m_from = {};
    Instant m_to = {};
};

} // namespace foyer::events
