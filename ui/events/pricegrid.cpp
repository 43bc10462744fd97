// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/pricegrid.h"

#include "ui/events/pricegridmodel.h"
#include "ui/events/priceheader.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/measures.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QScrollBar>

namespace foyer::events {

namespace {

constexpr int lineHeight = 40;
constexpr int leastName = 192;
constexpr int leastColumn = 92;
constexpr int cellPadding = 12;
constexpr int nameGap = 8; ///< between a name and what is said of it
constexpr int swatchSize = 18;

void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
               const kit::Tokens &tokens)
{
    const QRect inside = option.rect.adjusted(cellPadding, 0, -cellPadding, 0);
    const int rank = index.data(PriceGridModel::RankRole).toInt();
    const QPixmap swatch =
        seatview::categorySwatch(tokens, rank, swatchSize, painter.device()->devicePixelRatioF(),
                                 index.data(PriceGridModel::ColourRole).value<QColor>());
    painter.drawPixmap(inside.left(), inside.center().y() - swatchSize / 2 + 1, swatch);
    const QString detail = index.data(PriceGridModel::DetailRole).toString();
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    painter.setPen(tokens.text3);
    const int detailWidth =
        detail.isEmpty() ? 0 : QFontMetrics(painter.font()).horizontalAdvance(detail) + nameGap;
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, detail);
    painter.setFont(kit::textFont(kit::TextSize::Body, kit::medium));
    painter.setPen(tokens.text);
    const QRect name = inside.adjusted(swatchSize + kit::step, 0, -detailWidth, 0);
    painter.drawText(
        name, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetrics(painter.font()).elidedText(index.data().toString(), Qt::ElideRight, name.width()));
}

} // namespace

void PriceCellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const QWidget *view = option.widget;
    const kit::Tokens &tokens = kit::tokensOf(view);
    painter->save();
    const bool isEditable = index.data(PriceGridModel::EditableRole).toBool();
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && isEditable;
    painter->fillRect(option.rect, isSelected ? tokens.select : tokens.surface);
    painter->fillRect(option.rect.right(), option.rect.top(), 1, option.rect.height(), tokens.line);
    painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, tokens.line);
    if (index.column() == 0) {
        paintName(*painter, option, index, tokens);
    } else {
        const bool isQuiet = !isEditable || index.data(PriceGridModel::InheritedRole).toBool();
        painter->setFont(kit::figuresFont(kit::TextSize::Body, isQuiet ? kit::regular : kit::medium));
        painter->setPen(isQuiet ? tokens.text2 : tokens.text);
        painter->drawText(option.rect.adjusted(cellPadding, 0, -cellPadding, 0),
                          Qt::AlignRight | Qt::AlignVCenter, index.data().toString());
    }
    const auto *table = qobject_cast<const QAbstractItemView *>(view);
    const bool isCurrent = table && table->currentIndex() == index && table->hasFocus();
    if (isCurrent) {
        painter->setPen(QPen(tokens.accentText, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(option.rect).adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

QWidget *PriceCellDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                         const QModelIndex &index) const
{
    Q_UNUSED(option);
    auto *editor = new kit::LineEdit(parent);
    editor->setObjectName(QStringLiteral("priceEditor"));
    editor->setFigures(true);
    editor->setAccessibleName(index.model()->headerData(index.row(), Qt::Vertical).toString()
                              + QStringLiteral(", ")
                              + index.model()->headerData(index.column(), Qt::Horizontal).toString());
    return editor;
}

// A table tells open editors of every change. What a save brings back must not write over what is being
// typed.
void PriceCellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *field = qobject_cast<const QLineEdit *>(editor);
    if (field == nullptr || !field->isModified())
        QStyledItemDelegate::setEditorData(editor, index);
}

void PriceCellDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                             const QModelIndex &index) const
{
    Q_UNUSED(index);
    editor->setGeometry(option.rect);
}

