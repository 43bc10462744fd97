// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QHash>
#include <QImage>
#include <QPointF>

class QPainter;

namespace foyer::seatview {

/// Short texts that come up again and again (row names), laid out once. Device pixels.
class LabelPainter
{
public:
    void setDevicePixelRatio(double ratio);

    /// Centred on the point, `pixels` logical pixels high.
    void paint(QPainter &painter, QPointF centre, const QString &text, int pixels, QFont::Weight weight,
               const QColor &colour, double turn = 0);

    /// In device pixels.
    [[nodiscard]] double widthOf(const QString &text, int pixels, QFont::Weight weight);

private:
    struct Stamp
    {
        QImage image;
        double width = 0;
    };

    const Stamp &stampOf(const QString &text, int pixels, QFont::Weight weight, const QColor &colour);

    QHash<QString, Stamp> m_stamps;
    double m_ratio = 1;
};

} // namespace foyer::seatview
