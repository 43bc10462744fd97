// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/cashpanel.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/keycap.h"
#include "ui/kit/label.h"
#include "ui/pos/amountfield.h"
#include "ui/pos/cashcount.h"
#include "ui/pos/changecard.h"
#include "ui/pos/keybutton.h"
#include "ui/pos/posactions.h"
#include "ui/pos/poswords.h"

#include <QAction>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace foyer::pos {

CashPanel::CashPanel(BasketModel &basket, Checkout &checkout, const PosActions &actions, QWidget *parent)
    : SidePanel(tr("Cash"), parent)
    , m_basket(basket)
    , m_checkout(checkout)
    , m_currency(*Currency::fromCode(u"EUR"))
    , m_toPay(new kit::FiguresLabel(QString(), kit::TextSize::Tender, kit::strong))
    , m_received(new AmountField(tr("Received"), m_currency))
    , m_change(new ChangeCard)
    , m_info(new kit::Label(QString(), kit::Ink::Text3))
    , m_take(nullptr)
{
    setObjectName(QStringLiteral("cashPanel"));
    auto *back = new kit::Button;
    back->setAction(actions.back);
    back->setObjectName(QStringLiteral("cashBack"));
    head()->addWidget(back);
    auto *due = new QHBoxLayout;
    due->setContentsMargins(32, 16, 32, 8);
    auto *name = new kit::Label(tr("To pay"), kit::TextSize::Title);
    name->setInk(kit::Ink::Text2);
    due->addWidget(name);
    due->addWidget(m_toPay, 1);
    body()->addLayout(due);
    m_received->edit()->setObjectName(QStringLiteral("received"));
    addRow(0, 0)->addWidget(m_received);
    addAmounts();
    m_change->setObjectName(QStringLiteral("changeDue"));
    addRow(16, 16)->addWidget(m_change);
    m_info->setType(kit::TextSize::Small);
    m_info->setLeading(kit::Icon::Info);
    m_info->setWordWrap(true);
    m_info->setObjectName(QStringLiteral("cashInfo"));
    addRow(0, 0)->addWidget(m_info);
    body()->addStretch(1);
    m_take = addPrimary(actions.take);
    m_take->setObjectName(QStringLiteral("takeCash"));
    body()->addSpacing(16);
    connect(m_received, &AmountField::valueChanged, this, &CashPanel::refresh);
    connect(&m_basket, &BasketModel::changed, this, &CashPanel::onBasket);
    connect(&m_basket, &BasketModel::timePassed, this, &CashPanel::refreshHead);
}

void CashPanel::addAmounts()
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins(16, 8, 16, 0);
    grid->setSpacing(8);
    for (int i = 0; i < 6; ++i) {
        auto *button = new KeyButton(kit::TextSize::Title);
        button->setCheckable(true);
        button->setKeyText(kit::keyText(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i))));
        button->setShortcut(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)));
        button->setObjectName(QStringLiteral("quick%1").arg(i + 1));
        connect(button, &QAbstractButton::clicked, this, [this, i] {
            m_received->setValue(Money(m_amounts[std::size_t(i)], m_currency));
            m_received->setFocus(Qt::OtherFocusReason);
        });
        grid->addWidget(button, i / 3, i % 3);
        grid->setColumnStretch(i % 3, 1);
        m_quick.push_back(button);
    }
    body()->addLayout(grid);
}

void CashPanel::setCurrency(Currency currency)
{
    m_currency = currency;
    m_received->setCurrency(currency);
}

void CashPanel::enter()
{
    offerAmounts();
    m_received->setValue(Money(m_checkout.toPay(), m_currency));
    m_received->setFocus(Qt::OtherFocusReason);
    refresh();
    refreshHead();
}

void CashPanel::showEvent(QShowEvent *event)
{
    SidePanel::showEvent(event);
    refreshHead();
}

// Another price: what was typed stays, unless it was the price.
void CashPanel::onBasket()
{
    if (!isVisible() || m_checkout.isBound())
        return;
    if (m_offered != m_checkout.toPay()) {
        const std::optional<Money> value = m_received->value();
        const bool wasExact = value && value->minor() == m_offered;
        offerAmounts();
        if (wasExact)
            m_received->setValue(Money(m_offered, m_currency));
    }
    refresh();
    refreshHead();
}

void CashPanel::setWhyNot(const QString &sentence)
{
    m_take->setWhyDisabled(sentence);
    if (m_whyNot == sentence)
        return;
    m_whyNot = sentence;
    refreshHead();
}

void CashPanel::offerAmounts()
{
    m_offered = m_checkout.toPay();
    const Money toPay(m_offered, m_currency);
    m_amounts = quickAmounts(toPay);
    m_amounts.insert(m_amounts.begin(), toPay.minor());
    m_amounts.resize(std::min(m_amounts.size(), m_quick.size()));
    for (std::size_t i = 0; i < m_quick.size(); ++i) {
        m_quick[i]->setVisible(i < m_amounts.size());
        if (i >= m_amounts.size())
            continue;
        QString text = kit::Format::of(this).money(Money(m_amounts[i], m_currency));
        const QString none =
            locale().decimalPoint() + QString(m_currency.exponent(), locale().zeroDigit().at(0));
        if (m_currency.exponent() > 0)
            text.remove(none);
        m_quick[i]->setText(i == 0 ? tr("Exact") : text);
        m_quick[i]->setAccessibleName(i == 0 ? tr("Exact amount") : text);
    }
}

std::optional<qint64> CashPanel::given() const
{
    const std::optional<Money> value = m_received->value();
    if (!value || value->minor() < m_checkout.toPay())
        return std::nullopt;
    return value->minor();
}

void CashPanel::refresh()
{
    const Money toPay(m_checkout.toPay(), m_currency);
    fitAmount(*m_toPay, kit::Format::of(this).money(toPay));
    const std::optional<Money> value = m_received->value();
    const qint64 received = value ? value->minor() : 0;
    m_change->setChange(Money(received - toPay.minor(), m_currency));
    for (std::size_t i = 0; i < m_amounts.size(); ++i)
        m_quick[i]->setChecked(value && m_amounts[i] == received);
    Q_EMIT readyChanged(given().has_value());
}

void CashPanel::refreshHead()
{
    int items = m_basket.items();
    const std::optional<std::chrono::seconds> left = m_basket.timeLeft();
    QString line = ticketCountWords(items);
    if (left)
        line += QStringLiteral(", ") + tr("held for %1").arg(kit::Format::of(this).left(*left));
    setSubtitle(line);
    m_info->setInk(m_whyNot.isEmpty() ? kit::Ink::Text3 : kit::Ink::Amber);
    m_info->setText(m_whyNot.isEmpty() ? tr("Taking it prints %1.").arg(ticketCountWords(items)) : m_whyNot);
}

} // namespace foyer::pos
