// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/orderscard.h"

#include "ui/dashboard/dealsmodel.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/table.h"

#include <QHBoxLayout>
#include <QScrollBar>

namespace foyer::dashboard {

namespace {

constexpr int narrow = 600; ///< below, who sold it is left out: it stands in the order
constexpr int timeWidth = 70;
constexpr int codeWidth = 84;
constexpr int amountWidth = 94;
constexpr int scrollBar = 4;

} // namespace

OrdersCard::OrdersCard(DealsModel &model, QWidget *parent)
    : TitledCard(parent)
    , m_model(model)
    , m_table(new kit::Table(tr("Latest orders"), this))
{
    m_table->setObjectName(QStringLiteral("latestOrders"));
    m_table->setRows(kit::Table::Rows::Compact);
    m_table->setModel(&model);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setStretchColumn(DealsModel::Customer);
    body()->setContentsMargins(1, 12, 1, 1);
    body()->setSpacing(8);
    head()->setContentsMargins(15, 0, 15, 0);
    body()->addWidget(m_table, 1);
    connect(m_table, &kit::Table::rowActivated, this, [this](int row) {
        if (m_leads)
            Q_EMIT orderActivated(QString::fromLatin1(m_model.dealAt(row).order.toText()));
    });
    connect(&model, &QAbstractItemModel::rowsAboutToBeInserted, this, &OrdersCard::holdPlace);
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { restorePlace(last - first + 1); });
    retranslate();
}

void OrdersCard::retranslate()
{
    setWords(tr("Latest orders"), {});
    m_table->setAccessibleName(tr("Latest orders"));
    static_cast<void>(m_table->setEmpty(tr("No orders yet"), tr("Whatever is sold stands here at once.")));
    m_model.retranslate();
}

// At the top new rows are to be seen; further down nothing moves.
void OrdersCard::holdPlace()
{
    m_before = m_table->verticalScrollBar()->value();
}

void OrdersCard::restorePlace(int rows)
{
    if (m_before == 0)
        return;
    QAbstractItemView *view = m_table;
    view->doItemsLayout();
    m_table->verticalScrollBar()->setValue(m_before + rows * m_table->rowHeight(0));
}

// Times, codes and amounts are as wide as they are; names and places share the rest.
void OrdersCard::resizeEvent(QResizeEvent *event)
{
    const bool isNarrow = width() < narrow;
    const int rest = width() - 2 - scrollBar - timeWidth - codeWidth - amountWidth;
    const int seats = rest * (isNarrow ? 46 : 34) / 100;
    const int seller = isNarrow ? 1 : rest * 28 / 100; // hidden columns count too
    m_table->setColumnHidden(DealsModel::SoldBy, isNarrow);
    m_table->setColumnWidths({timeWidth, codeWidth, 0, seats, seller, amountWidth});
    TitledCard::resizeEvent(event);
}

} // namespace foyer::dashboard
