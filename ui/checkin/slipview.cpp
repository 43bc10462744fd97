// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/slipview.h"

#include "ui/checkin/signpainter.h"
#include "ui/checkin/words.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/type.h"

#include <array>
#include <QPainter>

namespace foyer::checkin {

namespace {

using kit::TextSize;

constexpr int slipHeight = 192;
constexpr int sidePadding = 32;
constexpr int topPadding = 24;
constexpr int captionLine = 20;
constexpr qreal narrow = 1;
constexpr qreal wide = 1.35;

qreal share(const Verdict &verdict)
{
    const bool isSeat = !verdict.slip.empty() && verdict.slip.front().size == SlipHead::Seat;
    return verdict.trail || isSeat ? wide + narrow : wide;
}

// The largest of these that fits.
QFont fitting(std::initializer_list<TextSize> sizes, const QString &text, qreal width)
{
    QFont font;
    for (const TextSize size : sizes) {
        font = kit::textFont(size, kit::strong);
        if (kit::textWidth(font, text) <= width)
            break;
    }
    return font;
}

qreal paintParagraph(QPainter &painter, const QRectF &box, const QString &text, const QFont &font,
                     const QColor &colour)
{
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    painter.setFont(font);
    painter.setPen(colour);
    QRectF used;
    painter.drawText(box, flags, text, &used);
    return used.bottom();
}

} // namespace

SlipView::SlipView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("slip"));
    setFixedHeight(slipHeight);
}

void SlipView::setVerdict(const Verdict &verdict, const GateColours &colours)
{
    m_verdict = verdict;
    m_colours = colours;
    QStringList said;
    for (const SlipPart &part : verdict.slip)
        said << part.caption << part.head << part.text << part.small;
    said.removeAll(QString());
    setAccessibleName(said.join(QStringLiteral(", ")));
    update();
}

std::vector<QRectF> SlipView::columns() const
{
    const qreal first = share(m_verdict);
    const qreal rest = wide + 2 * narrow - first;
    const qreal edge = width() * first / (first + rest);
    return {QRectF(0, 0, edge, height()), QRectF(edge, 0, width() - edge, height())};
}

void SlipView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor edge = m_colours.isNight() ? m_colours.slipLine : QColor(Qt::transparent);
    kit::paintBox(painter, rect(), kit::radiusLarge, m_colours.slip, edge);
    const std::vector<QRectF> boxes = columns();
    std::size_t column = 0;
    if (m_verdict.trail)
        paintTrail(painter, boxes[column++], *m_verdict.trail);
    for (const SlipPart &part : m_verdict.slip) {
        if (column < boxes.size())
            paintPart(painter, boxes[column++], part);
    }
    if (column > 1)
        painter.fillRect(QRectF(boxes[1].left(), 0, 1, height()), m_colours.slipLine);
}

void SlipView::paintPart(QPainter &painter, const QRectF &box, const SlipPart &part) const
{
    QRectF line = box.adjusted(sidePadding, topPadding, -sidePadding, 0);
    line.setHeight(captionLine);
    const QFont quiet = kit::figuresFont(TextSize::Title, kit::medium);
    kit::paintLine(painter, line, part.caption, kit::textFont(TextSize::Title, kit::medium),
                   m_colours.slipText2);
    line.translate(0, captionLine + (part.size == SlipHead::Seat ? 4 : 12));
    const QRectF rest(line.topLeft(), QSizeF(line.width(), height() - line.top()));
    const QFont text = kit::textFont(TextSize::Page);
    if (part.size == SlipHead::Line) {
        const QFont font = kit::textFont(TextSize::Key, kit::strong);
        const qreal bottom = paintParagraph(painter, rest, part.head, font, m_colours.slipText);
        const QRectF below(rest.left(), bottom + 8, rest.width(), height() - bottom - 8);
        paintParagraph(painter, below, part.text, text, m_colours.slipText);
        return;
    }
    const bool isSeat = part.size == SlipHead::Seat;
    line.setHeight(isSeat ? 64 : 28);
    const QFont head =
        isSeat ? fitting({TextSize::Tender, TextSize::Total, TextSize::Key}, part.head, line.width())
               : kit::textFont(TextSize::Page, kit::strong);
    kit::paintLine(painter, line, part.head, head, m_colours.slipText);
    line.translate(0, line.height() + (isSeat ? 8 : 0));
    line.setHeight(28);
    kit::paintLine(painter, line, part.text, text, m_colours.slipText);
    line.translate(0, 36);
    line.setHeight(captionLine);
    kit::paintLine(painter, line, part.small, quiet, m_colours.slipText2);
}

void SlipView::paintTrail(QPainter &painter, const QRectF &box, const ScanTrail &trail) const
{
    QRectF line = box.adjusted(sidePadding, topPadding, -sidePadding, 0);
    line.setHeight(captionLine);
    kit::paintLine(painter, line, Words::tr("Scans of this ticket"),
                   kit::textFont(TextSize::Title, kit::medium), m_colours.slipText2);
    paintTrailLine(painter, line, trail.between);
    line.translate(0, captionLine + 16 + 40);
    line.setHeight(36);
    const QFont time = kit::figuresFont(TextSize::Key, kit::strong);
    kit::paintLine(painter, line, trail.firstAt, time, m_colours.slipText);
    kit::paintLine(painter, line, trail.nowAt, time, m_colours.slipText, Qt::AlignRight);
    line.translate(0, 34);
    line.setHeight(28);
    const QFont where = kit::textFont(TextSize::Page);
    const QRectF left(line.left(), line.top(), line.width() / 2 - 8, line.height());
    kit::paintLine(painter, left, trail.firstWhere, where, m_colours.slipText);
    kit::paintLine(painter, left.translated(line.width() / 2 + 8, 0), trail.nowWhere, where,
                   m_colours.slipText, Qt::AlignRight);
}

void SlipView::paintTrailLine(QPainter &painter, const QRectF &box, const QString &between) const
{
    const qreal middle = box.bottom() + 16 + 20;
    painter.fillRect(QRectF(box.left() + 13, middle - 1, box.width() - 31, 2), m_colours.slipText2);
    const QRectF first(box.left() - 1.5, middle - 14.5, 29, 29);
    const QColor green = m_colours.isNight() ? QColor::fromRgb(0xFF1E8449) : QColor::fromRgb(0xFF17703A);
    paintSign(painter, first, Sign::Tick, green, Qt::white);
    const QPolygonF triangle{
        {box.right() - 18, middle - 16}, {box.right() - 2, middle + 12}, {box.right() - 34, middle + 12}};
    painter.setBrush(m_colours.warning);
    painter.setPen(QPen(m_colours.warning, 4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(triangle);
    const QFont font = kit::figuresFont(TextSize::Page);
    const qreal width = kit::textWidth(font, between) + 28;
    const QRectF gap(box.center().x() - width / 2, middle - 16, width, 32);
    painter.fillRect(gap, m_colours.slip);
    kit::paintLine(painter, gap, between, font, m_colours.slipText2, Qt::AlignHCenter);
}

} // namespace foyer::checkin
