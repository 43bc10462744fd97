// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomplot.h"

#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

namespace foyer::line {

namespace {

using kit::TextSize;

struct PlotTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::line::RoomPlot)
};

constexpr int leastLeft = 44;
constexpr int right = 12;
constexpr int flagSpace = 28; ///< above the plots, for the flag of now
constexpr int between = 40;   ///< of the plots, with the words of the end
constexpr int axisHeight = 22;
constexpr int shortLine = 8; ///< is a dot

/// 1, 2 or 5 times a power of ten, not below `wanted`.
double roundStep(double wanted)
{
    const double power = std::pow(10, std::floor(std::log10(std::max(wanted, 1.0))));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= wanted)
            return std::max(1.0, factor * power);
    }
    return 10 * power;
}

QString timeWords(Instant at, const QTimeZone &zone)
{
    return kit::Format().time(std::chrono::round<std::chrono::minutes>(at), zone);
}

QString countWords(double count)
{
    return kit::Format().count(qint64(count));
}

double crisp(double position)
{
    return std::floor(position) + 0.5;
}

QPen dashed(const QColor &colour, double width, const QVector<qreal> &pattern)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap);
    pen.setDashPattern({pattern[0] / width, pattern[1] / width});
    return pen;
}

} // namespace

double roundTick(double most)
{
    const double tick = roundStep(most / 2);
    if (tick <= most)
        return tick;
    const double power = std::pow(10, std::floor(std::log10(std::max(most, 1.0))));
    return std::floor(most / power) * power;
}

RoomPlot::RoomPlot(const RoomCourse &shown, const QSizeF &size) : course(shown)
{
    measure();
    int left = leastLeft;
    for (const double tick : ticks)
        left = std::max(left, kit::textWidth(kit::figuresFont(TextSize::Small), countWords(tick)) + 10);
    const double width = std::max(1.0, size.width() - left - right);
    const double bottom = size.height() - axisHeight;
    const double rates = std::max(40.0, (bottom - flagSpace) * 0.26);
    below = QRectF(left, bottom - rates, width, rates);
    above = QRectF(left, flagSpace, width, std::max(1.0, below.top() - between - flagSpace));
}

void RoomPlot::measure()
{
    double highest = std::max(1.0, double(course.waiting));
    double fastest = std::max(1.0, course.wanted ? course.wantedPerMinute : 1.0);
    for (std::size_t i = 0; i < course.minutes.size(); ++i) {
        const CourseMinute &minute = course.minutes[i];
        highest = std::max(highest, double(minute.waiting));
        if (i < course.wholeMinutes())
            fastest = std::max({fastest, double(minute.arrived), double(minute.letIn), double(minute.sold)});
    }
    most = highest * 1.2;
    mostRate = fastest * 1.08;
    const double step = roundStep(most / 3.2);
    for (double tick = 0; tick <= most; tick += step)
        ticks.push_back(tick);
    rateTick = roundTick(mostRate);
}

double RoomPlot::x(Instant at) const
{
    const auto span = double((course.until - course.from).count());
    return above.left() + above.width() * double((at - course.from).count()) / std::max(span, 1.0);
}

double RoomPlot::waitingY(double waiting) const
{
    return above.bottom() - above.height() * waiting / most;
}

double RoomPlot::rateY(double perMinute) const
{
    return below.bottom() - below.height() * perMinute / mostRate;
}

int RoomPlot::minuteAt(double position) const
{
    if (course.minutes.empty() || position < above.left() - 4 || position > x(course.now) + 4)
        return -1;
    int nearest = 0;
    for (std::size_t i = 0; i < course.minutes.size(); ++i) {
        if (std::abs(x(course.countedAt(i)) - position)
            < std::abs(x(course.countedAt(std::size_t(nearest))) - position))
            nearest = int(i);
    }
    return nearest;
}

void RoomPlot::paint(QPainter &painter, const kit::Tokens &tokens) const
{
    paintGrid(painter, tokens);
    painter.setRenderHint(QPainter::Antialiasing);
    paintWithout(painter, tokens);
    paintWaiting(painter, tokens);
    paintOutlook(painter, tokens);
    paintWithoutWords(painter, tokens);
    paintRates(painter, tokens);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintAxis(painter, tokens);
    paintNow(painter, tokens);
}

void RoomPlot::paintGrid(QPainter &painter, const kit::Tokens &tokens) const
{
    const QFont font = kit::figuresFont(TextSize::Small);
    const auto line = [&](const QRectF &plot, double y, double value) {
        painter.fillRect(QRectF(plot.left(), std::floor(y), plot.width(), 1),
                         value > 0 ? tokens.grid : tokens.lineStrong);
        kit::paintLine(painter, QRectF(0, y - 8, plot.left() - 8, 16), countWords(value), font, tokens.text3,
                       Qt::AlignRight);
    };
    for (const double tick : ticks)
        line(above, waitingY(tick), tick);
    line(below, rateY(rateTick), rateTick);
    line(below, below.bottom(), 0);
    kit::paintLine(painter, QRectF(below.right() - 160, below.top() - 16, 160, 16),
                   PlotTexts::tr("per minute"), kit::textFont(TextSize::Small), tokens.text3, Qt::AlignRight);
}

