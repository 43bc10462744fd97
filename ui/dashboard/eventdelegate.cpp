// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/eventdelegate.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::dashboard {

namespace {

constexpr int rowHeight = 36;
constexpr int side = 10;
constexpr int gap = 12;

} // namespace

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const kit::Tokens &tokens = kit::tokensOf(option.widget);
    const QRectF row = option.rect;
    if (option.state.testFlag(QStyle::State_Selected))
        kit::paintBox(*painter, row, kit::radiusSmall, tokens.select, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        kit::paintBox(*painter, row, kit::radiusSmall, tokens.hover, Qt::transparent);
    const QFont body = kit::textFont();
    const QFont figures = kit::figuresFont(kit::TextSize::Body);
    const QString day = index.data(DayRole).toString();
    const QRectF line = row.adjusted(side, 0, -side, 0);
    const double dayWidth = kit::textWidth(figures, day) + 1;
    kit::paintLine(*painter, line.adjusted(0, 0, -dayWidth - gap, 0), index.data(TitleRole).toString(), body,
                   tokens.text);
    kit::paintLine(*painter, line, day, figures, tokens.text3, Qt::AlignRight);
}

} // namespace foyer::dashboard
