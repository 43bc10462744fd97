// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/readycard.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>
#include <QPainterPath>

namespace foyer::checkin {

namespace {

constexpr int frameSide = 168;
constexpr int gap = 24;
constexpr int titleLine = 64;
constexpr int detailLine = 28;
constexpr int padding = 16;

// One corner of the viewfinder; the others are the same, turned.
QPainterPath corner()
{
    QPainterPath path(QPointF(8, 44));
    path.lineTo(8, 20);
    path.arcTo(QRectF(8, 8, 24, 24), 180, -90);
    path.lineTo(44, 8);
    return path;
}

void paintFinder(QPainter &painter, const QPointF &topLeft, const QColor &colour)
{
    painter.save();
    painter.translate(topLeft + QPointF(frameSide, frameSide) / 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (int turn = 0; turn < 4; ++turn) {
        painter.save();
        painter.translate(-frameSide / 2.0, -frameSide / 2.0);
        painter.drawPath(corner());
        painter.restore();
        painter.rotate(90);
    }
    painter.setPen(QPen(colour, 6, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(-52, 0), QPointF(52, 0));
    painter.restore();
}

} // namespace

ReadyCard::ReadyCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("readyCard"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ReadyCard::setWords(const QString &title, const QString &detail)
{
    m_title = title;
    m_detail = detail;
    setAccessibleName(title + QStringLiteral(". ") + detail);
    update();
}

void ReadyCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    kit::paintBox(painter, rect(), kit::radiusLarge, tokens.surface, tokens.line);
    const bool hasRoom = height() >= frameSide + gap + titleLine + detailLine + 2 * padding;
    const int block = titleLine + detailLine + (hasRoom ? frameSide + gap : 0);
    qreal top = (height() - block) / 2.0;
    if (hasRoom) {
        paintFinder(painter, QPointF((width() - frameSide) / 2.0, top), tokens.accentText);
        top += frameSide + gap;
    }
    const QRectF line(padding, top, width() - 2 * padding, titleLine);
    QFont font = kit::textFont(kit::TextSize::Tender, kit::strong);
    if (kit::textWidth(font, m_title) > line.width())
        font = kit::textFont(kit::TextSize::Total, kit::strong);
    kit::paintLine(painter, line, m_title, font, tokens.text, Qt::AlignHCenter);
    const QRectF below(padding, line.bottom(), line.width(), detailLine);
    kit::paintLine(painter, below, m_detail, kit::textFont(kit::TextSize::Page), tokens.text2,
                   Qt::AlignHCenter);
}

} // namespace foyer::checkin
