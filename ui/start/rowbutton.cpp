// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/rowbutton.h"

#include "ui/kit/avatar.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

namespace foyer::start {

namespace {

constexpr int rowHeight = 48;
constexpr int inset = 12;
constexpr int circleSize = 28;
constexpr int iconExtent = 16;
constexpr int narrowest = 160;

} // namespace

RowButton::RowButton(const QString &text, const QString &detail, QWidget *parent)
    : QAbstractButton(parent)
    , m_detail(detail)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(detail);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RowButton::setPerson(const QString &name)
{
    m_initials = kit::Avatar::initials(name);
    update();
}

void RowButton::setLeading(kit::Icon icon)
{
    m_icon = icon;
    update();
}

QSize RowButton::sizeHint() const
{
    return {narrowest, rowHeight};
}

void RowButton::enterEvent(QEnterEvent *)
{
    update();
}

void RowButton::leaveEvent(QEvent *)
{
    update();
}

void RowButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(tokens.lineStrong);
    painter.setBrush(isDown() ? tokens.pressed : underMouse() ? tokens.hover : tokens.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5), kit::radiusLarge, kit::radiusLarge);
    const QRectF leading(inset, (height() - circleSize) / 2.0, circleSize, circleSize);
    paintLeading(painter, leading);
    const int left = int(leading.right()) + inset;
    const QRectF arrow(width() - inset - iconExtent, (height() - iconExtent) / 2.0, iconExtent, iconExtent);
    kit::paintIcon(painter, arrow, kit::Icon::ChevronRight, tokens.text3);
    paintTexts(painter, QRect(left, 4, int(arrow.left()) - inset - left, rowHeight - 8));
}

void RowButton::paintLeading(QPainter &painter, const QRectF &circle) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_initials.isEmpty() ? tokens.hover : tokens.select);
    painter.drawEllipse(circle);
    if (m_initials.isEmpty()) {
        const QPointF half(iconExtent / 2.0, iconExtent / 2.0);
        kit::paintIcon(painter, QRectF(circle.center() - half, QSizeF(iconExtent, iconExtent)), m_icon,
                       tokens.text2);
        return;
    }
    painter.setPen(tokens.accentText);
    painter.setFont(kit::textFont(kit::TextSize::Small, kit::strong));
    painter.drawText(circle, Qt::AlignCenter, m_initials);
}

void RowButton::paintTexts(QPainter &painter, const QRect &where) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QRect upper = where.adjusted(0, 0, 0, -where.height() / 2 + 2);
    const auto line = [&painter](const QRect &rect, const QString &text) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    };
    painter.setFont(kit::textFont(kit::TextSize::Body, kit::medium));
    painter.setPen(tokens.text);
    line(m_detail.isEmpty() ? where : upper, text());
    painter.setFont(kit::textFont(kit::TextSize::Small));
    painter.setPen(tokens.text3);
    line(where.adjusted(0, upper.height(), 0, 0), m_detail);
}

} // namespace foyer::start
