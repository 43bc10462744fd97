// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/checkout.h"
#include "ui/pos/sidepanel.h"
#include "ui/pos/ticketpress.h"

namespace foyer::kit {
class ProgressPanel;
} // namespace foyer::kit

namespace foyer::pos {

class ChangeCard;
class SaidBox;
struct PosActions;

/// A sale that is done: what was paid, the change, and how the printing goes.
class DonePanel final : public SidePanel
{
    Q_OBJECT

public:
    DonePanel(Checkout &checkout, TicketPress &press, const PosActions &actions, QWidget *parent = nullptr);

    void enter() override;

    void setCurrency(Currency currency) { m_currency = currency; }

private:
    void refreshSale();
    void refreshPrint();
    [[nodiscard]] QString printedText() const;

    Checkout &m_checkout;
    TicketPress &m_press;
    Currency m_currency;
    kit::Label *m_paidName;
    kit::FiguresLabel *m_paid;
    ChangeCard *m_change;
    kit::ProgressPanel *m_progress;
    SaidBox *m_banner;
    kit::Button *m_next;
    kit::Button *m_reprint;
};

} // namespace foyer::pos