PriceGrid::PriceGrid(PriceGridModel &model, QWidget *parent) : QTableView(parent), m_model(model)
{
    setObjectName(QStringLiteral("priceGrid"));
    setAccessibleName(tr("Prices"));
    setModel(&model);
    setItemDelegate(new PriceCellDelegate(this));
    setHorizontalHeader(new PriceHeader(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(ContiguousSelection);
    setEditTriggers(AnyKeyPressed | EditKeyPressed | DoubleClicked);
    setTabKeyNavigation(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(lineHeight);
    connect(&model, &QAbstractItemModel::modelReset, this, &PriceGrid::layOut);
    layOut();
}

/// As wide as the longest name wants, while the prices keep two thirds.
int PriceGrid::nameWidth() const
{
    const QFontMetrics names(kit::textFont(kit::TextSize::Body, kit::medium));
    const QFontMetrics details(kit::figuresFont(kit::TextSize::Small));
    int wanted = leastName;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        const int detail = details.horizontalAdvance(index.data(PriceGridModel::DetailRole).toString());
        const int name = names.horizontalAdvance(index.data().toString());
        wanted = std::max(wanted, 2 * cellPadding + swatchSize + kit::step + name + nameGap + detail);
    }
    return std::min(wanted, std::max(leastName, viewport()->width() / 3));
}

void PriceGrid::layOut()
{
    const int columns = m_model.columnCount();
    const int nameWidth = this->nameWidth();
    const int left = viewport()->width() - nameWidth;
    const int each = columns > 1 ? std::max(leastColumn, left / (columns - 1)) : left;
    if (columns > 0)
        setColumnWidth(0, nameWidth);
    for (int column = 1; column < columns; ++column)
        setColumnWidth(column, column == columns - 1 ? std::max(each, left - each * (columns - 2)) : each);
    const bool needsBar = columns > 1 && each * (columns - 1) > left;
    const int bar = needsBar ? horizontalScrollBar()->sizeHint().height() : 0;
    setFixedHeight(m_model.rowCount() * lineHeight + PriceHeader::headHeight + bar);
}

void PriceGrid::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOut();
}

void PriceGrid::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    if (m_model.rowCount() > 0 && (!currentIndex().isValid() || currentIndex().column() == 0))
        setCurrentIndex(m_model.index(std::max(0, currentIndex().row()), 1));
    viewport()->update();
}

void PriceGrid::goToGap()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        for (int column = 1; column + 1 < m_model.columnCount(); ++column) {
            if (m_model.index(row, column).data().toString().isEmpty()) {
                setCurrentIndex(m_model.index(row, column));
                return;
            }
        }
    }
}

void PriceGrid::step(int rows, int columns)
{
    const QModelIndex next = m_model.index(currentIndex().row() + rows, currentIndex().column() + columns);
    if (next.isValid())
        setCurrentIndex(next);
}

void PriceGrid::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        m_model.clear(selectionModel()->selectedIndexes());
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (state() != EditingState) // else closeEditor() goes on
            step(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, 0);
    } else {
        QTableView::keyPressEvent(event);
        return;
    }
    event->accept();
}

// Enter writes and goes down; Qt only closes the editor. A current cell that has moved stays where it is.
void PriceGrid::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool isSubmitted = hint == QAbstractItemDelegate::SubmitModelCache;
    QTableView::closeEditor(editor, hint);
    if (isSubmitted)
        step(1, 0);
}

// Tab walks the cells, and leaves the sheet at its ends: a keyboard must get out of it.
bool PriceGrid::focusNextPrevChild(bool next)
{
    const QModelIndex at = currentIndex();
    const int last = m_model.columnCount() - 2;
    const bool isAtEnd =
        next ? at.row() == m_model.rowCount() - 1 && at.column() >= last : at.row() == 0 && at.column() <= 1;
    const bool isEditing = state() == EditingState;
    if (!at.isValid() || isAtEnd || isEditing)
        return QAbstractScrollArea::focusNextPrevChild(next);
    if (next && at.column() >= last)
        setCurrentIndex(m_model.index(at.row() + 1, 1));
    else if (!next && at.column() <= 1)
        setCurrentIndex(m_model.index(at.row() - 1, last));
    else
        step(0, next ? 1 : -1);
    return true;
}

void PriceGrid::copy() const
{
    QGuiApplication::clipboard()->setText(m_model.copied(selectionModel()->selectedIndexes()));
}

void PriceGrid::paste()
{
    if (!currentIndex().isValid())
        return;
    QModelIndex corner = currentIndex();
    for (const QModelIndex &cell : selectionModel()->selectedIndexes())
        corner = m_model.index(std::min(corner.row(), cell.row()), std::min(corner.column(), cell.column()));
    m_model.paste(corner, QGuiApplication::clipboard()->text()); // it says itself what it cannot read
}

} // namespace foyer::events
