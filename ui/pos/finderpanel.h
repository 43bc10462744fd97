// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/orderdesk.h"
#include "ui/pos/sidepanel.h"

class QScrollArea;
class QVBoxLayout;

namespace foyer::kit {
class SearchEdit;
class StateStack;
} // namespace foyer::kit

namespace foyer::pos {

class OrderRow;
struct PosActions;

/// Finds an order by its code, or the beginning of a name or e-mail address; the latest without either.
class FinderPanel final : public SidePanel
{
    Q_OBJECT

public:
    FinderPanel(OrderDesk &desk, const PosActions &actions, QWidget *parent = nullptr);

    void enter() override;

    /// In words, where it was not typed: "Stalls, row F, seat 12".
    void showSearched(const QString &text);

Q_SIGNALS:
    void orderChosen(foyer::booking::OrderId order);

private:
    void refresh();
    void step(OrderRow *from, int by);

    OrderDesk &m_desk;
    kit::SearchEdit *m_search;
    kit::StateStack *m_states;
    QVBoxLayout *m_list;
    kit::Button *m_more;
    std::vector<OrderRow *> m_rows;
};

} // namespace foyer::pos
