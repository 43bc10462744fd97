// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/seasonrow.h"

#include <QPointer>
#include <QStyledItemDelegate>

namespace foyer::kit {
class Table;
struct Tokens;
} // namespace foyer::kit

namespace foyer::events {

/// Draws what a table of words cannot: the date leaf, the bar of what is sold, the last days, and the button
/// at the end of the row. All other columns are the table's own.
class SeasonDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `usual` draws the other columns.
    SeasonDelegate(kit::Table &table, QAbstractItemDelegate *usual, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// The button in the last cell of a row.
    [[nodiscard]] static QRect buttonIn(const QRect &cell);

Q_SIGNALS:
    void actionClicked(int row);

protected:
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    void paintButton(QPainter &painter, const QStyleOptionViewItem &option, const SeasonRow &row,
                     const QModelIndex &index) const;

    kit::Table &m_table;
    QPointer<QAbstractItemDelegate> m_usual;
    int m_pressed = -1;
};

} // namespace foyer::events
