// SPDX-License-Identifier: GPL-3.0-or-later
// What the page does when somebody acts, or the server.
#include "core/client/connection.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/toasts.h"
#include "ui/pos/basketpanel.h"
#include "ui/pos/cashpanel.h"
#include "ui/pos/donepanel.h"
#include "ui/pos/finderpanel.h"
#include "ui/pos/givepanel.h"
#include "ui/pos/hallpanel.h"
#include "ui/pos/orderpanel.h"
#include "ui/pos/paymentpanel.h"
#include "ui/pos/poolbar.h"
#include "ui/pos/posparts.h"
#include "ui/pos/poswords.h"

#include <algorithm>
#include <QAction>
#include <QPointer>
#include <QTimer>

namespace foyer::pos {

namespace {

bool sellsByCard(const BasketModel &basket)
{
    return !basket.isEmpty() && std::ranges::all_of(basket.parts(), [](const BasketPart &part) {
        return part.show->sheet().sellsSimulated;
    });
}

} // namespace

void PosPage::refreshActions()
{
    Parts &parts = *m_parts;
    const PosActions &actions = parts.actions;
    const BasketModel &basket = parts.till.basket();
    const SidePanel *panel = shown();
    const bool isSelling = panel == parts.basket;
    const bool isReady = parts.till.house().state() == HouseWatch::State::Ready;
    const bool isReached = !m_services.connection.isLost();
    const bool isFree = parts.checkout.stage() == Checkout::Stage::Idle;
    const bool isPayable = basket.isPayable() && !parts.till.orphan() && isReached;
    if (!basket.isEmpty()) {
        const Currency currency = basket.parts().front().show->currency();
        parts.sellsByCard = sellsByCard(basket);
        parts.cash->setCurrency(currency);
        parts.give->setCurrency(currency);
        parts.payment->setCurrency(currency);
        parts.done->setCurrency(currency);
        parts.payment->setCardAllowed(parts.sellsByCard);
    }
    const bool showsCard = parts.till.house().show() && parts.till.house().show()->sheet().sellsSimulated;
    actions.card->setVisible(basket.isEmpty() ? showsCard : parts.sellsByCard);
    actions.giveAway->setVisible(m_rights.mayGiveAway);
    parts.basket->setWhyNot(isPayable ? QString() : whyNotPayable());
    const bool mayChoose = isSelling && isReady && isReached && isFree && !parts.till.orphan();
    actions.best->setEnabled(mayChoose && parts.till.category() >= 0);
    actions.next->setEnabled(mayChoose && parts.till.hasNextBest() && !basket.isBusy());
    actions.map->setEnabled(isReady && parts.till.house().show()->house() != nullptr);
    const bool isDeclined = parts.checkout.stage() == Checkout::Stage::Declined;
    actions.cash->setEnabled((isSelling && isPayable) || isDeclined);
    actions.card->setEnabled(((isSelling && isPayable) || isDeclined) && parts.sellsByCard);
    actions.giveAway->setEnabled(isSelling && isPayable && m_rights.mayGiveAway);
    actions.exact->setEnabled(isSelling && isPayable);
    actions.customer->setEnabled(isSelling && isFree);
    actions.find->setEnabled(isFree && panel != parts.finder);
    actions.clear->setVisible(isSelling && !basket.isEmpty());
    actions.clear->setEnabled(isSelling && isFree && !basket.isEmpty());
    actions.tryNow->setEnabled(!isReached);
    const bool isTaking = panel == parts.cash || panel == parts.give;
    const bool mayHold = basket.timeLeft().has_value() || basket.hasLetGo();
    actions.extend->setEnabled((isSelling || isTaking) && isFree && mayHold && isReached);
    const bool showsOrder = panel == parts.order && parts.desk.order();
    const bool hasSold = !parts.lastOrders.empty() && (isSelling || panel == parts.done);
    actions.reprint->setVisible(showsOrder || hasSold || panel == parts.order);
    actions.reprint->setEnabled((showsOrder || hasSold) && !parts.press.isBusy());
    actions.pdf->setEnabled((showsOrder || panel == parts.done) && !parts.press.isBusy());
    actions.refund->setEnabled(showsOrder && m_rights.mayRefund && !parts.desk.isBusy()
                               && parts.desk.preview().tickets > 0);
    refreshTaking(isPayable);
}

void PosPage::refreshTaking(bool isPayable)
{
    Parts &parts = *m_parts;
    const PosActions &actions = parts.actions;
    const SidePanel *panel = shown();
    parts.hall->map()->setReadOnly(parts.checkout.isBound());
    parts.hall->findChild<PoolBar *>()->setEnabled(!parts.checkout.isBound());
    parts.cash->setWhyNot(whyNoCash());
    parts.give->setWhyNot(isPayable ? QString() : whyNotPayable());
    const Checkout::Stage stage = parts.checkout.stage();
    const bool mayAsk = stage == Checkout::Stage::Unheard || stage == Checkout::Stage::Waiting;
    actions.take->setEnabled((panel == parts.cash && whyNoCash().isEmpty())
                             || (panel == parts.give && isPayable) || panel == parts.done
                             || (panel == parts.payment && mayAsk));
    actions.take->setText(panel == parts.cash   ? tr("Take cash and print")
                          : panel == parts.give ? tr("Give away and print")
                          : panel == parts.done ? tr("Next customer")
                                                : tr("Ask again"));
}

// A declined sale has its seats, whatever is in the basket.
QString PosPage::whyNoCash() const
{
    Parts &parts = *m_parts;
    const bool isDeclined = parts.checkout.stage() == Checkout::Stage::Declined;
    const bool isPayable = parts.till.basket().isPayable() && !parts.till.orphan();
    if (m_services.connection.isLost() || (!isDeclined && !isPayable))
        return whyNotPayable();
    return parts.isCashReady ? QString() : tr("It is less than what is to pay.");
}

QString PosPage::whyNotPayable() const
{
    const BasketModel &basket = m_parts->till.basket();
    if (m_services.connection.isLost())
        return tr("There is no connection to the server.");
    if (basket.isEmpty())
        return tr("Nothing is in the basket.");
    if (m_parts->till.orphan())
        return tr("Choose first how to mend the seat that would be left alone.");
    if (basket.hasLetGo())
        return tr("The time ran out. Take the seats again first.");
    if (basket.gone() > 0)
        return tr("Somebody else has some of it by now. Take that out first.");
    if (basket.isUnsure())
        return tr("No answer came yet. It is asked again by itself.");
    return tr("The seats are being taken.");
}

void PosPage::onCheckout()
{
    Parts &parts = *m_parts;
    switch (parts.checkout.stage()) {
    case Checkout::Stage::Sending: parts.patience->start(); break;
    case Checkout::Stage::Idle:
        parts.patience->stop();
        if (parts.lastStage == Checkout::Stage::Sending && parts.checkout.refusal())
            parts.till.say(
                {kit::Tone::Red, tr("Not sold. %1").arg(kit::wordsFor(*parts.checkout.refusal()))});
        if (parts.lastStage != Checkout::Stage::Idle && shown() != parts.done)
            turnTo(parts.basket);
        break;
    case Checkout::Stage::Declined:
    case Checkout::Stage::Waiting:
    case Checkout::Stage::Unheard:
        parts.patience->stop();
        turnTo(parts.payment);
        break;
    case Checkout::Stage::Done:
        parts.patience->stop();
        turnTo(parts.done);
        break;
    }
    parts.lastStage = parts.checkout.stage();
    refreshActions();
}

void PosPage::onLost()
{
    Parts &parts = *m_parts;
    const std::optional<Instant> at = m_services.connection.lostAt();
    const QString since = at ? kit::Format::of(this).time(*at, QTimeZone::systemTimeZone()) : QString();
    parts.banner->clearActions();
    parts.banner->say(kit::Tone::Amber, tr("No connection since %1.").arg(since),
                      tr("The basket is kept. Selling goes on as soon as the server is back."));
    parts.banner->setIcon(kit::Icon::CloudOff);
    kit::Button *button = parts.banner->addAction(QString());
    button->setAction(parts.actions.tryNow);
    button->setObjectName(QStringLiteral("tryNow"));
    refreshActions();
}

void PosPage::onBack()
{
    Parts &parts = *m_parts;
    parts.banner->dismiss();
    if (parts.till.house().state() == HouseWatch::State::Failed)
        parts.till.house().retry();
    else
        parts.till.house().refresh();
    if (parts.checkout.isBound())
        parts.checkout.askAgain();
    else
        parts.till.basket().reread();
    m_services.toasts.done(tr("The server is back."));
    refreshActions();
}

void PosPage::goBack()
{
    Parts &parts = *m_parts;
    if (parts.till.orphan())
        parts.till.dropChoice();
    else if (shown() == parts.order)
        turnTo(parts.desk.found().empty() ? static_cast<SidePanel *>(parts.basket) : parts.finder);
    else if (shown() == parts.payment)
        parts.checkout.giveUp();
    else if (shown() == parts.cash && parts.checkout.isBound())
        turnTo(parts.payment);
    else if (shown() == parts.done)
        nextCustomer();
    else if (shown() != parts.basket) {
        if (shown() == parts.give)
            keepGuest();
        turnTo(parts.basket);
        parts.hall->map()->setFocus(Qt::OtherFocusReason);
    } else if (parts.till.notice())
        parts.till.dismissNotice();
    else if (parts.isWholeScreen)
        parts.actions.wholeScreen->trigger();
}

void PosPage::takeIt()
{
    Parts &parts = *m_parts;
    if (shown() == parts.cash) {
        if (const std::optional<qint64> given = parts.cash->given())
            parts.checkout.pay(booking::Tender::Cash, given);
    } else if (shown() == parts.give) {
        keepGuest();
        parts.checkout.pay(booking::Tender::Complimentary);
    } else if (shown() == parts.done)
        nextCustomer();
    else if (shown() == parts.payment)
        parts.checkout.askAgain();
}

// What was typed as the guest's name is the customer's.
void PosPage::keepGuest()
{
    wire::CustomerLeft customer = m_parts->checkout.customer();
    const QString name = m_parts->give->name();
    if (name == customer.name.value_or(QString()))
        return;
    customer.name = name.isEmpty() ? std::nullopt : std::optional(name);
    m_parts->checkout.setCustomer(customer);
}

void PosPage::nextCustomer()
{
    m_parts->checkout.reset();
    turnTo(m_parts->basket);
    m_parts->hall->map()->setFocus(Qt::OtherFocusReason);
}

void PosPage::reprint()
{
    Parts &parts = *m_parts;
    if (shown() == parts.order && parts.desk.order())
        parts.press.print({*parts.desk.order()});
    else if (!parts.lastOrders.empty()) {
        parts.press.print(parts.lastOrders);
        if (shown() != parts.done)
            m_services.toasts.done(tr("Printing the last sale again."));
    }
}

void PosPage::clearBasket()
{
    Parts &parts = *m_parts;
    std::vector<std::pair<ShowPtr, Wish>> before;
    for (const BasketPart &part : parts.till.basket().parts())
        before.emplace_back(part.show, part.wish());
    const int items = parts.till.basket().items();
    const wire::CustomerLeft customer = parts.checkout.customer();
    parts.till.basket().clear();
    parts.checkout.setCustomer({}); // the next one is somebody else
    QPointer<PosPage> self(this);
    m_services.toasts.undoable(tr("%1 given back.").arg(ticketCountWords(items)), [self, before, customer] {
        if (!self || self->m_parts->checkout.isBound())
            return;
        if (!self->m_parts->checkout.customer().name && !self->m_parts->checkout.customer().email)
            self->m_parts->checkout.setCustomer(customer);
        for (const auto &[show, wish] : before)
            self->m_parts->till.basket().add(show, wish, true);
    });
    parts.hall->map()->setFocus(Qt::OtherFocusReason);
}

void PosPage::offerWhoHas(quint32 seat)
{
    const ShowPtr show = m_parts->till.house().show();
    QPointer<PosPage> self(this);
    kit::Toast toast;
    toast.text = tr("%1 is sold.").arg(show->seatName(seat));
    toast.tone = kit::Tone::Neutral;
    toast.icon = kit::Icon::Info;
    toast.action = tr("Show its order");
    toast.run = [self, show, seat] {
        if (!self || self->m_parts->checkout.isBound())
            return;
        self->m_parts->desk.searchSeat(show->sheet().number, show->ordinals().ordinal(seat));
        self->m_parts->finder->showSearched(show->seatName(seat));
        self->turnTo(self->m_parts->finder);
    };
    m_services.toasts.show(std::move(toast));
}

void PosPage::sayNotPrinted(const PrintOrder &order, const QString &sentence)
{
    QPointer<PosPage> self(this);
    m_services.toasts.failed(tr("Order %1 was not printed. %2").arg(order.orders.front().code, sentence),
                             tr("Print again"), [self, order] {
                                 if (self)
                                     self->m_parts->press.queue(order);
                             });
}

Task<void> PosPage::askCustomer()
{
    QPointer<PosPage> self(this);
    const wire::CustomerLeft before = m_parts->checkout.customer();
    kit::TextQuestion question;
    question.title = tr("Customer of this sale");
    question.text = tr("Stands with the order, so that it can be found by it.");
    question.label = tr("Name, e-mail address, or both");
    question.accept = tr("Keep");
    question.initial = customerText(before);
    question.maximumLength = 460; // of both at their longest
    question.mayBeEmpty = true;
    std::optional<QString> text = co_await m_services.prompter.askText(question, this);
    if (!self || !text)
        co_return;
    m_parts->checkout.setCustomer(customerOf(*text));
}

Task<void> PosPage::savePdf()
{
    QPointer<PosPage> self(this);
    const bool isOrder = shown() == m_parts->order && m_parts->desk.order();
    const std::vector<wire::OrderShown> orders =
        isOrder ? std::vector{*m_parts->desk.order()} : m_parts->lastOrders;
    if (orders.empty())
        co_return;
    kit::FileQuestion question;
    question.title = tr("Save the tickets");
    question.filters = QStringList{tr("PDF files (*.pdf)")};
    question.suggestedName = orders.front().code + QStringLiteral(".pdf");
    std::optional<QString> file = co_await m_services.prompter.saveFile(question, this);
    if (!self || !file)
        co_return;
    m_parts->press.printTo(*file, orders);
}

Task<void> PosPage::askRefund()
{
    QPointer<PosPage> self(this);
    const OrderDesk::Preview preview = m_parts->desk.preview();
    if (!m_parts->desk.order() || preview.tickets == 0)
        co_return;
    const booking::OrderId order = m_parts->desk.order()->id;
    const QByteArray currency = m_parts->desk.order()->total.currency;
    kit::TextQuestion question;
    if (m_parts->refundReason.first == order)
        question.initial = m_parts->refundReason.second;
    question.title = tr("Take back %1?").arg(ticketCountWords(preview.tickets));
    question.text =
        tr("%1 is paid back the way it was paid; the seats are free at once. This cannot be undone.")
            .arg(amountWords({preview.payBack, currency}));
    question.label = tr("Reason");
    question.accept = tr("Pay back %1").arg(amountWords({preview.payBack, currency}));
    question.mayBeEmpty = true;
    std::optional<QString> reason = co_await m_services.prompter.askText(question, this);
    if (!self || !reason || !m_parts->desk.order() || m_parts->desk.order()->id != order)
        co_return;
    m_parts->refundReason = {order, reason->trimmed()};
    m_parts->desk.refundChosen(reason->trimmed());
}

Task<void> PosPage::askCancel()
{
    QPointer<PosPage> self(this);
    kit::Question question;
    question.title = tr("End this order?");
    question.text = tr("It is not paid. Its seats are free for others at once.");
    question.accept = tr("End the order");
    question.keep = tr("Keep it");
    kit::Answer answer = co_await m_services.prompter.ask(question, this);
    if (self && answer.accepted)
        m_parts->desk.cancelOrder();
}

} // namespace foyer::pos
