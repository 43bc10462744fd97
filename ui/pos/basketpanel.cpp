// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/basketpanel.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/pos/basketlist.h"
#include "ui/pos/holdbar.h"
#include "ui/pos/keybutton.h"
#include "ui/pos/noticebar.h"
#include "ui/pos/posactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace foyer::pos {

namespace {

KeyButton *tender(QAction *action, const char *name)
{
    auto *button = new KeyButton(kit::TextSize::Body);
    button->setAction(action);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

kit::Button *small(QAction *action, const char *name)
{
    auto *button = new kit::Button(QString(), kit::Button::Kind::Ghost);
    button->setExtent(kit::Extent::Small);
    button->setAction(action);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

BasketPanel::BasketPanel(TillModel &till, Checkout &checkout, const PosActions &actions, QWidget *parent)
    : SidePanel(tr("Basket"), parent)
    , m_till(till)
    , m_checkout(checkout)
    , m_list(new BasketList(till.basket()))
    , m_empty(new QWidget)
    , m_total(new kit::FiguresLabel(QString(), kit::TextSize::Total, kit::strong))
    , m_tax(new kit::Label(QString(), kit::Ink::Text3))
{
    setObjectName(QStringLiteral("basketPanel"));
    auto *customer = new kit::Button;
    customer->setAction(actions.customer);
    customer->setObjectName(QStringLiteral("customer"));
    head()->addWidget(customer);
    auto *hint = new kit::Label(
        tr("Nothing in it yet. Take the best seats with F4, or choose seats on the map."), kit::Ink::Text3);
    hint->setWordWrap(true);
    hint->setObjectName(QStringLiteral("basketHint"));
    auto *empty = new QVBoxLayout(m_empty);
    empty->setContentsMargins(16, 16, 16, 16);
    empty->addWidget(hint);
    empty->addStretch(1);
    body()->addWidget(new HoldBar(till.basket(), actions.extend));
    body()->addWidget(m_list, 1);
    body()->addWidget(m_empty, 1);
    body()->addWidget(new NoticeBar(till, actions.alternative));
    body()->addWidget(new kit::Hairline);
    addSum();
    addTenders(actions);
    m_exact = addPrimary(actions.exact);
    m_exact->setObjectName(QStringLiteral("exactCash"));
    addFoot(actions);
    connect(&m_till.basket(), &BasketModel::changed, this, &BasketPanel::refresh);
    connect(&m_till.house(), &HouseWatch::stateChanged, this, &BasketPanel::refresh);
    connect(&m_checkout, &Checkout::changed, this, &BasketPanel::refresh);
    refresh();
}

void BasketPanel::addSum()
{
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    names->addWidget(new kit::Label(tr("To pay"), kit::TextSize::Title, kit::strong));
    m_tax->setType(kit::TextSize::Small);
    m_tax->setFigures(true);
    names->addWidget(m_tax);
    names->addStretch();
    m_total->setObjectName(QStringLiteral("toPay"));
    m_total->setAccessibleName(tr("To pay"));
    QHBoxLayout *row = addRow(12, 0);
    row->addLayout(names);
    row->addWidget(m_total, 1);
}

void BasketPanel::addTenders(const PosActions &actions)
{
    QHBoxLayout *row = addRow(8, 0);
    m_tenders = {tender(actions.cash, "cash"), tender(actions.card, "card"),
                 tender(actions.giveAway, "giveAway")};
    for (KeyButton *button : m_tenders)
        row->addWidget(button, 1);
}

void BasketPanel::addFoot(const PosActions &actions)
{
    QHBoxLayout *row = addRow(8, 8);
    row->setContentsMargins(8, 8, 8, 8);
    row->addWidget(small(actions.find, "findOrder"));
    row->addStretch(1);
    row->addWidget(small(actions.reprint, "reprint"));
    row->addStretch(1);
    row->addWidget(small(actions.clear, "clearBasket"));
}

void BasketPanel::setWhyNot(const QString &sentence)
{
    m_exact->setWhyDisabled(sentence);
    for (KeyButton *button : m_tenders)
        button->setWhyDisabled(sentence);
}

void BasketPanel::refresh()
{
    const BasketModel &basket = m_till.basket();
    const wire::CustomerLeft &customer = m_checkout.customer();
    setSubtitle(customer.name ? *customer.name : customer.email ? *customer.email : tr("Walk-up, no name"));
    m_empty->setVisible(basket.isEmpty());
    m_list->setVisible(!basket.isEmpty());
    if (basket.isEmpty()) {
        const ShowPtr &show = m_till.house().show();
        m_total->setText(show ? kit::Format::of(this).money(show->money(0)) : QString());
        m_tax->clear();
        m_tax->hide();
        return;
    }
    const ShowPtr &show = basket.parts().front().show;
    m_total->setText(kit::Format::of(this).money(show->money(basket.total())));
    m_tax->setText(tr("incl. VAT %1").arg(kit::Format::of(this).money(show->money(basket.tax()))));
    m_tax->setVisible(basket.tax() > 0);
}

} // namespace foyer::pos
