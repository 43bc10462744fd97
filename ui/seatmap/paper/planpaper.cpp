// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/paper/planpaper.h"

#include "ui/kit/seatview/categorycolours.h"
#include "ui/kit/seatview/seatpainter.h"
#include "ui/kit/seatview/seatplan.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"
#include "ui/seatmap/paper/paperwords.h"

#include <algorithm>
#include <cmath>
#include <QFontMetricsF>
#include <QPainter>

namespace foyer::seatmap {

using seatview::Detail;
using seatview::PlanSeat;

/// Where things lie on one sheet, in its millimetres.
struct PlanPaper::Frame
{
    QRectF sheet;
    QRectF head;
    QRectF hall;
    QRectF foot;
    double text = 3.2; ///< how high words are
    double scale = 1;  ///< of the hall: sheet millimetres a millimetre
    QPointF origin;    ///< where the hall's (0, 0) is
    int columns = 1;   ///< of the legend

    [[nodiscard]] QPointF at(QPointF hallPoint) const { return origin + hallPoint * scale; }
};

namespace {

constexpr double usualSide = 210; ///< of the sheet that words are made for
constexpr double margin = 10;
constexpr double legendColumn = 46; ///< widths at usualSide
constexpr double shownNumber = 1.7; ///< seats of fewer millimetres have no number: nobody could read it
constexpr double shownMarks = 0.9;
constexpr double hairline = 0.09;

const kit::Tokens &ink()
{
    return kit::Tokens::light();
}

/// Fonts have whole pixels: drawn large and scaled down, words have the height that was asked for. What
/// begins left of the painter's origin stands about it: see withPortableTexts().
double paintText(QPainter &painter, QPointF at, const QString &text, double height, QFont::Weight weight,
                 const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft, double turn = 0)
{
    constexpr double drawn = 64;
    QFont font = kit::textFontAt(drawn, weight);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    const QFontMetricsF metrics(font);
    const double width = metrics.horizontalAdvance(text);
    const double scale = height / drawn;
    const double left = alignment.testFlag(Qt::AlignHCenter) ? -width / 2 : 0;
    const double before = alignment.testFlag(Qt::AlignRight) ? width * scale : 0;
    painter.save();
    painter.translate(at - QPointF(before, 0));
    painter.rotate(turn);
    painter.scale(scale, scale);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QPointF(left, metrics.capHeight() / 2), text);
    painter.restore();
    return width * scale;
}

/// 1, 2 or 5 times a power of ten, not above `most`.
double roundLength(double most)
{
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {5.0, 2.0})
        if (step * power <= most)
            return step * power;
    return power;
}

Detail detailAt(double size)
{
    if (size < shownMarks)
        return Detail::Fill;
    return size < shownNumber ? Detail::Marks : Detail::Numbers;
}

} // namespace

PlanPaper::PlanPaper(const seating::SeatMap &map, QString remark)
    : m_plan(seatview::SeatPlan::build(map))
    , m_remark(std::move(remark))
{
    const auto count = qsizetype(map.categories.size());
    std::vector<int> seats(std::size_t(count) + 1);
    for (const PlanSeat &seat : m_plan->seats())
        ++seats[std::min<std::size_t>(seat.category, std::size_t(count))];
    std::vector<int> standing(std::size_t(count) + 1);
    for (const seatview::PlanPool &pool : m_plan->pools())
        standing[std::min<std::size_t>(pool.category, std::size_t(count))] += pool.capacity;
    for (int i = 0; i < int(count); ++i)
        m_entries.push_back({i, paperCategory(m_plan->categoryNames().value(i), seats[std::size_t(i)],
                                              standing[std::size_t(i)])});
    if (seats.back() > 0)
        m_entries.push_back({int(count), paperCategory({}, seats.back(), 0)});
}

PlanPaper::~PlanPaper() = default;

double PlanPaper::aspect() const
{
    const QRectF bounds = m_plan->bounds();
    return bounds.height() > 0 ? bounds.width() / bounds.height() : 1;
}

double PlanPaper::heightFor(double width) const
{
    double height = width / aspect();
    for (int round = 0; round < 4; ++round) { // the bands at head and foot depend on the height a little
        const Frame frame = frameOf({width, height});
        height += frame.hall.width() / aspect() - frame.hall.height();
        height = std::clamp(height, width / 8, width * 8);
    }
    return height;
}

