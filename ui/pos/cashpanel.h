// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/checkout.h"
#include "ui/pos/sidepanel.h"

class QLabel;

namespace foyer::pos {

class AmountField;
class ChangeCard;
class KeyButton;
struct PosActions;

/// Cash: what was handed over, typed or by one of six keys, and what is given back.
class CashPanel final : public SidePanel
{
    Q_OBJECT

public:
    CashPanel(BasketModel &basket, Checkout &checkout, const PosActions &actions, QWidget *parent = nullptr);

    void enter() override;

    /// What was handed over; empty while it does not cover the price.
    [[nodiscard]] std::optional<qint64> given() const;

    /// Of the sale, by this currency.
    void setCurrency(Currency currency);

    /// Why it cannot be taken now; empty where it can.
    void setWhyNot(const QString &sentence);

Q_SIGNALS:
    /// Whether it may be taken.
    void readyChanged(bool isReady);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addAmounts();
    void offerAmounts();
    void onBasket();
    void refresh();
    void refreshHead();

    BasketModel &m_basket;
    Checkout &m_checkout;
    Currency m_currency;
    kit::FiguresLabel *m_toPay;
    AmountField *m_received;
    ChangeCard *m_change;
    kit::Label *m_info;
    kit::Button *m_take;
    QString m_whyNot;
    qint64 m_offered = 0; ///< what was to pay when the amounts were made
    std::vector<KeyButton *> m_quick;
    std::vector<qint64> m_amounts;
};

} // namespace foyer::pos
