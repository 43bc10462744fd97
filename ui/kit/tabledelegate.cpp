// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tabledelegate.h"

#include "ui/kit/chip.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/sellthroughbar.h"
#include "ui/kit/table.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::kit {

namespace {

int leftPadding(const QModelIndex &index)
{
    return index.column() == 0 ? outerCellPadding : cellPadding;
}

int rightPadding(const QModelIndex &index)
{
    return index.column() + 1 == index.model()->columnCount() ? outerCellPadding : cellPadding;
}

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    return Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
}

QFont fontOf(const QModelIndex &index)
{
    const bool figures = index.data(FiguresRole).toBool() || (alignmentOf(index) & Qt::AlignRight);
    const QFont::Weight weight = index.data(StrongRole).toBool() ? medium : regular;
    return figures ? figuresFont(TextSize::Body, weight) : textFont(TextSize::Body, weight);
}

QColor inkOfCell(const QModelIndex &index, const Tokens &tokens)
{
    const QVariant ink = index.data(InkRole);
    return ink.isValid() ? colourOf(Ink(ink.toInt()), tokens) : tokens.text;
}

} // namespace

TableDelegate::TableDelegate(Table *table) : QStyledItemDelegate(table), m_table(table) {}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(m_table);
    const bool chosen = option.state & QStyle::State_Selected;
    paintGround(*painter, option.rect, index, chosen, tokens);
    QRect box = option.rect.adjusted(leftPadding(index), 0, -rightPadding(index), -1);
    const QVariant chip = index.data(ChipRole);
    const QVariant sold = index.data(SellThroughRole);
    if (chip.isValid()) {
        const auto spec = chip.value<ChipSpec>();
        const QSize size = chipSize(spec);
        const int top = box.top() + (box.height() - size.height()) / 2;
        paintChip(*painter, QRect(box.left(), top, std::min(size.width(), box.width()), size.height()), spec,
                  tokens);
    } else if (sold.isValid()) {
        const QVariantList figures = sold.toList();
        if (figures.size() == 3)
            paintSellThrough(*painter, box, figures[0].toLongLong(), figures[1].toLongLong(),
                             figures[2].toLongLong(), tokens);
    } else {
        paintWords(*painter, box, index, tokens);
    }
}

void TableDelegate::paintGround(QPainter &painter, const QRect &cell, const QModelIndex &index, bool chosen,
                                const Tokens &tokens) const
{
    if (chosen || index.data(FreshRole).toBool())
        painter.fillRect(cell, tokens.select);
    else if (index.row() == m_table->hoveredRow())
        painter.fillRect(cell, tokens.hover);
    if (index.row() + 1 < index.model()->rowCount())
        painter.fillRect(QRect(cell.left(), cell.bottom(), cell.width(), 1), tokens.line);
    const bool ringed = chosen && m_table->hasFocus() && index.row() == m_table->currentRow();
    if (ringed) // where the keyboard is, beside what is chosen
        painter.fillRect(QRect(cell.left(), cell.top(), index.column() == 0 ? 3 : 0, cell.height() - 1),
                         tokens.accentText);
}

void TableDelegate::paintWords(QPainter &painter, QRect box, const QModelIndex &index,
                               const Tokens &tokens) const
{
    const auto icon = Icon(index.data(IconRole).toInt());
    const QColor ink = inkOfCell(index, tokens);
    if (icon != Icon::None) {
        paintIcon(painter, QRectF(box.left(), box.top(), 16, box.height()), icon, ink);
        box.setLeft(box.left() + 24);
    }
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(DetailRole).toString();
    if (detail.isEmpty()) {
        paintLine(painter, box, text, fontOf(index), ink, alignmentOf(index));
        return;
    }
    const int top = box.top() + (box.height() - 36) / 2;
    paintLine(painter, QRect(box.left(), top, box.width(), 20), text, fontOf(index), ink, alignmentOf(index));
    paintLine(painter, QRect(box.left(), top + 20, box.width(), 16), detail, textFont(TextSize::Small),
              tokens.text3, alignmentOf(index));
}

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QVariant chip = index.data(ChipRole);
    int width = chip.isValid() ? chipSize(chip.value<ChipSpec>()).width()
                               : textWidth(fontOf(index), index.data(Qt::DisplayRole).toString());
    if (index.data(SellThroughRole).isValid())
        width = 200;
    width = std::max(width, textWidth(textFont(TextSize::Small), index.data(DetailRole).toString()));
    if (Icon(index.data(IconRole).toInt()) != Icon::None)
        width += 24;
    return {width + leftPadding(index) + rightPadding(index),
            QStyledItemDelegate::sizeHint(option, index).height()};
}

} // namespace foyer::kit
