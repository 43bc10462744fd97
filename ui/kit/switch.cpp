// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/switch.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::kit {

namespace {

constexpr QSize track(32, 18);

} // namespace

Switch::Switch(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Switch::sizeHint() const
{
    const int words = text().isEmpty() ? 0 : 8 + textWidth(textFont(), text());
    return {track.width() + words, 20};
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensOf(this);
    const qreal top = (height() - track.height()) / 2.0;
    const QColor on = isEnabled() ? tokens.accent : tokens.lineStrong;
    paintBox(painter, QRectF(0, top, track.width(), track.height()), track.height() / 2.0,
             isChecked() ? on : (isEnabled() ? tokens.field : tokens.lineStrong), Qt::transparent);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QRectF(isChecked() ? 16 : 2, top + 2, 14, 14));
    const QRectF words(track.width() + 8, 0, width() - track.width() - 8, height());
    paintLine(painter, words, text(), textFont(), isEnabled() ? tokens.text : tokens.text3);
}

} // namespace foyer::kit
