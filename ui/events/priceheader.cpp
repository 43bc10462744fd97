// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/priceheader.h"

#include "ui/kit/theme.h"
#include "ui/kit/type.h"

namespace foyer::events {

namespace {

constexpr int padding = 8;
constexpr int lineHeight = 16;

} // namespace

PriceHeader::PriceHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setObjectName(QStringLiteral("priceHeader"));
    setSectionResizeMode(Fixed);
    setFixedHeight(headHeight);
}

QSize PriceHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), headHeight};
}

void PriceHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter->save();
    painter->fillRect(rect, tokens.surface);
    painter->fillRect(rect.right(), rect.top(), 1, rect.height(), tokens.line);
    painter->fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.line);
    const QStringList lines = model()->headerData(logicalIndex, Qt::Horizontal).toString().split(u'\n');
    const int align = int(logicalIndex == 0 ? Qt::AlignLeft : Qt::AlignRight) | int(Qt::AlignVCenter);
    QRect line = rect.adjusted(padding, 0, -padding, 0);
    line.setTop(rect.center().y() - lineHeight * int(lines.size()) / 2 + 1);
    line.setHeight(lineHeight);
    painter->setPen(tokens.text3);
    for (int i = 0; i < lines.size(); ++i) {
        painter->setFont(kit::textFont(kit::TextSize::Small, i == 0 ? kit::medium : kit::regular));
        painter->drawText(line, align,
                          QFontMetrics(painter->font()).elidedText(lines[i], Qt::ElideRight, line.width()));
        line.translate(0, lineHeight);
    }
    painter->restore();
}

} // namespace foyer::events
