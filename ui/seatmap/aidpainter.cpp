// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/aidpainter.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiopreview.h"

#include <cmath>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace foyer::seatmap {

namespace {

using studio::Dimension;
using studio::Guide;

struct AidTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Aids)
};

constexpr double tagHeight = 20;
constexpr double leastTagHeight = 11;
constexpr double dot = 2.5;
constexpr double troubleRadius = 14;

QPen dashed(const QColor &colour, const QList<qreal> &pattern)
{
    QPen pen(colour, 1, Qt::CustomDashLine, Qt::FlatCap);
    pen.setDashPattern(pattern);
    return pen;
}

/// Into (-180, 180].
double folded(double degrees)
{
    return degrees > 180 ? degrees - 360 : degrees <= -180 ? degrees + 360 : degrees;
}

} // namespace

QString radiusWords(seating::Millimetres radius, const QLocale &locale)
{
    return AidTexts::tr("R %1 m").arg(locale.toString(std::abs(radius) / 1000.0, 'f', 1));
}

QString dimensionWords(const Dimension &dimension, const QLocale &locale)
{
    if (dimension.kind != Dimension::Kind::Seats) {
        QString length = locale.toString(dimension.length);
        length.replace(QLatin1Char('-'), QChar(0x2212));
        return AidTexts::tr("%1 mm").arg(length);
    }
    QString words = dimension.pitch > 0
                        ? AidTexts::tr("%1 × %2 mm")
                              .arg(locale.toString(dimension.seats), locale.toString(dimension.pitch))
                        : AidTexts::tr("%n seat(s)", nullptr, dimension.seats);
    if (dimension.radius != 0)
        words += QStringLiteral(", ") + radiusWords(dimension.radius, locale);
    return words;
}

AidPainter::AidPainter(QPainter &painter, const StudioCanvas &canvas)
    : m_painter(painter)
    , m_canvas(canvas)
    , m_tokens(kit::tokensOf(&canvas))
{
    m_painter.setRenderHint(QPainter::Antialiasing);
}

void AidPainter::arc(const Guide &guide)
{
    const QPointF centre = m_canvas.view(guide.centre);
    const double radius = guide.radius * m_canvas.scale();
    const auto angleOf = [&](seating::Point point) {
        const QPointF way = m_canvas.view(point) - centre;
        return std::atan2(-way.y(), way.x()) * 180 / M_PI;
    };
    QPainterPath path;
    const QRectF box(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius);
    const double start = angleOf(guide.from);
    path.arcMoveTo(box, start);
    path.arcTo(box, start, folded(angleOf(guide.to) - start));
    m_painter.drawPath(path);
}

void AidPainter::guides(std::span<const Guide> guides)
{
    m_painter.setBrush(Qt::NoBrush);
    for (const Guide &guide : guides) {
        const bool middle = guide.kind == Guide::Kind::MiddleLine;
        m_painter.setPen(dashed(m_tokens.blue, middle ? QList<qreal>{8, 3, 2, 3} : QList<qreal>{4, 3}));
        if (guide.kind == Guide::Kind::Arc)
            arc(guide);
        else
            m_painter.drawLine(m_canvas.view(guide.from), m_canvas.view(guide.to));
    }
}

void AidPainter::measured(QPointF from, QPointF to)
{
    m_painter.setPen(QPen(m_tokens.blue, 1));
    m_painter.drawLine(from, to);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.blue);
    m_painter.drawEllipse(from, dot, dot);
    m_painter.drawEllipse(to, dot, dot);
}

