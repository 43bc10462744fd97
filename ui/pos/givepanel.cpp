// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/givepanel.h"

#include "ui/kit/field.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/pos/posactions.h"
#include "ui/pos/poswords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace foyer::pos {

GivePanel::GivePanel(BasketModel &basket, Checkout &checkout, const PosActions &actions, QWidget *parent)
    : SidePanel(tr("Complimentary"), parent)
    , m_basket(basket)
    , m_checkout(checkout)
    , m_currency(*Currency::fromCode(u"EUR"))
    , m_what(new kit::Label)
    , m_name(new kit::LineEdit)
    , m_why(new kit::Label(QString(), kit::Ink::Amber))
    , m_take(nullptr)
{
    setObjectName(QStringLiteral("givePanel"));
    auto *back = new kit::Button;
    back->setAction(actions.back);
    back->setObjectName(QStringLiteral("giveBack"));
    head()->addWidget(back);
    m_what->setWordWrap(true);
    addRow(16, 16)->addWidget(m_what);
    m_name->setMaxLength(200);
    m_name->setExtent(kit::Extent::Large);
    m_name->setObjectName(QStringLiteral("guestName"));
    auto *field = new kit::Field(tr("For whom"), m_name);
    field->setHint(tr("Stands with the order, so that it can be found by it."));
    addRow(0, 0)->addWidget(field);
    body()->addStretch(1);
    m_why->setWordWrap(true);
    m_why->setObjectName(QStringLiteral("giveWhyNot"));
    addRow(0, 8)->addWidget(m_why);
    m_take = addPrimary(actions.take);
    m_take->setObjectName(QStringLiteral("giveAndPrint"));
    body()->addSpacing(16);
}

void GivePanel::enter()
{
    m_what->setText(tr("%1 worth %2 are given away. Reports count them as complimentary.")
                        .arg(ticketCountWords(m_basket.items()),
                             kit::Format::of(this).money(Money(m_checkout.toPay(), m_currency))));
    m_name->setText(m_checkout.customer().name.value_or(QString()));
    m_name->setFocus(Qt::OtherFocusReason);
}

void GivePanel::setWhyNot(const QString &sentence)
{
    m_take->setWhyDisabled(sentence);
    m_why->setText(sentence);
    m_why->setVisible(!sentence.isEmpty());
}

QString GivePanel::name() const
{
    return m_name->text().trimmed();
}

} // namespace foyer::pos
