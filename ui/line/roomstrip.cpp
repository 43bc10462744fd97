// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/roomstrip.h"

#include "ui/kit/hairline.h"
#include "ui/line/roomtile.h"

#include <QHBoxLayout>

namespace foyer::line {

RoomStrip::RoomStrip(QWidget *parent) : kit::Card(parent)
{
    setObjectName(QStringLiteral("roomStrip"));
    body()->setContentsMargins(0, 1, 0, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (std::size_t number = 0; number < m_tiles.size(); ++number) {
        if (number > 0)
            row->addWidget(new kit::Hairline(Qt::Vertical, this));
        m_tiles[number] = new RoomTile(this);
        m_tiles[number]->setObjectName(QStringLiteral("roomFigure%1").arg(number));
        row->addWidget(m_tiles[number], number == 0 ? 5 : 4);
    }
    body()->addLayout(row);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RoomStrip::show(const RoomFacts &facts)
{
    const std::array<RoomFigure, 6> figures = roomFigures(facts);
    for (std::size_t number = 0; number < m_tiles.size(); ++number)
        m_tiles[number]->setFigure(figures[number], facts.isOld);
}

} // namespace foyer::line
