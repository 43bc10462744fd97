// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/seasondelegate.h"

#include "ui/events/seasonmodel.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/sellthroughbar.h"
#include "ui/kit/table.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <algorithm>

namespace foyer::events {

namespace {

constexpr int leafSide = 44;
constexpr int leafHead = 15;
constexpr int buttonWidth = 120;
constexpr int buttonHeight = 28;
constexpr int cellPadding = 12;
constexpr int barPitch = 8;
constexpr int barWidth = 6;
constexpr int sparkHeight = 28;
constexpr int sellHeight = 32;

const SeasonRow &rowAt(const QModelIndex &index)
{
    return *static_cast<const SeasonRow *>(index.data(SeasonModel::RowRole).value<const void *>());
}

void paintLeaf(QPainter &painter, const QRect &cell, const SeasonRow &row, const kit::Tokens &tokens)
{
    if (row.day.isEmpty())
        return;
    const QRect leaf(cell.left() + kit::padding, cell.center().y() - leafSide / 2 + 1, leafSide, leafSide);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(leaf).adjusted(0.5, 0.5, -0.5, -0.5), kit::radius, kit::radius);
    painter.fillPath(shape, tokens.surface);
    painter.setClipPath(shape);
    const QRect head(leaf.left(), leaf.top(), leafSide, leafHead);
    painter.fillRect(head, tokens.hover);
    painter.setClipping(false);
    painter.setPen(tokens.lineStrong);
    painter.drawPath(shape);
    painter.setFont(kit::textFont(kit::TextSize::Small, kit::medium));
    painter.setPen(tokens.text2);
    painter.drawText(head.adjusted(0, 1, 0, 0), Qt::AlignCenter, row.month);
    painter.setFont(kit::figuresFont(kit::TextSize::Page, kit::strong));
    painter.setPen(tokens.text);
    painter.drawText(leaf.adjusted(0, leafHead, 0, 0), Qt::AlignCenter, row.day);
}

void paintSold(QPainter &painter, const QRect &cell, const SeasonRow &row, const kit::Tokens &tokens)
{
    QRect where = cell.adjusted(cellPadding, 0, -cellPadding, 0);
    where.setTop(cell.center().y() - sellHeight / 2);
    where.setHeight(sellHeight);
    if (row.capacity > 0) {
        kit::paintSellThrough(painter, where, row.sold, row.held, row.capacity, tokens);
        return;
    }
    painter.setFont(kit::figuresFont());
    painter.setPen(tokens.text3);
    painter.drawText(where.adjusted(0, 0, 0, -12), Qt::AlignLeft | Qt::AlignVCenter, row.notOnSale);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.hover);
    painter.drawRoundedRect(QRect(where.left(), where.bottom() - 7, where.width(), 8), 4, 4);
}

// A chart of its own for a row of a table: QtCharts makes a scene with a view for each, 100 of them here.
void paintDays(QPainter &painter, const QRect &cell, const SeasonRow &row, const kit::Tokens &tokens)
{
    if (row.days.empty())
        return;
    const std::int64_t most = std::max<std::int64_t>(1, *std::ranges::max_element(row.days));
    const int left = cell.left() + cellPadding;
    const int bottom = cell.center().y() + sparkHeight / 2;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(left, bottom, barPitch * int(row.days.size()), 1, tokens.lineStrong);
    for (std::size_t i = 0; i < row.days.size(); ++i) {
        if (row.days[i] <= 0)
            continue;
        const int height = std::max(1, int((sparkHeight - 3) * row.days[i] / most));
        const bool isToday = i + 1 == row.days.size();
        painter.fillRect(left + barPitch * int(i), bottom - height, barWidth, height,
                         isToday ? tokens.series[0] : tokens.series[5]);
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

} // namespace

SeasonDelegate::SeasonDelegate(kit::Table &table, QAbstractItemDelegate *usual, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_table(table)
    , m_usual(usual)
{}

QRect SeasonDelegate::buttonIn(const QRect &cell)
{
    return {cell.right() - kit::padding - buttonWidth + 1, cell.center().y() - buttonHeight / 2 + 1,
            buttonWidth, buttonHeight};
}

void SeasonDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const SeasonRow &row = rowAt(index);
    if (m_usual)
        m_usual->paint(painter, option, index); // the ground of a cell without words, else all of it
    const kit::Tokens &tokens = kit::tokensOf(&m_table);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.column() == SeasonModel::Leaf)
        paintLeaf(*painter, option.rect, row, tokens);
    else if (index.column() == SeasonModel::Sold)
        paintSold(*painter, option.rect, row, tokens);
    else if (index.column() == SeasonModel::Days)
        paintDays(*painter, option.rect, row, tokens);
    else if (index.column() == SeasonModel::Action)
        paintButton(*painter, option, row, index);
    painter->restore();
}

void SeasonDelegate::paintButton(QPainter &painter, const QStyleOptionViewItem &option, const SeasonRow &row,
                                 const QModelIndex &index) const
{
    if (row.actionText.isEmpty())
        return;
    const kit::Tokens &tokens = kit::tokensOf(&m_table);
    const QRect button = buttonIn(option.rect);
    const QPoint pointer = m_table.viewport()->mapFromGlobal(QCursor::pos());
    const bool isHovered = m_table.hoveredRow() == index.row() && button.contains(pointer);
    const bool isPressed = m_pressed == index.row() && isHovered;
    painter.setPen(tokens.lineStrong);
    painter.setBrush(isPressed ? tokens.pressed : isHovered ? tokens.hover : tokens.surface);
    painter.drawRoundedRect(QRectF(button).adjusted(0.5, 0.5, -0.5, -0.5), kit::radius, kit::radius);
    painter.setFont(kit::textFont(kit::TextSize::Body, kit::medium));
    painter.setPen(tokens.text);
    const QString text =
        QFontMetrics(painter.font()).elidedText(row.actionText, Qt::ElideRight, buttonWidth - 12);
    painter.drawText(button, Qt::AlignCenter, text);
}

QSize SeasonDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return m_usual ? m_usual->sizeHint(option, index) : QStyledItemDelegate::sizeHint(option, index);
}

bool SeasonDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                 const QModelIndex &index)
{
    const bool isButton = index.column() == SeasonModel::Action && !rowAt(index).actionText.isEmpty();
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    if (!isButton || (!isPress && !isRelease))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const bool isInside = buttonIn(option.rect).contains(mouse->position().toPoint());
    const bool isClick = isRelease && isInside && m_pressed == index.row();
    m_pressed = isPress && isInside ? index.row() : -1;
    m_table.viewport()->update(option.rect);
    if (isClick)
        Q_EMIT actionClicked(index.row());
    return isInside;
}

} // namespace foyer::events
