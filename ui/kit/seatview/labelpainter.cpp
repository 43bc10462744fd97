// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/labelpainter.h"

#include "ui/kit/type.h"

#include <cmath>
#include <QFontMetricsF>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr qsizetype mostStamps = 8000;

} // namespace

void LabelPainter::setDevicePixelRatio(double ratio)
{
    if (qFuzzyCompare(m_ratio, ratio))
        return;
    m_ratio = ratio;
    m_stamps.clear();
}

const LabelPainter::Stamp &LabelPainter::stampOf(const QString &text, int pixels, QFont::Weight weight,
                                                 const QColor &colour)
{
    const QString key =
        text + QChar(0x1F) + QChar(pixels) + QChar(int(weight)) + QString::number(colour.rgba(), 36);
    const auto known = m_stamps.constFind(key);
    if (known != m_stamps.constEnd())
        return *known;
    if (m_stamps.size() > mostStamps)
        m_stamps.clear();
    const QFont font = kit::figuresFontAt(pixels * m_ratio, weight);
    const QFontMetricsF metrics(font);
    Stamp stamp;
    stamp.width = metrics.horizontalAdvance(text);
    // The capitals' middle is the middle: what is written about seats is mostly capitals and figures.
    const int width = int(std::ceil(stamp.width)) + 4;
    const int half = int(std::ceil(metrics.height()));
    stamp.image = QImage(width, 2 * half, QImage::Format_ARGB32_Premultiplied);
    stamp.image.fill(Qt::transparent);
    QPainter painter(&stamp.image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(2, half + std::round(metrics.capHeight() / 2)), text);
    painter.end();
    return *m_stamps.insert(key, stamp);
}

double LabelPainter::widthOf(const QString &text, int pixels, QFont::Weight weight)
{
    return stampOf(text, pixels, weight, Qt::black).width;
}

void LabelPainter::paint(QPainter &painter, QPointF centre, const QString &text, int pixels,
                         QFont::Weight weight, const QColor &colour, double turn)
{
    const QImage &image = stampOf(text, pixels, weight, colour).image;
    if (qFuzzyIsNull(turn)) {
        painter.drawImage(QPoint(int(std::lround(centre.x() - image.width() / 2.0)),
                                 int(std::lround(centre.y() - image.height() / 2.0))),
                          image);
        return;
    }
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(centre);
    painter.rotate(turn);
    painter.drawImage(QPointF(-image.width() / 2.0, -image.height() / 2.0), image);
    painter.restore();
}

} // namespace foyer::seatview