PlanPaper::Frame PlanPaper::frameOf(QSizeF sheet) const
{
    Frame frame;
    const double size = std::max(0.2, std::min(sheet.width(), sheet.height()) / usualSide);
    frame.text = 3.2 * size;
    const double edge = margin * size;
    frame.sheet = QRectF(QPointF(), sheet);
    const QRectF inner = frame.sheet.adjusted(edge, edge, -edge, -edge);
    frame.columns = std::max(1, int(inner.width() / (legendColumn * size)));
    const int lines = (int(m_entries.size()) + frame.columns - 1) / frame.columns;
    const double foot = frame.text * (1.7 * lines + 2.2);
    frame.head = QRectF(inner.topLeft(), QSizeF(inner.width(), frame.text * 2.4));
    frame.foot = QRectF(inner.left(), inner.bottom() - foot, inner.width(), foot);
    frame.hall = QRectF(QPointF(inner.left(), frame.head.bottom() + edge / 2),
                        QPointF(inner.right(), frame.foot.top() - edge / 2));
    const QRectF bounds = m_plan->bounds();
    frame.scale =
        std::max(1e-6, std::min(frame.hall.width() / bounds.width(), frame.hall.height() / bounds.height()));
    frame.origin = frame.hall.center() - bounds.center() * frame.scale;
    return frame;
}

double PlanPaper::scaleOn(QSizeF sheet) const
{
    return 1 / frameOf(sheet).scale;
}

