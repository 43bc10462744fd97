// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/orderrow.h"

#include "ui/kit/theme.h"
#include "ui/kit/type.h"
#include "ui/pos/poswords.h"

#include <QKeyEvent>
#include <QPainter>

namespace foyer::pos {

OrderRow::OrderRow(QWidget *parent) : QAbstractButton(parent)
{
    setFixedHeight(56);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setObjectName(QStringLiteral("orderRow"));
}

void OrderRow::setOrder(const wire::OrderListed &order)
{
    m_order = order;
    setText(order.code);
    setAccessibleName(tr("Order %1, %2, %3, %4, %5")
                          .arg(order.code, order.buyerName.value_or(tr("no name")),
                               ticketCountWords(order.tickets), orderStateWords(order.state),
                               amountWords(order.total)));
    update();
}

QSize OrderRow::sizeHint() const
{
    return {360, 56};
}

void OrderRow::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (isDown() || underMouse() || hasFocus())
        painter.fillRect(rect(), hasFocus() ? tokens.select : isDown() ? tokens.pressed : tokens.hover);
    painter.fillRect(QRect(16, height() - 1, width() - 32, 1), tokens.line);
    const int room = width() - 32;
    const QString amount = amountWords(m_order.total);
    painter.setPen(tokens.text);
    painter.setFont(kit::figuresFont(kit::TextSize::Body, kit::medium));
    const int amountWidth = painter.fontMetrics().horizontalAdvance(amount);
    painter.drawText(QRect(16, 8, room, 20), Qt::AlignRight | Qt::AlignVCenter, amount);
    const QString name = m_order.buyerName.value_or(m_order.buyerEmail.value_or(tr("Walk-up, no name")));
    const int nameRoom = room - amountWidth - 12;
    painter.drawText(QRect(16, 8, nameRoom, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(name, Qt::ElideRight, nameRoom));
    painter.setPen(tokens.text3);
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    painter.drawText(QRect(16, 28, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     m_order.code + QStringLiteral(" · ") + ticketCountWords(m_order.tickets));
    painter.drawText(QRect(16, 28, room, 16), Qt::AlignRight | Qt::AlignVCenter,
                     orderStateWords(m_order.state));
}

void OrderRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up: Q_EMIT stepped(-1); return;
    case Qt::Key_Down: Q_EMIT stepped(1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    default: QAbstractButton::keyPressEvent(event); return;
    }
}

} // namespace foyer::pos
