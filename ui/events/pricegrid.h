// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace foyer::events {

class PriceGridModel;

/// Draws and edits the cells of the price sheet.
class PriceCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;
};

/// The price sheet under the keyboard: arrows move, typing writes over a cell, Enter goes down and Tab right,
/// F2 edits, Delete empties, Ctrl+C and Ctrl+V carry blocks to and from spreadsheets, Escape leaves a cell as
/// it was.
class PriceGrid : public QTableView
{
    Q_OBJECT

public:
    explicit PriceGrid(PriceGridModel &model, QWidget *parent = nullptr);

    /// To the first cell without a price.
    void goToGap();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint) override;
    bool focusNextPrevChild(bool next) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    void layOut();
    [[nodiscard]] int nameWidth() const;
    void step(int rows, int columns);
    void copy() const;
    void paste();

    PriceGridModel &m_model;
};

} // namespace foyer::events
