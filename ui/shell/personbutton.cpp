// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/personbutton.h"

#include "ui/kit/avatar.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

namespace foyer::shell {

namespace {

constexpr int buttonHeight = 36;
constexpr int circle = 28;
constexpr int inset = 4;
constexpr int between = 8;
constexpr int widestName = 160;

} // namespace

PersonButton::PersonButton(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("person"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PersonButton::setName(const QString &name)
{
    setText(name);
    updateGeometry();
    update();
}

QSize PersonButton::sizeHint() const
{
    const int name = QFontMetrics(kit::textFont(kit::TextSize::Body, kit::medium)).horizontalAdvance(text());
    return {inset + circle + between + std::min(name + 1, widestName) + inset, buttonHeight};
}

void PersonButton::enterEvent(QEnterEvent *)
{
    update();
}

void PersonButton::leaveEvent(QEvent *)
{
    update();
}

void PersonButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    if (isDown() || underMouse()) {
        painter.setBrush(isDown() ? tokens.pressed : tokens.hover);
        painter.drawRoundedRect(rect(), kit::radius, kit::radius);
    }
    const QRectF where(inset, (height() - circle) / 2.0, circle, circle);
    painter.setBrush(tokens.select);
    painter.drawEllipse(where);
    painter.setPen(tokens.accentText);
    painter.setFont(kit::textFont(kit::TextSize::Small, kit::strong));
    painter.drawText(where, Qt::AlignCenter, kit::Avatar::initials(text()));
    painter.setPen(tokens.text);
    painter.setFont(kit::textFont(kit::TextSize::Body, kit::medium));
    const int left = inset + circle + between;
    const QRect name(left, 0, width() - left - inset, height());
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, name.width()));
}

} // namespace foyer::shell
