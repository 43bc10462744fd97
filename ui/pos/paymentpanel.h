// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"
#include "ui/pos/checkout.h"
#include "ui/pos/sidepanel.h"

namespace foyer::kit {
class Bar;
class IconLabel;
} // namespace foyer::kit

namespace foyer::pos {

struct PosActions;

/// What becomes of a payment: asked, not yet known, declined with the reason, or without an answer; and the
/// ways on. Nothing of the basket is lost by any of them.
class PaymentPanel final : public SidePanel
{
    Q_OBJECT

public:
    PaymentPanel(Checkout &checkout, const Clock &clock, const PosActions &actions,
                 QWidget *parent = nullptr);

    void setCurrency(Currency currency);
    void setCardAllowed(bool allowed);

Q_SIGNALS:
    void cashWanted();

private:
    void addWays(const PosActions &actions);
    void refresh();
    void say(kit::Icon icon, kit::Ink ink, const QString &title, const QString &text);
    [[nodiscard]] QString declinedText() const;
    [[nodiscard]] QString unheardText() const;

    Checkout &m_checkout;
    const Clock &m_clock;
    Currency m_currency;
    kit::FiguresLabel *m_toPay;
    kit::IconLabel *m_icon;
    kit::Label *m_what;
    kit::Label *m_text;
    kit::Bar *m_bar;
    kit::Button *m_again;
    kit::Button *m_card;
    kit::Button *m_cash;
    kit::Button *m_giveUp;
    bool m_mayUseCard = false;
};

} // namespace foyer::pos
