// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/figuresstrip.h"

#include "ui/dashboard/figuretile.h"
#include "ui/kit/hairline.h"

#include <algorithm>
#include <QHBoxLayout>

namespace foyer::dashboard {

FiguresStrip::FiguresStrip(QWidget *parent) : kit::Card(parent)
{
    body()->setContentsMargins(0, 1, 0, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    for (std::size_t number = 0; number < m_tiles.size(); ++number) {
        if (number > 0)
            row->addWidget(new kit::Hairline(Qt::Vertical, this));
        m_tiles[number] = new FigureTile(this);
        m_tiles[number]->setObjectName(QStringLiteral("figure%1").arg(number));
        row->addWidget(m_tiles[number], 1);
    }
    body()->addLayout(row);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FiguresStrip::setFigures(const std::array<KeyFigure, 6> &figures)
{
    for (std::size_t number = 0; number < m_tiles.size(); ++number)
        m_tiles[number]->setFigure(figures[number]);
    level();
}

void FiguresStrip::setLarge(bool isLarge)
{
    m_isLarge = isLarge;
    for (FigureTile *tile : m_tiles)
        tile->setLarge(isLarge);
    level();
}

void FiguresStrip::resizeEvent(QResizeEvent *event)
{
    kit::Card::resizeEvent(event);
    level();
}

// From afar all values have the size that the longest fits in; near by each has its own.
void FiguresStrip::level()
{
    kit::TextSize size = kit::TextSize::Tender;
    for (const FigureTile *tile : m_tiles)
        size = m_isLarge ? std::min(size, tile->fittingValue()) : size;
    for (FigureTile *tile : m_tiles)
        tile->setLargestValue(size);
}

} // namespace foyer::dashboard