/// The aisle's figure hangs below it, the row distance's stands beyond the frame, the seats' under it.
void AidPainter::dimensions(std::span<const Dimension> dimensions, const QRectF &frame)
{
    for (const Dimension &dimension : dimensions) {
        const QPointF from = m_canvas.view(dimension.from);
        const QPointF to = m_canvas.view(dimension.to);
        const QString words = dimensionWords(dimension, m_canvas.locale());
        const QPointF middle = (from + to) / 2;
        switch (dimension.kind) {
        case Dimension::Kind::RowDistance: {
            const double x = frame.right() + 14;
            measured({x, from.y()}, {x, to.y()});
            m_painter.setPen(dashed(m_tokens.blue, {2, 2}));
            m_painter.drawLine(QPointF(x + 8, middle.y()), QPointF(x + 40, middle.y()));
            tag({x + 40 + kit::textWidth(kit::figuresFont(kit::TextSize::Small, kit::strong), words) / 2.0
                     + 6,
                 middle.y()},
                words);
            break;
        }
        case Dimension::Kind::Aisle:
            measured(from, to);
            m_painter.setPen(QPen(m_tokens.blue, 1));
            m_painter.drawLine(middle, middle + QPointF(0, 32));
            tag(middle + QPointF(0, 42), words);
            break;
        case Dimension::Kind::Seats: tag({frame.center().x(), frame.bottom() + 46}, words); break;
        }
    }
}

QRectF AidPainter::around(QPointF centre, const QString &text, double height) const
{
    const double width = kit::textWidth(kit::figuresFont(kit::TextSize::Small, kit::strong), text) + 12;
    return {std::round(centre.x() - width / 2), std::round(centre.y() - height / 2), width, height};
}

void AidPainter::box(const QRectF &where, const QString &text, const QColor &fill, const QColor &ink)
{
    kit::paintBox(m_painter, where, 4, fill, Qt::transparent);
    kit::paintLine(m_painter, where, text, kit::figuresFont(kit::TextSize::Small, kit::strong), ink,
                   Qt::AlignHCenter);
}

void AidPainter::tag(QPointF centre, const QString &text)
{
    box(around(centre, text, tagHeight), text, m_tokens.blueSolid, m_tokens.onBlue);
}

/// How high a tag may be and leave its neighbours' in peace: tags come in the order of their rows.
double AidPainter::tagRoom(std::span<const PreviewTag> tags) const
{
    double room = tagHeight;
    for (std::size_t i = 1; i < tags.size(); ++i) {
        const QRectF before = around(m_canvas.view(tags[i - 1].at), tags[i - 1].text, tagHeight);
        const QRectF here = around(m_canvas.view(tags[i].at), tags[i].text, tagHeight);
        if (before.intersects(here))
            room = std::min(room, std::abs(here.y() - before.y()) - 1);
    }
    return std::max(room, leastTagHeight);
}

void AidPainter::accentTags(std::span<const PreviewTag> tags)
{
    const double height = tagRoom(tags);
    QRectF last;
    for (const PreviewTag &tag : tags) {
        const QRectF where = around(m_canvas.view(tag.at), tag.text, height);
        if (where.intersects(last) && !tag.isTrouble)
            continue;
        box(where, tag.text, tag.isTrouble ? m_tokens.redSolid : m_tokens.accent,
            tag.isTrouble ? m_tokens.onRed : m_tokens.onAccent);
        last = where;
    }
}

void AidPainter::trouble(QPointF centre)
{
    m_painter.setPen(QPen(m_tokens.red, 2.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawEllipse(centre, troubleRadius, troubleRadius);
}

void AidPainter::marquee(const QRectF &frame)
{
    QColor fill = m_tokens.accentText;
    fill.setAlphaF(0.1F);
    m_painter.setPen(QPen(m_tokens.accentText, 1));
    m_painter.setBrush(fill);
    m_painter.drawRect(frame);
}

void AidPainter::arrow(std::span<const QPointF> line)
{
    if (line.size() < 2)
        return;
    m_painter.setPen(QPen(m_tokens.accentText, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawPolyline(line.data(), int(line.size()));
    const QPointF end = line.back();
    const QPointF way = end - line[line.size() - 2];
    const double angle = std::atan2(way.y(), way.x());
    constexpr double head = 9;
    for (const double side : {2.6, -2.6})
        m_painter.drawLine(end, end + head * QPointF(std::cos(angle + side), std::sin(angle + side)));
}

} // namespace foyer::seatmap
