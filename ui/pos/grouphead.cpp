// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/grouphead.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace foyer::pos {

GroupHead::GroupHead(QWidget *parent)
    : QWidget(parent)
    , m_name(new kit::Label(QString(), kit::TextSize::Small, kit::medium))
    , m_count(new kit::FiguresLabel(QString(), kit::TextSize::Small, kit::medium))
{
    setFixedHeight(28);
    m_name->setInk(kit::Ink::Text3);
    m_count->setInk(kit::Ink::Text3);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->addWidget(m_name, 1);
    row->addWidget(m_count);
}

void GroupHead::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.sunken);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace foyer::pos
