// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/seatpainter.h"

#include "ui/kit/seatview/categorycolours.h"
#include "ui/kit/seatview/glyphs.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPen>

namespace foyer::seatview {

namespace {

constexpr double rounding = 0.26;      ///< of a seat's edge
constexpr double widestText = 0.84;    ///< of a seat's edge
constexpr double smallestOutlined = 7; ///< below this a line leaves nothing of the fill

QPen flatPen(const QColor &colour, double width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
}

} // namespace

CategoryMarks marksOf(int rank) noexcept
{
    if (rank < 4)
        return {3 - rank, 0};
    return {0, (rank / 4 - 1) % 3 + 1};
}

SeatPainter::SeatPainter(QPainter &painter, const kit::Tokens &tokens, double size, Detail detail,
                         double pixel)
    : m_painter(painter)
    , m_tokens(tokens)
    , m_size(size)
    , m_detail(detail)
    , m_pixel(pixel)
{}

void SeatPainter::paint(const SeatFace &face)
{
    if (face.heat >= 0)
        return paintHeat(face.heat);
    switch (face.look.state) {
    case SeatState::Free: return paintFree(face);
    case SeatState::Yours: return paintYours();
    case SeatState::Held: return paintHeld();
    case SeatState::Sold:
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(m_tokens.sold);
        return square(m_size * 0.58);
    case SeatState::HouseHold: return paintHouse(QChar(face.look.letter));
    case SeatState::Blocked: return paintBlocked();
    case SeatState::NotInStock: return paintNotInStock(face);
    case SeatState::LeftAlone: return paintLeftAlone();
    }
}

void SeatPainter::square(double edge)
{
    const double radius = edge * rounding;
    m_painter.drawRoundedRect(QRectF(-edge / 2, -edge / 2, edge, edge), radius, radius);
}

double SeatPainter::glyphScale() const
{
    return m_size / 20 * (m_detail == Detail::Numbers ? 1 : 0.95);
}

void SeatPainter::paintHeat(int step)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.heat[std::size_t(step)]);
    const double edge = m_size * 1.05;
    m_painter.drawRoundedRect(QRectF(-edge / 2, -edge / 2, edge, edge), edge * 0.19, edge * 0.19);
}

void SeatPainter::paintFree(const SeatFace &face)
{
    const kit::SeatColours colours = categoryColours(m_tokens, face.rank, face.own);
    const bool outlined = m_size / m_pixel >= smallestOutlined;
    m_painter.setPen(outlined ? flatPen(colours.line, m_pixel) : QPen(Qt::NoPen));
    m_painter.setBrush(colours.fill);
    square(outlined ? m_size - m_pixel : m_size);
    if (face.accessible || face.companion) {
        if (outlined)
            paintGlyph(m_painter, face.accessible ? Glyph::Wheelchair : Glyph::Companion, glyphScale(),
                       colours.ink);
        return;
    }
    if (m_detail < Detail::Marks)
        return;
    const CategoryMarks marks = marksOf(face.rank);
    const bool marked = marks.dots + marks.bars > 0;
    if (m_detail == Detail::Numbers && !face.centredMarks) {
        paintText(face.text, 0.44, kit::medium, m_size * (marked ? 0.08 : 0.16), colours.ink);
        return paintDots(face.rank, colours.ink);
    }
    m_painter.save();
    const double dot = std::max(1.6 * m_pixel, m_size * 0.1);
    m_painter.translate(0, -m_size * 0.5 + m_size * 0.11 + dot / 2);
    paintDots(face.rank, colours.ink);
    m_painter.restore();
}

