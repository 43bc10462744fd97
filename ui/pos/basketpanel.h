// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/checkout.h"
#include "ui/pos/sidepanel.h"
#include "ui/pos/tillmodel.h"

namespace foyer::pos {

class BasketList;
class KeyButton;
struct PosActions;

/// The basket with its sum and the ways to pay it.
class BasketPanel final : public SidePanel
{
    Q_OBJECT

public:
    BasketPanel(TillModel &till, Checkout &checkout, const PosActions &actions, QWidget *parent = nullptr);

    [[nodiscard]] BasketList *list() const { return m_list; }

    /// Why nothing can be paid now; empty where it can.
    void setWhyNot(const QString &sentence);

private:
    void addFoot(const PosActions &actions);
    void addTenders(const PosActions &actions);
    void addSum();
    void refresh();

    TillModel &m_till;
    Checkout &m_checkout;
    BasketList *m_list;
    QWidget *m_empty;
    kit::FiguresLabel *m_total;
    kit::Label *m_tax;
    kit::Button *m_exact = nullptr;
    std::vector<KeyButton *> m_tenders;
};

} // namespace foyer::pos
