// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/guestdelegate.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"
#include "ui/seatmap/guestsmodel.h"

#include <algorithm>
#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr int rowHeight = 48;
constexpr int lineHeight = 20;
constexpr int side = 8;
constexpr int gap = 12;

} // namespace

QSize GuestDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void GuestDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const kit::Tokens &tokens = kit::tokensOf(option.widget);
    if (option.state.testFlag(QStyle::State_Selected))
        kit::paintBox(*painter, option.rect, kit::radiusSmall, tokens.select, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        kit::paintBox(*painter, option.rect, kit::radiusSmall, tokens.hover, Qt::transparent);
    const QFont small = kit::textFont(kit::TextSize::Small);
    const QRectF first(option.rect.left() + side, option.rect.top() + 4, option.rect.width() - 2 * side,
                       lineHeight);
    const QString code = index.data(GuestsModel::CodeRole).toString();
    const double codeWidth = code.isEmpty() ? 0 : kit::textWidth(small, code) + gap;
    kit::paintLine(*painter, first.adjusted(0, 0, -codeWidth, 0), index.data().toString(),
                   kit::textFont(kit::TextSize::Body, kit::medium), tokens.text);
    kit::paintLine(*painter, first, code, small, tokens.text3, Qt::AlignRight);
    const QRectF second = first.translated(0, lineHeight);
    const QString given = index.data(GuestsModel::GivenRole).toString();
    const QString words = given.isEmpty() ? GuestsModel::tr("no seat yet") : QStringLiteral("→ ") + given;
    const double givenWidth = std::min(kit::textWidth(small, words) + 1.0, second.width() / 2);
    kit::paintLine(*painter, second.adjusted(0, 0, -givenWidth - gap, 0),
                   index.data(GuestsModel::TroubleRole).toString(), small, tokens.text2);
    kit::paintLine(*painter, second.adjusted(second.width() - givenWidth, 0, 0, 0), words, small,
                   given.isEmpty() ? tokens.red : tokens.text, Qt::AlignRight);
}

} // namespace foyer::seatmap
