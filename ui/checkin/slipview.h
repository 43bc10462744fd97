// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/gatecolours.h"

#include <QWidget>

namespace foyer::checkin {

/// The slip below a verdict: whose ticket, where to, or what was read and what to do.
class SlipView final : public QWidget
{
    Q_OBJECT

public:
    explicit SlipView(QWidget *parent = nullptr);

    void setVerdict(const Verdict &verdict, const GateColours &colours);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<QRectF> columns() const;
    void paintPart(QPainter &painter, const QRectF &box, const SlipPart &part) const;
    void paintTrail(QPainter &painter, const QRectF &box, const ScanTrail &trail) const;
    void paintTrailLine(QPainter &painter, const QRectF &box, const QString &between) const;

    Verdict m_verdict;
    GateColours m_colours;
};

} // namespace foyer::checkin