/// At the seat's lower edge.
void SeatPainter::paintDots(int rank, const QColor &ink)
{
    const CategoryMarks marks = marksOf(rank);
    const int count = marks.dots + marks.bars;
    const double height = std::max(1.6 * m_pixel, m_size * 0.1);
    const double width = marks.bars > 0 ? height * 2.2 : height;
    const double gap = height * 0.8;
    const double all = count * width + (count - 1) * gap;
    const double top = m_size * 0.5 - height - m_size * 0.11;
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(ink);
    for (int i = 0; i < count; ++i) {
        const QRectF dot(-all / 2 + i * (width + gap), top, width, height);
        if (marks.bars > 0)
            m_painter.drawRect(dot);
        else
            m_painter.drawEllipse(dot);
    }
}

void SeatPainter::paintText(const QString &text, double share, int weight, double baseline, const QColor &ink)
{
    if (text.isEmpty())
        return;
    // Fonts have whole pixels: drawn large and scaled down it has the size that was asked for.
    constexpr double drawn = 64;
    QFont font = kit::figuresFontAt(drawn, QFont::Weight(weight));
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0);
    const double width = QFontMetricsF(font).horizontalAdvance(text);
    const double scale = std::min(m_size * share / drawn, m_size * widestText / std::max(width, 1.0));
    m_painter.save();
    m_painter.translate(0, baseline);
    m_painter.scale(scale, scale);
    m_painter.setFont(font);
    m_painter.setPen(ink);
    m_painter.drawText(QPointF(-width / 2, 0), text);
    m_painter.restore();
}

void SeatPainter::paintYours()
{
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(flatPen(m_tokens.mine, m_size * 0.065));
    square(m_size * 1.13);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(m_tokens.mine);
    square(m_size * 0.94);
    if (m_detail >= Detail::Marks)
        paintGlyph(m_painter, Glyph::Tick, glyphScale(), m_tokens.mineInk);
}

void SeatPainter::paintHeld()
{
    const double width = 1.2 * m_pixel;
    QPen pen = flatPen(m_tokens.seatLine, width);
    pen.setDashPattern({m_size * 0.13 / width, m_size * 0.11 / width});
    m_painter.setPen(m_detail >= Detail::Marks ? pen : flatPen(m_tokens.seatLine, m_pixel));
    m_painter.setBrush(m_tokens.map);
    square(m_size - m_pixel);
    if (m_detail >= Detail::Marks)
        paintGlyph(m_painter, Glyph::Hourglass, glyphScale(), m_tokens.seatInk);
}

void SeatPainter::paintHouse(QChar letter)
{
    m_painter.setPen(flatPen(m_tokens.seatLine, m_pixel));
    m_painter.setBrush(m_tokens.map);
    square(m_size - m_pixel);
    if (m_detail >= Detail::Marks)
        paintText(letter.isNull() ? QStringLiteral("H") : QString(letter), 0.52, QFont::Bold, m_size * 0.19,
                  m_tokens.seatInk);
}

void SeatPainter::paintBlocked()
{
    m_painter.setPen(flatPen(m_tokens.lineStrong, m_pixel));
    m_painter.setBrush(Qt::NoBrush);
    square(m_size - m_pixel);
    if (m_size / m_pixel >= smallestOutlined)
        paintGlyph(m_painter, Glyph::Cross, glyphScale(), m_tokens.seatLine);
}

void SeatPainter::paintNotInStock(const SeatFace &face)
{
    QColor line = categoryColours(m_tokens, face.rank, face.own).line;
    line.setAlphaF(0.45F);
    m_painter.setPen(flatPen(line, m_pixel));
    m_painter.setBrush(Qt::NoBrush);
    square(m_size - m_pixel);
}

void SeatPainter::paintLeftAlone()
{
    m_painter.setPen(flatPen(m_tokens.amber, 2 * m_pixel));
    m_painter.setBrush(m_tokens.amberSoft);
    square(m_size + m_pixel);
    if (m_size / m_pixel >= smallestOutlined)
        paintText(QStringLiteral("!"), 0.56, QFont::Bold, m_size * 0.2, m_tokens.amber);
}

} // namespace foyer::seatview
