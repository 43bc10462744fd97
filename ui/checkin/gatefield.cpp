// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatefield.h"

#include "ui/kit/keycap.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::checkin {

namespace {

constexpr int fieldHeight = 64;
constexpr int side = 20;
constexpr int iconSide = 24;

} // namespace

GateField::GateField(const QString &placeholder, const QKeySequence &key, QWidget *parent)
    : SearchEdit(placeholder, parent)
{
    setObjectName(QStringLiteral("gateSearch"));
    setLeading(kit::Icon::None);
    setFont(kit::textFont(kit::TextSize::Page));
    setFixedHeight(fieldHeight);
    setKey(key);
}

void GateField::setKey(const QKeySequence &key)
{
    m_key = key;
    const int cap = kit::keyCapWidth(kit::keyText(key));
    setTextMargins(side + iconSide, 0, cap + side, 0);
    update();
}

QSize GateField::sizeHint() const
{
    return {SearchEdit::sizeHint().width(), fieldHeight};
}

void GateField::paintEvent(QPaintEvent *event)
{
    SearchEdit::paintEvent(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    kit::paintIcon(painter, QRectF(side, (height() - iconSide) / 2.0, iconSide, iconSide), kit::Icon::Search,
                   tokens.text);
    const QString cap = kit::keyText(m_key);
    kit::paintKeyCap(painter, this, width() - side - kit::keyCapWidth(cap), height() / 2.0, cap, false);
}

} // namespace foyer::checkin
