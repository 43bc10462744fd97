// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/founddelegate.h"

#include "ui/checkin/foundmodel.h"
#include "ui/kit/painting.h"
#include "ui/kit/placename.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::checkin {

namespace {

using kit::TextSize;

constexpr int rowHeight = 64;
constexpr int side = 24;
constexpr int markWidth = 4;

} // namespace

QSize FoundDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, rowHeight};
}

void FoundDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const auto *model = qobject_cast<const FoundModel *>(index.model());
    const wire::FoundTicket *ticket = model == nullptr ? nullptr : model->ticket(index);
    if (ticket == nullptr)
        return;
    const kit::Tokens &tokens = kit::tokensOf(option.widget);
    const QRectF row = option.rect;
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    painter->fillRect(row, isChosen ? tokens.select : tokens.surface);
    painter->fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), tokens.line);
    if (isChosen)
        painter->fillRect(QRectF(row.left(), row.top(), markWidth, row.height()), tokens.accentText);
    const kit::PlaceName place = kit::PlaceName::parse(ticket->place);
    QRectF line = row.adjusted(side, 10, -side, 0);
    line.setHeight(24);
    const QFont strong = kit::textFont(TextSize::Title, kit::strong);
    const QFont body = kit::figuresFont(TextSize::Body);
    const QRectF left(line.left(), line.top(), line.width() * 0.55, line.height());
    const QRectF right(left.right() + 8, line.top(), line.width() - left.width() - 8, line.height());
    const QString name = ticket->name.isEmpty() ? FoundModel::tr("No name") : ticket->name;
    kit::paintLine(*painter, left, name, strong, tokens.text);
    kit::paintLine(*painter, right, place.head(), strong, tokens.text, Qt::AlignRight);
    const QString more = QStringList{ticket->orderCode, ticket->ticketType}.join(QStringLiteral(", "));
    const QString stands = place.rest().isEmpty()
                               ? FoundModel::stateWords(*ticket)
                               : place.rest() + QStringLiteral(", ") + FoundModel::stateWords(*ticket);
    kit::paintLine(*painter, left.translated(0, 22), more, body, tokens.text2);
    kit::paintLine(*painter, right.translated(0, 22), stands, body, tokens.text2, Qt::AlignRight);
}

} // namespace foyer::checkin
