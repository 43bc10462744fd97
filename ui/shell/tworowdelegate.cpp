// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/tworowdelegate.h"

#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::shell {

namespace {

constexpr int headHeight = 28;
constexpr int lineHeight = 32;
constexpr int bothHeight = 48;
constexpr int inset = 8;

bool isHead(const QModelIndex &index)
{
    return !index.flags().testFlag(Qt::ItemIsSelectable);
}

void paintHead(QPainter &painter, const QRect &where, const QString &text, const kit::Tokens &tokens)
{
    painter.setFont(kit::textFont(kit::TextSize::Small, kit::medium));
    painter.setPen(tokens.text3);
    painter.drawText(where, Qt::AlignLeft | Qt::AlignVCenter, text);
}

/// Gives the width that it took.
int paintSide(QPainter &painter, const QRect &where, const QString &text, const kit::Tokens &tokens)
{
    if (text.isEmpty())
        return 0;
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    painter.setPen(tokens.text3);
    painter.drawText(where, Qt::AlignRight | Qt::AlignVCenter, text);
    return painter.fontMetrics().horizontalAdvance(text) + inset;
}

} // namespace

void TwoRowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const kit::Tokens &tokens = kit::tokensOf(option.widget);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect where = option.rect.adjusted(inset, 0, -inset, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (isHead(index)) {
        paintHead(*painter, where, text, tokens);
        painter->restore();
        return;
    }
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    if (isChosen || option.state.testFlag(QStyle::State_MouseOver)) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(isChosen ? tokens.select : tokens.hover);
        painter->drawRoundedRect(option.rect, kit::radius, kit::radius);
    }
    const int side = paintSide(*painter, where, index.data(sideRole).toString(), tokens);
    const QString detail = index.data(detailRole).toString();
    const QRect lines = where.adjusted(0, 4, -side, -4);
    const auto line = [painter](const QRect &rect, const QString &words) {
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(words, Qt::ElideRight, rect.width()));
    };
    const int half = detail.isEmpty() ? lines.height() : lines.height() / 2 + 2;
    painter->setFont(kit::textFont(kit::TextSize::Body, kit::medium));
    painter->setPen(tokens.text);
    line(QRect(lines.left(), lines.top(), lines.width(), half), text);
    painter->setFont(kit::figuresFont(kit::TextSize::Small));
    painter->setPen(tokens.text3);
    line(lines.adjusted(0, half, 0, 0), detail);
    painter->restore();
}

QSize TwoRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (isHead(index))
        return {0, headHeight};
    return {0, index.data(detailRole).toString().isEmpty() ? lineHeight : bothHeight};
}

} // namespace foyer::shell
