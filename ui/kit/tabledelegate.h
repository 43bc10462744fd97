// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace foyer::kit {

class Table;
struct Tokens;

/// Paints the cells of kit::Table by the roles of kit::TableRole.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TableDelegate(Table *table);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGround(QPainter &painter, const QRect &cell, const QModelIndex &index, bool chosen,
                     const Tokens &tokens) const;
    void paintWords(QPainter &painter, QRect box, const QModelIndex &index, const Tokens &tokens) const;

    Table *m_table;
};

} // namespace foyer::kit
