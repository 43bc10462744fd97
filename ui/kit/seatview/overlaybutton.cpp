// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/overlaybutton.h"

#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QFontMetricsF>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr int side = 8;

} // namespace

OverlayButton::OverlayButton(kit::Icon icon, QWidget *parent) : QAbstractButton(parent), m_icon(icon)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
}

void OverlayButton::setFigures(const QString &figures)
{
    if (m_figures == figures)
        return;
    m_figures = figures;
    updateGeometry();
    update();
}

QFont OverlayButton::labelFont() const
{
    if (!isCheckable())
        return kit::textFont(kit::TextSize::Body, kit::medium);
    return kit::figuresFont(kit::TextSize::Small, isChecked() ? kit::strong : kit::medium);
}

QSize OverlayButton::sizeHint() const
{
    const QFontMetricsF metrics(kit::figuresFont(kit::TextSize::Small, kit::strong));
    return {int(std::ceil(metrics.horizontalAdvance(text()) + metrics.horizontalAdvance(m_figures)))
                + 2 * side + 16,
            28};
}

void OverlayButton::setNeighbours(Qt::Edges sides)
{
    m_neighbours = sides;
}

void OverlayButton::paintGround(QPainter &painter, const QColor &colour)
{
    const auto beyond = [this](Qt::Edge edge) { return m_neighbours.testFlag(edge) ? 2 * kit::radius : 0; };
    const QRectF ground = QRectF(rect()).adjusted(-beyond(Qt::LeftEdge), -beyond(Qt::TopEdge),
                                                  beyond(Qt::RightEdge), beyond(Qt::BottomEdge));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(ground, kit::radius - 1, kit::radius - 1);
}

void OverlayButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    if (isChecked())
        paintGround(painter, tokens.select);
    else if (isDown())
        paintGround(painter, tokens.pressed);
    else if (underMouse() && isEnabled())
        paintGround(painter, tokens.hover);
    const QColor ink = isChecked() ? tokens.accentText : tokens.text2;
    if (m_icon != kit::Icon::None) {
        kit::paintIcon(painter, QRectF(width() / 2.0 - 8, height() / 2.0 - 8, 16, 16), m_icon, ink);
        return;
    }
    painter.setFont(labelFont());
    painter.setPen(ink);
    const QRect inner = rect().adjusted(side, 0, -side, 0);
    if (!isCheckable()) {
        painter.drawText(rect(), Qt::AlignCenter, text());
        return;
    }
    painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_figures);
    const QFontMetrics metrics(labelFont());
    const int room = inner.width() - metrics.horizontalAdvance(m_figures) - side;
    painter.drawText(inner, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(text(), Qt::ElideRight, room));
}

} // namespace foyer::seatview
