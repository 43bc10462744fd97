// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/paymentpanel.h"

#include "ui/kit/bar.h"
#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/pos/posactions.h"
#include "ui/pos/poswords.h"
#include "ui/pos/refusalkinds.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace foyer::pos {

namespace {

kit::Button *wide(const QString &text, const char *name)
{
    auto *button = new kit::Button(text);
    button->setExtent(kit::Extent::Large);
    button->setTextAlignment(Qt::AlignLeft);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

PaymentPanel::PaymentPanel(Checkout &checkout, const Clock &clock, const PosActions &actions, QWidget *parent)
    : SidePanel(tr("Payment"), parent)
    , m_checkout(checkout)
    , m_clock(clock)
    , m_currency(*Currency::fromCode(u"EUR"))
    , m_toPay(new kit::FiguresLabel(QString(), kit::TextSize::Tender, kit::strong))
    , m_icon(new kit::IconLabel(kit::Icon::LoaderCircle, 20, kit::Ink::Text3))
    , m_what(new kit::Label(QString(), kit::TextSize::Title, kit::strong))
    , m_text(new kit::Label(QString(), kit::Ink::Text2))
    , m_bar(new kit::Bar(2))
    , m_again(nullptr)
    , m_card(nullptr)
    , m_cash(wide(tr("Pay in cash"), "cashInstead"))
    , m_giveUp(wide(tr("Give up, seats back into the basket"), "giveUp"))
{
    setObjectName(QStringLiteral("paymentPanel"));
    auto *due = new QHBoxLayout;
    due->setContentsMargins(32, 16, 32, 8);
    auto *name = new kit::Label(tr("To pay"), kit::TextSize::Title);
    name->setInk(kit::Ink::Text2);
    due->addWidget(name);
    due->addWidget(m_toPay, 1);
    body()->addLayout(due);
    m_bar->setShare(-1);
    addRow(0, 0)->addWidget(m_bar);
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("paymentText"));
    QHBoxLayout *row = addRow(16, 16);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_what);
    words->addWidget(m_text);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    body()->addStretch(1);
    addWays(actions);
    connect(&m_checkout, &Checkout::changed, this, &PaymentPanel::refresh);
    refresh();
}

void PaymentPanel::addWays(const PosActions &actions)
{
    m_cash->setKeyCap(actions.cash->shortcut());
    m_giveUp->setKeyCap(actions.back->shortcut());
    m_card = wide(tr("Try the card again"), "cardAgain");
    m_card->setKeyCap(actions.card->shortcut());
    for (kit::Button *way : {m_cash, m_card, m_giveUp})
        addRow(0, 8)->addWidget(way, 1);
    m_again = addPrimary(actions.take);
    m_again->setObjectName(QStringLiteral("askAgain"));
    body()->addSpacing(16);
    connect(m_cash, &QAbstractButton::clicked, this, &PaymentPanel::cashWanted);
    connect(m_card, &QAbstractButton::clicked, this, [this] { m_checkout.pay(booking::Tender::Simulated); });
    connect(m_giveUp, &QAbstractButton::clicked, this, [this] { m_checkout.giveUp(); });
}

void PaymentPanel::setCurrency(Currency currency)
{
    m_currency = currency;
}

void PaymentPanel::setCardAllowed(bool allowed)
{
    if (m_mayUseCard == allowed)
        return;
    m_mayUseCard = allowed;
    refresh();
}

void PaymentPanel::refresh()
{
    const Checkout::Stage stage = m_checkout.stage();
    const bool isDeclined = stage == Checkout::Stage::Declined;
    fitAmount(*m_toPay, kit::Format::of(this).money(Money(m_checkout.toPay(), m_currency)));
    setTitle(tenderWords(m_checkout.tender()));
    setSubtitle({});
    m_bar->setVisible(stage == Checkout::Stage::Sending || stage == Checkout::Stage::Waiting);
    m_cash->setVisible(isDeclined);
    m_card->setVisible(isDeclined && m_mayUseCard);
    m_giveUp->setVisible(isDeclined);
    m_again->parentWidget()->setVisible(stage == Checkout::Stage::Unheard
                                        || stage == Checkout::Stage::Waiting);
    if (stage == Checkout::Stage::Sending)
        say(kit::Icon::LoaderCircle, kit::Ink::Text3, tr("Being paid"),
            tr("The seats are ours; waiting for the payment."));
    else if (stage == Checkout::Stage::Waiting)
        say(kit::Icon::Clock, kit::Ink::Amber, tr("The bank has not answered yet"),
            tr("The seats stay with this sale. It is asked again by itself."));
    else if (isDeclined)
        say(kit::Icon::OctagonX, kit::Ink::Red, tr("Not paid"), declinedText());
    else if (stage == Checkout::Stage::Unheard)
        say(kit::Icon::CloudOff, kit::Ink::Amber, tr("No answer came"), unheardText());
}

QString PaymentPanel::declinedText() const
{
    QString text = m_checkout.refusal() ? kit::wordsFor(*m_checkout.refusal())
                                        : declineWords(m_checkout.declineReason());
    if (const std::optional<Instant> until = m_checkout.keptUntil()) {
        const auto left = std::chrono::ceil<std::chrono::minutes>(*until - m_clock.now());
        if (left.count() > 0)
            text +=
                QLatin1Char(' ') + tr("The seats stay with it for %n minute(s).", nullptr, int(left.count()));
    }
    return text;
}

QString PaymentPanel::unheardText() const
{
    QString text = tr("Whether the sale went through is not known yet. Asking again does not charge twice.");
    if (m_checkout.refusal() && !isUnheard(*m_checkout.refusal()))
        text.prepend(kit::wordsFor(*m_checkout.refusal()) + QLatin1Char(' '));
    return text;
}

void PaymentPanel::say(kit::Icon icon, kit::Ink ink, const QString &title, const QString &text)
{
    m_icon->setIcon(icon, ink);
    m_what->setText(title);
    m_text->setText(text);
}

} // namespace foyer::pos
