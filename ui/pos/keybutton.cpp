// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/keybutton.h"

#include "ui/kit/keycap.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace foyer::pos {

KeyButton::KeyButton(kit::TextSize size, QWidget *parent) : QAbstractButton(parent), m_size(size)
{
    setFixedHeight(48);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
}

void KeyButton::setKeyText(const QString &key)
{
    m_key = key;
    update();
}

void KeyButton::setAction(QAction *action)
{
    m_action = action;
    connect(action, &QAction::changed, this, &KeyButton::takeOver);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    takeOver();
}

void KeyButton::takeOver()
{
    setText(m_action->text());
    setKeyText(kit::keyText(m_action->shortcut()));
    setEnabled(m_action->isEnabled());
    setVisible(m_action->isVisible());
}

void KeyButton::setWhyDisabled(const QString &sentence)
{
    m_why = sentence;
    showTip();
}

void KeyButton::showTip()
{
    setToolTip(isEnabled() ? QString() : m_why);
    setAccessibleDescription(toolTip());
}

void KeyButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange)
        showTip();
}

QSize KeyButton::sizeHint() const
{
    return {112, 48};
}

QSize KeyButton::minimumSizeHint() const
{
    return {64, 48};
}

void KeyButton::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    QColor ground = tokens.surface;
    if (isChecked())
        ground = tokens.select;
    else if (!isEnabled())
        ground = tokens.sunken;
    else if (isDown())
        ground = tokens.pressed;
    else if (underMouse())
        ground = tokens.hover;
    const double inset = isChecked() ? 1 : 0.5;
    painter.setBrush(ground);
    painter.setPen(QPen(isChecked()   ? tokens.accentText
                        : isEnabled() ? tokens.lineStrong
                                      : tokens.line,
                        isChecked() ? 2 : 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    const int keyWidth = m_key.isEmpty() ? 0 : kit::keyCapWidth(m_key);
    if (keyWidth > 0)
        kit::paintKeyCap(painter, this, width() - 8 - keyWidth, height() / 2.0, m_key, false);
    const QRect room(12, 0, width() - 12 - 8 - keyWidth - 4, height());
    for (const kit::TextSize size : {m_size, kit::TextSize::Body, kit::TextSize::Small}) {
        painter.setFont(kit::figuresFont(size, kit::strong));
        if (painter.fontMetrics().horizontalAdvance(text()) <= room.width())
            break;
    }
    painter.setPen(isEnabled() ? tokens.text : tokens.text3);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room.width()));
}

} // namespace foyer::pos