bool RoomPlot::hasWithout() const
{
    return course.wanted && course.wanted->lastTicketAt && *course.wanted->lastTicketAt < course.until;
}

QColor RoomPlot::groundOfWithout(const kit::Tokens &tokens) const
{
    QColor ground = course.isOld ? tokens.hover : tokens.amberSoft;
    ground.setAlphaF(0.7F);
    return ground;
}

// Who is let in after the last ticket finds none.
void RoomPlot::paintWithout(QPainter &painter, const kit::Tokens &tokens) const
{
    if (!hasWithout())
        return;
    const double at = x(*course.wanted->lastTicketAt);
    const QRectF zone(at, above.top(), above.right() - at, above.height());
    painter.fillRect(zone, groundOfWithout(tokens));
    painter.fillRect(QRectF(at, above.top(), 1.5, above.height()),
                     course.isOld ? tokens.text3 : tokens.amber);
}

void RoomPlot::paintWaiting(QPainter &painter, const kit::Tokens &tokens) const
{
    QPolygonF line;
    if (!course.minutes.empty() && course.minutes.front().at >= course.from)
        line.append(QPointF(x(course.minutes.front().at), waitingY(course.waitingAtFirst())));
    for (std::size_t i = 0; i < course.minutes.size(); ++i) {
        const bool isLast = i + 1 == course.minutes.size();
        const double value = isLast ? double(course.waiting) : double(course.minutes[i].waiting);
        line.append(QPointF(x(isLast ? course.now : course.countedAt(i)), waitingY(value)));
    }
    if (line.isEmpty())
        return;
    QPolygonF area = line;
    area.append(QPointF(line.last().x(), above.bottom()));
    area.append(QPointF(line.first().x(), above.bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(course.isOld ? tokens.hover : tokens.seriesSoft);
    painter.drawPolygon(area);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(course.isOld ? tokens.text3 : tokens.series[0], 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

void RoomPlot::paintFall(QPainter &painter, const Outlook &outlook, const QPen &pen) const
{
    QPolygonF line{QPointF(x(course.now), waitingY(double(course.waiting)))};
    if (course.letsInFrom > course.now)
        line.append(QPointF(x(std::min(course.letsInFrom, course.until)), waitingY(double(course.waiting))));
    if (outlook.throughAt && course.letsInFrom < course.until)
        line.append(QPointF(x(*outlook.throughAt), above.bottom()));
    painter.save();
    painter.setClipRect(above.adjusted(0, -2, 0, 2));
    painter.setPen(pen);
    painter.drawPolyline(line);
    painter.restore();
}

void RoomPlot::paintOutlook(QPainter &painter, const kit::Tokens &tokens) const
{
    if (!course.wanted)
        return;
    const QColor colour = course.isOld ? tokens.text3 : tokens.series[0];
    if (course.present)
        paintFall(painter, *course.present, dashed(tokens.text3, 1.5, {2, 3}));
    paintFall(painter, *course.wanted, dashed(colour, 2, {5, 4}));
    const std::optional<Instant> through = course.wanted->throughAt;
    if (!through || *through > course.until)
        return;
    painter.setPen(QPen(colour, 2));
    painter.setBrush(tokens.surface);
    painter.drawEllipse(QPointF(x(*through), above.bottom()), 3.5, 3.5);
    const QFont font = kit::figuresFont(TextSize::Small, kit::strong);
    const QString words = PlotTexts::tr("all through %1").arg(timeWords(*through, course.zone));
    const double width = kit::textWidth(font, words) + 2;
    const double left = std::min(x(*through) - width / 2, above.right() - width);
    kit::paintLine(painter, QRectF(left, above.bottom() + 5, width, 16), words, font,
                   course.isOld ? tokens.text3 : tokens.text);
}

// Over the lines: they stay to be read where the line is long.
void RoomPlot::paintWithoutWords(QPainter &painter, const kit::Tokens &tokens) const
{
    if (!hasWithout())
        return;
    const double at = x(*course.wanted->lastTicketAt);
    const QString last =
        PlotTexts::tr("last ticket about %1").arg(timeWords(*course.wanted->lastTicketAt, course.zone));
    const QString none =
        PlotTexts::tr("%1 in line find none").arg(countWords(double(aboutCount(course.wanted->without))));
    const QFont bold = kit::figuresFont(TextSize::Small, kit::strong);
    const QFont plain = kit::figuresFont(TextSize::Small);
    const double width = std::max(kit::textWidth(bold, last), kit::textWidth(plain, none)) + 4;
    const bool isRight = above.right() - at >= width + 12;
    const QRectF words(isRight ? at + 8 : at - 6 - width, above.top() + 4, width, 16);
    const Qt::Alignment side = isRight ? Qt::AlignLeft : Qt::AlignRight;
    if (isRight) { // first the card's ground, so that the zone's shines through as beside it
        painter.fillRect(words.adjusted(-2, 0, 2, 16), tokens.surface);
        painter.fillRect(words.adjusted(-2, 0, 2, 16), groundOfWithout(tokens));
    }
    kit::paintLine(painter, words, last, bold, course.isOld ? tokens.text3 : tokens.amber, side);
    kit::paintLine(painter, words.translated(0, 16), none, plain, course.isOld ? tokens.text3 : tokens.text2,
                   side);
}

void RoomPlot::paintRates(QPainter &painter, const kit::Tokens &tokens) const
{
    struct Rate
    {
        qint64 CourseMinute::*what;
        std::size_t colour;
    };

    painter.setBrush(Qt::NoBrush);
    for (const Rate &rate :
         {Rate{&CourseMinute::arrived, 3}, Rate{&CourseMinute::letIn, 1}, Rate{&CourseMinute::sold, 2}}) {
        QPolygonF line;
        if (!course.minutes.empty())
            line.append(
                QPointF(x(course.minutes.front().at), rateY(double(course.minutes.front().*rate.what))));
        for (std::size_t i = 0; i < course.wholeMinutes(); ++i)
            line.append(QPointF(x(course.countedAt(i)), rateY(double(course.minutes[i].*rate.what))));
        const QColor colour = course.isOld ? tokens.text3 : tokens.series[rate.colour];
        painter.setPen(QPen(colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(line);
        if (!line.isEmpty()
            && line.last().x() - line.first().x() < shortLine) { // a moment, and no course yet
            painter.setBrush(colour);
            painter.drawEllipse(line.last(), 1.5, 1.5);
            painter.setBrush(Qt::NoBrush);
        }
    }
    if (!course.wanted || !course.wanted->throughAt)
        return;
    const double y = rateY(course.wantedPerMinute);
    const double end = std::min(x(*course.wanted->throughAt), below.right());
    painter.setPen(dashed(course.isOld ? tokens.text3 : tokens.series[1], 1.5, {5, 4}));
    painter.drawLine(QPointF(x(std::min(course.letsInFrom, course.until)), y), QPointF(end, y));
}

void RoomPlot::paintNow(QPainter &painter, const kit::Tokens &tokens) const
{
    const double at = crisp(x(course.now));
    const double y = waitingY(double(course.waiting));
    painter.setPen(QPen(course.isOld ? tokens.text3 : tokens.text, 1));
    painter.drawLine(QPointF(at, flagSpace - 4), QPointF(at, below.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(course.isOld ? tokens.text3 : tokens.series[0]);
    painter.drawEllipse(QPointF(x(course.now), y), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QFont small = kit::figuresFont(TextSize::Small, kit::strong);
    const QString time = kit::Format().time(course.now, course.zone);
    const double flag = kit::textWidth(small, time) + 20;
    const double left = std::clamp(at - flag / 2, 0.0, std::max(0.0, above.right() + right - flag));
    const QRectF box(std::floor(left), 4, flag, 20);
    kit::paintBox(painter, box, kit::radiusSmall, course.isOld ? tokens.hover : tokens.tip, Qt::transparent);
    kit::paintLine(painter, box, time, small, course.isOld ? tokens.text3 : tokens.onTip, Qt::AlignHCenter);
    const QFont body = kit::figuresFont(TextSize::Body, kit::strong);
    const QString words = PlotTexts::tr("%1 waiting").arg(countWords(double(course.waiting)));
    const double width = kit::textWidth(body, words) + 2;
    const bool isRight = at + 10 + width <= above.right();
    const double top = std::clamp(y - 20, above.top() - 2, above.bottom() - 24);
    kit::paintLine(painter, QRectF(isRight ? at + 10 : at - 10 - width, top, width, 20), words, body,
                   course.isOld ? tokens.text3 : tokens.text, isRight ? Qt::AlignLeft : Qt::AlignRight);
}

void RoomPlot::paintAxis(QPainter &painter, const kit::Tokens &tokens) const
{
    const kit::Format format;
    const QFont font = kit::figuresFont(TextSize::Small);
    for (const Instant tick : course.ticks) {
        const QString words = format.time(tick, course.zone);
        const double width = kit::textWidth(font, words) + 2;
        const double left = std::min(x(tick) - width / 2, above.right() + right - width);
        kit::paintLine(painter, QRectF(left, below.bottom() + 5, width, 16), words, font, tokens.text3);
    }
}

void RoomPlot::paintHover(QPainter &painter, const kit::Tokens &tokens, int minute) const
{
    const auto place = std::size_t(minute);
    const bool isLast = place + 1 == course.minutes.size();
    const Instant when = course.countedAt(place);
    const double value = isLast ? double(course.waiting) : double(course.minutes[place].waiting);
    const double at = crisp(x(when));
    painter.setPen(QPen(tokens.text, 1));
    painter.drawLine(QPointF(at, above.top()), QPointF(at, below.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(tokens.series[0], 2));
    painter.setBrush(tokens.surface);
    painter.drawEllipse(QPointF(x(when), waitingY(value)), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

} // namespace foyer::line
