// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/orderdesk.h"
#include "ui/pos/sidepanel.h"
#include "ui/pos/ticketpress.h"

class QCheckBox;
class QVBoxLayout;

namespace foyer::kit {
class LineEdit;
} // namespace foyer::kit

namespace foyer::pos {

struct PosActions;
class SaidBox;

/// One order: its tickets, its payments; print it again, give tickets back with the amounts shown before,
/// or end it where it is not paid.
class OrderPanel final : public SidePanel
{
    Q_OBJECT

public:
    OrderPanel(OrderDesk &desk, TicketPress &press, const PosActions &actions, bool mayRefund,
               QWidget *parent = nullptr);

    void enter() override;

Q_SIGNALS:
    void printWanted(const foyer::wire::OrderShown &order, std::optional<foyer::Uuid> only);
    void refundWanted();
    void cancelWanted();

private:
    void addHead(const PosActions &actions);
    void addContent();
    void addPreview();
    void addActs(const PosActions &actions);
    void refresh();
    void refreshPrint();
    void addLines(const wire::OrderShown &order);
    void addPayments(const wire::OrderShown &order);
    [[nodiscard]] QWidget *lineOf(const wire::OrderShown &order, const wire::OrderLineShown &line);
    [[nodiscard]] QString ticketWords(const wire::OrderLineShown &line) const;
    void refreshPreview();

    OrderDesk &m_desk;
    TicketPress &m_press;
    QVBoxLayout *m_content;
    SaidBox *m_banner;
    kit::Label *m_price;
    kit::Label *m_retained;
    kit::FiguresLabel *m_payBack;
    QWidget *m_previewBox;
    kit::Button *m_all;
    kit::Button *m_refund;
    kit::Button *m_cancel;
    std::optional<std::pair<booking::OrderId, qint32>> m_shown; ///< order and revision
    std::vector<std::pair<qint16, QCheckBox *>> m_boxes;
    std::size_t m_ticketsKnown = 0;
    bool m_saysRefusal = false;
    bool m_mayRefund;
};

} // namespace foyer::pos
