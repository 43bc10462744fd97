// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/checkout.h"
#include "ui/pos/sidepanel.h"

namespace foyer::kit {
class LineEdit;
}

namespace foyer::pos {

struct PosActions;

/// Complimentary tickets: what is given away, and to whom.
class GivePanel final : public SidePanel
{
    Q_OBJECT

public:
    GivePanel(BasketModel &basket, Checkout &checkout, const PosActions &actions, QWidget *parent = nullptr);

    void enter() override;

    void setCurrency(Currency currency) { m_currency = currency; }

    /// Why nothing can be given away now; empty where it can.
    void setWhyNot(const QString &sentence);

    /// As it was typed.
    [[nodiscard]] QString name() const;

private:
    BasketModel &m_basket;
    Checkout &m_checkout;
    Currency m_currency;
    kit::Label *m_what;
    kit::LineEdit *m_name;
    kit::Label *m_why;
    kit::Button *m_take;
};

} // namespace foyer::pos