void PlanPaper::paint(QPainter &painter, QSizeF sheet) const
{
    const Frame frame = frameOf(sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(frame.sheet, Qt::white);
    paintHead(painter, frame);
    paintHall(painter, frame);
    paintScaleBar(painter, frame);
    paintLegend(painter, frame);
}

void PlanPaper::paintHead(QPainter &painter, const Frame &frame) const
{
    const double middle = frame.head.center().y();
    paintText(painter, {frame.head.left(), middle}, m_plan->name(), frame.text * 1.7, kit::strong,
              ink().text);
    paintText(painter, {frame.head.right(), middle}, m_remark, frame.text, kit::regular, ink().text3,
              Qt::AlignRight);
}

void PlanPaper::paintHall(QPainter &painter, const Frame &frame) const
{
    paintFigures(painter, frame);
    paintPools(painter, frame);
    paintSeats(painter, frame);
    paintNames(painter, frame);
}

void PlanPaper::paintFigures(QPainter &painter, const Frame &frame) const
{
    const QTransform onSheet =
        QTransform::fromTranslate(frame.origin.x(), frame.origin.y()).scale(frame.scale, frame.scale);
    for (const seatview::PlanFigure &figure : m_plan->figures()) {
        painter.setPen(QPen(figure.filled ? ink().stageLine : ink().lineStrong, hairline * 2));
        painter.setBrush(figure.filled ? QBrush(ink().stage) : QBrush(Qt::NoBrush));
        painter.drawPath(onSheet.map(figure.outline));
        const double height = std::clamp(double(figure.textSize) * frame.scale, 1.2, frame.text * 1.3);
        if (!figure.text.isEmpty())
            paintText(painter, frame.at(figure.textCentre), figure.text, height, kit::strong, ink().text3,
                      Qt::AlignHCenter, double(figure.turn));
    }
}

void PlanPaper::paintPools(QPainter &painter, const Frame &frame) const
{
    const QTransform onSheet =
        QTransform::fromTranslate(frame.origin.x(), frame.origin.y()).scale(frame.scale, frame.scale);
    for (const seatview::PlanPool &pool : m_plan->pools()) {
        const kit::SeatColours colours =
            seatview::categoryColours(ink(), int(pool.category), m_plan->categoryColours()[pool.category]);
        const QPainterPath outline = onSheet.map(pool.outline);
        QColor ground = colours.fill;
        ground.setAlphaF(0.28F);
        painter.setPen(QPen(colours.line, hairline * 2));
        painter.setBrush(ground);
        painter.drawPath(outline);
        const QPointF middle = outline.boundingRect().center();
        const double height = std::min(frame.text, outline.boundingRect().height() / 4);
        paintText(painter, middle - QPointF(0, height * 0.8), pool.name, height, kit::strong, ink().text,
                  Qt::AlignHCenter);
        paintText(painter, middle + QPointF(0, height * 0.8), paperStanding(pool.capacity), height,
                  kit::regular, ink().text2, Qt::AlignHCenter);
    }
}

void PlanPaper::paintSeats(QPainter &painter, const Frame &frame) const
{
    const int unpriced = int(m_plan->categories().size()) - 1;
    for (const PlanSeat &seat : m_plan->seats()) {
        if (m_stop.stop_requested())
            return;
        const double size = double(seat.size) * frame.scale;
        seatview::SeatFace face;
        face.rank = int(seat.category);
        face.own = m_plan->categoryColours()[seat.category];
        face.accessible = seat.accessible;
        face.companion = seat.companion;
        face.text = m_plan->texts().value(qsizetype(seat.text));
        if (face.rank >= unpriced)
            face.look.state = seatview::SeatState::NotInStock;
        painter.save();
        painter.translate(frame.at(seat.centre));
        painter.rotate(double(seat.turn));
        seatview::SeatPainter(painter, ink(), size, detailAt(size), std::min(hairline, size / 8)).paint(face);
        painter.restore();
    }
}

void PlanPaper::paintNames(QPainter &painter, const Frame &frame) const
{
    const double seat = m_plan->seatSize() * frame.scale;
    const double row = std::min(seat * 0.62, frame.text);
    if (row >= 0.7)
        for (const seatview::PlanLabel &label : m_plan->labels())
            paintText(painter, frame.at(label.centre), m_plan->rows()[label.row].name, row, kit::medium,
                      ink().text3, Qt::AlignHCenter);
    for (const seatview::PlanSection &section : m_plan->sections()) {
        const double room = std::min(section.bounds.width(), section.bounds.height()) * frame.scale;
        const double height = std::min(frame.text, room / 3);
        if (seat < shownMarks && height >= 0.7) // a bowl: the names of its blocks say more than its seats
            paintText(painter, frame.at(section.bounds.center()), section.name, height, kit::strong,
                      ink().text, Qt::AlignHCenter);
        else if (section.nameAt)
            paintText(painter, frame.at(*section.nameAt), section.name, frame.text * 0.9, kit::strong,
                      ink().text3, Qt::AlignHCenter);
    }
}

void PlanPaper::paintScaleBar(QPainter &painter, const Frame &frame) const
{
    const double metres = roundLength(frame.sheet.width() / 4 / frame.scale / 1000);
    const double width = metres * 1000 * frame.scale;
    const double y = frame.foot.top() + frame.text * 0.8;
    const double left = frame.foot.left();
    painter.setPen(QPen(ink().text2, hairline * 3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLine(QPointF(left, y), QPointF(left + width, y));
    for (const double x : {left, left + width})
        painter.drawLine(QPointF(x, y - frame.text * 0.4), QPointF(x, y + frame.text * 0.4));
    paintText(painter, {left + width + frame.text * 0.7, y}, paperScale(metres, std::lround(1 / frame.scale)),
              frame.text * 0.9, kit::regular, ink().text3);
}

void PlanPaper::paintLegend(QPainter &painter, const Frame &frame) const
{
    const double line = frame.text * 1.7;
    const double column = frame.foot.width() / frame.columns;
    const double size = frame.text * 1.15;
    const int unpriced = int(m_plan->categories().size()) - 1;
    for (int i = 0; i < int(m_entries.size()); ++i) {
        const Entry &entry = m_entries[std::size_t(i)];
        const QPointF at(frame.foot.left() + i % frame.columns * column,
                         frame.foot.top() + frame.text * 2.2 + (i / frame.columns + 0.5) * line);
        seatview::SeatFace face;
        face.rank = entry.rank;
        face.own = m_plan->categoryColours()[std::size_t(entry.rank)];
        face.centredMarks = true;
        if (entry.rank >= unpriced)
            face.look.state = seatview::SeatState::NotInStock;
        painter.save();
        painter.translate(at + QPointF(size / 2, 0));
        seatview::SeatPainter(painter, ink(), size, Detail::Marks, hairline).paint(face);
        painter.restore();
        paintText(painter, at + QPointF(size * 1.5, 0), entry.words, frame.text, kit::regular, ink().text);
    }
}

} // namespace foyer::seatmap
