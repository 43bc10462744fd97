// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/table.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/errorstate.h"
#include "ui/kit/loadingstate.h"
#include "ui/kit/tabledelegate.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace foyer::kit {

Table::Table(const QString &name, QWidget *parent)
    : QTableView(parent)
    , m_loadingState(new LoadingState({}, this))
    , m_errorState(new ErrorState(this))
{
    setAccessibleName(name);
    setItemDelegate(new TableDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setCornerButtonEnabled(false);
    viewport()->setAutoFillBackground(false); // the card behind shows its own corners
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(24);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setFixedHeight(32);
    setRows(Rows::Normal);
    m_loadingState->hide();
    m_errorState->hide();
    connect(m_errorState, &ErrorState::retry, this, &Table::retry);
    connect(this, &QAbstractItemView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT rowActivated(index.row()); });
}

void Table::setRows(Rows rows)
{
    verticalHeader()->setDefaultSectionSize(int(rows));
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
}

void Table::setModel(QAbstractItemModel *model)
{
    if (this->model())
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &Table::modelChanged);
    connect(model, &QAbstractItemModel::rowsInserted, this, &Table::modelChanged);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &Table::modelChanged);
    modelChanged();
}

void Table::modelChanged()
{
    layColumns();
    showOverlay();
}

void Table::setStretchColumn(int column)
{
    m_stretch = column;
    layColumns();
}

void Table::setColumnWidths(const QList<int> &widths)
{
    m_widths = widths;
    layColumns();
}

/// Fixed widths as told, content widths for the rest; one column takes what is left.
void Table::layColumns()
{
    if (!model())
        return;
    const int columns = model()->columnCount();
    int left = viewport()->width();
    for (int column = 0; column < columns; ++column) {
        if (column == m_stretch || isColumnHidden(column))
            continue; // before measuring, which asks for every row's text
        const int told = column < m_widths.size() ? m_widths[column] : 0;
        const int wanted =
            told > 0 ? told
                     : std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
        horizontalHeader()->resizeSection(column, wanted);
        left -= wanted;
    }
    if (m_stretch >= 0 && m_stretch < columns)
        horizontalHeader()->resizeSection(m_stretch, std::max(left, 120));
}

EmptyState *Table::setEmpty(const QString &title, const QString &text)
{
    if (!m_empty) {
        m_empty = new EmptyState(title, text, this);
        m_empty->hide();
    }
    m_empty->setTexts(title, text);
    showOverlay();
    return m_empty;
}

void Table::setLoading(bool loading, const QString &text)
{
    m_loading = loading;
    if (!text.isEmpty())
        m_loadingState->setText(text);
    if (loading)
        m_failed = false;
    showOverlay();
}

void Table::setError(const QString &title, const QString &sentence)
{
    m_failed = true;
    m_loading = false;
    m_errorState->say(title, sentence);
    showOverlay();
}

void Table::clearError()
{
    m_failed = false;
    showOverlay();
}

/// Rows that are there stay readable while newer ones load.
void Table::showOverlay()
{
    const bool rows = model() && model()->rowCount() > 0;
    QWidget *wanted = nullptr;
    if (m_failed)
        wanted = m_errorState;
    else if (!rows)
        wanted = m_loading ? static_cast<QWidget *>(m_loadingState) : m_empty;
    for (QWidget *face : {static_cast<QWidget *>(m_errorState), static_cast<QWidget *>(m_loadingState),
                          static_cast<QWidget *>(m_empty)}) {
        if (face && face != wanted)
            face->hide();
    }
    m_overlay = wanted;
    if (wanted) {
        wanted->setGeometry(viewport()->geometry());
        wanted->show();
        wanted->raise();
    }
    viewport()->setVisible(!wanted || rows);
}

int Table::currentRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void Table::setCurrentRow(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount()) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    setCurrentIndex(model()->index(row, 0));
    selectRow(row);
}

void Table::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row())
        Q_EMIT currentRowChanged(current.isValid() ? current.row() : -1);
}

void Table::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentRow() >= 0)
        Q_EMIT rowActivated(currentRow());
    else
        QTableView::keyPressEvent(event);
}

void Table::focusInEvent(QFocusEvent *event)
{
    QTableView::focusInEvent(event);
    const bool byKeys = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKeys && currentRow() < 0 && model() && model()->rowCount() > 0)
        setCurrentRow(0);
}

void Table::mouseMoveEvent(QMouseEvent *event)
{
    QTableView::mouseMoveEvent(event);
    setHovered(indexAt(event->position().toPoint()).row());
}

bool Table::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    return QTableView::viewportEvent(event);
}

void Table::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
}

void Table::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layColumns();
    if (m_overlay)
        m_overlay->setGeometry(viewport()->geometry());
}

} // namespace foyer::kit
