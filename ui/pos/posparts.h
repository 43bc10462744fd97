// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/checkout.h"
#include "ui/pos/orderdesk.h"
#include "ui/pos/posactions.h"
#include "ui/pos/pospage.h"
#include "ui/pos/printplaces.h"
#include "ui/pos/ticketpress.h"
#include "ui/pos/tillmodel.h"

namespace foyer::pos {

class BasketPanel;
class CashPanel;
class DonePanel;
class FinderPanel;
class GivePanel;
class HallPanel;
class OrderPanel;
class PaymentPanel;

/// What the page is made of: models, then the widgets that show them.
struct PosPage::Parts
{
    Parts(const PosServices &services, QWidget *page)
        : actions(page)
        , till(services.booking, services.feed, services.ids, services.clock)
        , checkout(till.basket(), services.booking, services.ids)
        , desk(services.booking, services.tickets, services.ids)
        , press(services.tickets, services.ids)
        , places(services.store)
    {}

    PosActions actions;
    TillModel till;
    Checkout checkout;
    OrderDesk desk;
    TicketPress press;
    PrintPlaces places;
    std::vector<wire::OrderShown> lastOrders = {};
    std::pair<booking::OrderId, QString> refundReason = {}; ///< typed for this order, and not paid back yet
    kit::Banner *banner = nullptr;
    HallPanel *hall = nullptr;
    QStackedWidget *side = nullptr;
    BasketPanel *basket = nullptr;
    CashPanel *cash = nullptr;
    GivePanel *give = nullptr;
    PaymentPanel *payment = nullptr;
    DonePanel *done = nullptr;
    FinderPanel *finder = nullptr;
    OrderPanel *order = nullptr;
    QTimer *patience = nullptr; ///< before a payment under way takes the column over
    QTimer *digits = nullptr;   ///< while a second digit belongs to the first
    Checkout::Stage lastStage = Checkout::Stage::Idle;
    bool isCashReady = false;
    bool isWholeScreen = false;
    bool sellsByCard = false;
};

} // namespace foyer::pos
