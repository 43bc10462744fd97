// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/titledcard.h"

namespace foyer::kit {
class Table;
}

namespace foyer::dashboard {

class DealsModel;

/// The latest orders. Whoever has scrolled down keeps the rows that are read where they are.
class OrdersCard : public TitledCard
{
    Q_OBJECT

public:
    /// `model` outlives it.
    explicit OrdersCard(DealsModel &model, QWidget *parent = nullptr);

    void retranslate();

    /// Whether a row leads to its order.
    void setLeadsToOrders(bool leads) { m_leads = leads; }

Q_SIGNALS:
    void orderActivated(const QString &order);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void holdPlace();
    void restorePlace(int rows);

    DealsModel &m_model;
    kit::Table *m_table;
    int m_before = 0; ///< how far it was scrolled before new ones came
    bool m_leads = false;
};

} // namespace foyer::dashboard
