// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/ticketpainter.h"

#include "ui/kit/type.h"
#include "ui/pos/qrdrawing.h"

#include <algorithm>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

namespace foyer::pos {

namespace {

// One unit is a tenth of a millimetre.
constexpr double pageWidth = 1500;
constexpr double pageHeight = 800;
constexpr double margin = 60;
constexpr double stub = 470; ///< right part, with the code

QString say(const char *text)
{
    return QCoreApplication::translate("foyer::pos::TicketPainter", text);
}

// Without the face's own contextual forms: a PDF cannot say which letters they stand for, and "20:00" would
// not be found in it. Scripts that need shaping get it all the same.
QFont plain(QFont font)
{
    font.setStyleStrategy(QFont::StyleStrategy(QFont::PreferNoShaping | QFont::PreferAntialias));
    font.setLetterSpacing(QFont::PercentageSpacing,
                          100); // else the spaces between words are not found either
    return font;
}

struct Pen
{
    QPainter &painter;

    void line(double x, double &y, double width, const QString &text, double size, QFont::Weight weight,
              double gap = 1.35) const
    {
        if (text.isEmpty())
            return;
        const QFont font = plain(kit::textFontAt(size, weight));
        painter.setFont(font);
        const QString fitting = QFontMetricsF(font).elidedText(text, Qt::ElideRight, width);
        y += size * gap;
        painter.drawText(QPointF(x, y - size * (gap - 1)), fitting);
    }

    /// A long name becomes smaller and gets more lines before it loses anything.
    void title(double x, double &y, double width, const QString &text) const
    {
        constexpr double room = 190;
        const int flags =
            int(Qt::AlignLeft | Qt::AlignTop) | int(Qt::TextWrapAnywhere) | int(Qt::TextWordWrap);
        for (const double size : {66.0, 56.0, 46.0, 38.0, 32.0}) {
            painter.setFont(plain(kit::textFontAt(size, kit::strong)));
            const QRectF taken =
                QFontMetricsF(painter.font()).boundingRect(QRectF(x, y, width, room), flags, text);
            if (taken.height() > room && size > 32)
                continue;
            painter.drawText(QRectF(x, y, width, room), flags, text);
            y += std::min(taken.height(), room) + 10;
            return;
        }
    }

    void pair(double x, double y, const QString &label, const QString &value) const
    {
        painter.setFont(plain(kit::textFontAt(26)));
        painter.drawText(QPointF(x, y), label);
        painter.setFont(plain(kit::figuresFontAt(72, kit::strong)));
        painter.drawText(QPointF(x, y + 74), value);
    }
};

void paintSeat(const Pen &pen, const TicketContent &ticket, double y, double width)
{
    double line = y;
    pen.line(margin, line, width, ticket.section, 44, kit::strong);
    if (ticket.row.isEmpty() && ticket.number.isEmpty())
        return;
    pen.pair(margin, line + 46, say(QT_TRANSLATE_NOOP("foyer::pos::TicketPainter", "Row")), ticket.row);
    pen.pair(margin + 260, line + 46, say(QT_TRANSLATE_NOOP("foyer::pos::TicketPainter", "Seat")),
             ticket.number);
}

bool paintStub(QPainter &painter, const TicketContent &ticket)
{
    const std::optional<QrDrawing> code = QrDrawing::of(ticket.code);
    if (!code)
        return false;
    const double left = pageWidth - stub;
    const double side = stub - margin + 20;
    painter.save();
    painter.translate(left, margin - 10);
    painter.scale(side / code->side, side / code->side);
    painter.fillPath(code->dark, Qt::black);
    painter.restore();
    const Pen pen{painter};
    double y = margin + side + 10;
    const double x = left + side * 4 / code->side;
    pen.line(x, y, side - 40, ticket.category, 34, kit::medium);
    pen.line(x, y, side - 40, ticket.type, 34, kit::regular);
    pen.line(x, y, side - 40, ticket.price, 44, kit::strong, 1.45);
    return true;
}

} // namespace

QPageLayout TicketPainter::pageLayout()
{
    const QPageSize size(QSizeF(pageWidth / 10, pageHeight / 10), QPageSize::Millimeter,
                         QStringLiteral("Ticket 150 × 80 mm"), QPageSize::ExactMatch);
    QPageLayout layout(size, QPageLayout::Portrait, QMarginsF());
    layout.setMode(QPageLayout::FullPageMode);
    return layout;
}

bool TicketPainter::paint(QPainter &painter, double width, const TicketContent &ticket)
{
    painter.save();
    painter.scale(width / pageWidth, width / pageWidth);
    painter.setPen(Qt::black);
    const Pen pen{painter};
    const double textWidth = pageWidth - stub - 2 * margin;
    double y = margin;
    pen.title(margin, y, textWidth, ticket.event);
    pen.line(margin, y, textWidth, ticket.when, 38, kit::medium);
    pen.line(margin, y, textWidth, ticket.venue, 32, kit::regular);
    pen.line(margin, y, textWidth, ticket.doors, 32, kit::regular);
    paintSeat(pen, ticket, pageHeight - 320, textWidth);
    double foot = pageHeight - margin - 50;
    pen.line(margin, foot, textWidth,
             say(QT_TRANSLATE_NOOP("foyer::pos::TicketPainter", "Order %1")).arg(ticket.orderCode), 28,
             kit::regular);
    painter.setPen(QPen(Qt::black, 2, Qt::DashLine));
    painter.drawLine(QPointF(pageWidth - stub - margin / 2, margin),
                     QPointF(pageWidth - stub - margin / 2, pageHeight - margin));
    const bool isDrawn = paintStub(painter, ticket);
    painter.restore();
    return isDrawn;
}

} // namespace foyer::pos
