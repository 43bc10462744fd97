// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/pospage.h"

#include "core/client/connection.h"
#include "core/client/livefeed.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/toasts.h"
#include "ui/pos/basketlist.h"
#include "ui/pos/basketpanel.h"
#include "ui/pos/cashpanel.h"
#include "ui/pos/donepanel.h"
#include "ui/pos/finderpanel.h"
#include "ui/pos/givepanel.h"
#include "ui/pos/hallpanel.h"
#include "ui/pos/keystrip.h"
#include "ui/pos/orderpanel.h"
#include "ui/pos/orphancard.h"
#include "ui/pos/paymentpanel.h"
#include "ui/pos/posparts.h"
#include "ui/pos/poswords.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace foyer::pos {

PosPage::PosPage(const PosServices &services, const TillRights &rights, QWidget *parent)
    : kit::Page(parent)
    , m_services(services)
    , m_rights(rights)
    , m_parts(std::make_unique<Parts>(services, this))
{
    setObjectName(QStringLiteral("pos"));
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(title());
    build();
    connectActions();
    connectTenders();
    connectModels();
    connectOrders();
    refreshActions();
}

PosPage::~PosPage()
{
    // The widgets show the models: they go first.
    qDeleteAll(findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
}

QString PosPage::title() const
{
    return tr("Box office");
}

kit::Icon PosPage::icon() const
{
    return kit::Icon::Ticket;
}

accounts::Permission PosPage::permission() const
{
    return accounts::Permission::SellTickets;
}

QList<QAction *> PosPage::commands()
{
    return m_parts->actions.all();
}

TillModel &PosPage::till()
{
    return m_parts->till;
}

void PosPage::build()
{
    Parts &parts = *m_parts;
    parts.banner = new kit::Banner(kit::Banner::Shape::Edge);
    parts.banner->setObjectName(QStringLiteral("connectionBanner"));
    parts.hall = new HallPanel(parts.till, parts.actions);
    parts.basket = new BasketPanel(parts.till, parts.checkout, parts.actions);
    parts.cash = new CashPanel(parts.till.basket(), parts.checkout, parts.actions);
    parts.give = new GivePanel(parts.till.basket(), parts.checkout, parts.actions);
    parts.payment = new PaymentPanel(parts.checkout, m_services.clock, parts.actions);
    parts.done = new DonePanel(parts.checkout, parts.press, parts.actions);
    parts.finder = new FinderPanel(parts.desk, parts.actions);
    parts.order = new OrderPanel(parts.desk, parts.press, parts.actions, m_rights.mayRefund);
    parts.side = new QStackedWidget;
    parts.side->setFixedWidth(SidePanel::columnWidth);
    const std::array<SidePanel *, 7> panels{parts.basket, parts.cash,   parts.give, parts.payment,
                                            parts.done,   parts.finder, parts.order};
    for (SidePanel *panel : panels)
        parts.side->addWidget(panel);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(parts.hall, 1);
    row->addWidget(parts.side);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(parts.banner);
    column->addLayout(row, 1);
    parts.patience = new QTimer(this);
    parts.patience->setSingleShot(true);
    parts.patience->setInterval(std::chrono::milliseconds{300});
    parts.digits = new QTimer(this);
    parts.digits->setSingleShot(true);
    parts.digits->setInterval(std::chrono::milliseconds{900});
    parts.till.basket().setServerTime([&server = m_services.connection] { return server.serverNow(); });
    parts.press.setTargets([places = parts.places](const QString &code) { return places.targetFor(code); });
}

void PosPage::connectActions()
{
    const PosActions &actions = m_parts->actions;
    Parts *parts = m_parts.get();
    connect(actions.best, &QAction::triggered, this, [parts] { parts->till.takeBest(); });
    connect(actions.next, &QAction::triggered, this, [parts] { parts->till.takeNextBest(); });
    connect(actions.map, &QAction::triggered, this, [parts] { parts->hall->walkMap(); });
    connect(actions.extend, &QAction::triggered, this, [parts] {
        if (parts->till.basket().hasLetGo())
            parts->till.basket().retry();
        else
            parts->till.basket().extend();
    });
    connect(actions.clear, &QAction::triggered, this, &PosPage::clearBasket);
    connect(actions.back, &QAction::triggered, this, &PosPage::goBack);
    connect(actions.take, &QAction::triggered, this, &PosPage::takeIt);
    connect(actions.reprint, &QAction::triggered, this, &PosPage::reprint);
    connect(actions.customer, &QAction::triggered, this, [this] { static_cast<void>(askCustomer()); });
    connect(actions.pdf, &QAction::triggered, this, [this] { static_cast<void>(savePdf()); });
    connect(actions.refund, &QAction::triggered, this, [this] { static_cast<void>(askRefund()); });
    connect(actions.find, &QAction::triggered, this, [this, parts] {
        parts->desk.search({});
        parts->finder->showSearched({});
        turnTo(parts->finder);
    });
    connect(actions.tryNow, &QAction::triggered, this, [this] {
        m_services.connection.askNow();
        m_services.feed.reconnectNow();
    });
    connect(actions.wholeScreen, &QAction::triggered, this, [this, parts] {
        parts->isWholeScreen = !parts->isWholeScreen;
        Q_EMIT fullScreenWanted(parts->isWholeScreen);
    });
}

void PosPage::connectTenders()
{
    const PosActions &actions = m_parts->actions;
    Parts *parts = m_parts.get();
    connect(actions.cash, &QAction::triggered, this, [this, parts] { turnTo(parts->cash); });
    connect(actions.giveAway, &QAction::triggered, this, [this, parts] { turnTo(parts->give); });
    connect(actions.card, &QAction::triggered, this,
            [parts] { parts->checkout.pay(booking::Tender::Simulated); });
    connect(actions.exact, &QAction::triggered, this,
            [parts] { parts->checkout.pay(booking::Tender::Cash, parts->checkout.toPay()); });
    connect(parts->payment, &PaymentPanel::cashWanted, this, [this, parts] { turnTo(parts->cash); });
    connect(parts->cash, &CashPanel::readyChanged, this, [this, parts](bool isReady) {
        parts->isCashReady = isReady;
        refreshActions();
    });
    connect(parts->patience, &QTimer::timeout, this, [this, parts] {
        if (parts->checkout.stage() == Checkout::Stage::Sending)
            turnTo(parts->payment);
    });
    connect(&parts->checkout, &Checkout::changed, this, &PosPage::onCheckout);
    connect(&parts->checkout, &Checkout::sold, this, [parts](const std::vector<wire::OrderShown> &orders) {
        parts->lastOrders = orders;
        parts->press.print(orders);
    });
}

void PosPage::connectModels()
{
    Parts *parts = m_parts.get();
    connect(&parts->till, &TillModel::told, this, [this](const QString &text) {
        m_services.toasts.show({text, kit::Tone::Neutral, kit::Icon::Info});
    });
    connect(&parts->till, &TillModel::choiceChanged, this, &PosPage::refreshActions);
    connect(&parts->till, &TillModel::orphanChanged, this, &PosPage::refreshActions);
    connect(&parts->till.house(), &HouseWatch::stateChanged, this, &PosPage::refreshActions);
    connect(&parts->till.basket(), &BasketModel::changed, this, &PosPage::refreshActions);
    connect(parts->basket->list(), &BasketList::emptied, this,
            [parts] { parts->hall->map()->setFocus(Qt::OtherFocusReason); });
    connect(parts->hall, &HallPanel::soldSeatChosen, this, &PosPage::offerWhoHas);
    connect(parts->hall, &HallPanel::eventsWanted, this, [this] {
        Q_EMIT linkActivated({kit::Link::Kind::Page, QStringLiteral("events")});
    });
    connect(&m_services.connection, &client::Connection::lost, this, &PosPage::onLost);
    connect(&m_services.connection, &client::Connection::back, this, &PosPage::onBack);
    if (m_services.connection.isLost())
        onLost();
}

void PosPage::connectOrders()
{
    Parts *parts = m_parts.get();
    connect(parts->finder, &FinderPanel::orderChosen, this, [this, parts](booking::OrderId order) {
        parts->desk.open(order);
        turnTo(parts->order);
    });
    connect(parts->order, &OrderPanel::printWanted, this,
            [parts](const wire::OrderShown &order, std::optional<Uuid> only) {
                parts->press.print({order}, only);
            });
    connect(parts->order, &OrderPanel::cancelWanted, this, [this] { static_cast<void>(askCancel()); });
    connect(&parts->desk, &OrderDesk::refunded, this, [this](const wire::OrderShown &order, qint64 payBack) {
        m_services.toasts.done(
            tr("%1 paid back for order %2.").arg(amountWords({payBack, order.total.currency}), order.code));
        m_parts->till.house().refresh();
        if (m_parts->refundReason.first == order.id)
            m_parts->refundReason = {};
    });
    connect(&parts->desk, &OrderDesk::orderChanged, this, &PosPage::refreshActions);
    connect(&parts->desk, &OrderDesk::refusedElsewhere, this,
            [this](const QString &code, const client::Refusal &refusal) {
                m_services.toasts.failed(tr("Order %1: not done. %2").arg(code, kit::wordsFor(refusal)));
            });
    connect(&parts->press, &TicketPress::notPrinted, this, &PosPage::sayNotPrinted);
    connect(&parts->press, &TicketPress::changed, this, &PosPage::refreshActions);
}

SidePanel *PosPage::shown() const
{
    return qobject_cast<SidePanel *>(m_parts->side->currentWidget());
}

void PosPage::turnTo(SidePanel *panel)
{
    if (shown() == panel)
        return;
    m_parts->side->setCurrentWidget(panel);
    refreshActions();
    panel->enter();
}

void PosPage::setPerformance(const std::optional<kit::ChosenPerformance> &performance)
{
    m_parts->till.house().open(performance ? performance->performance : catalog::PerformanceId{});
}

void PosPage::activated()
{
    if (shown() == m_parts->basket)
        m_parts->hall->map()->setFocus(Qt::OtherFocusReason);
}

bool PosPage::hasUnsaved() const
{
    return !m_parts->till.basket().isEmpty() || m_parts->checkout.isBound();
}

bool PosPage::open(const kit::Link &link)
{
    if (link.kind != kit::Link::Kind::Order || m_parts->checkout.isBound())
        return false;
    const std::optional<Uuid> id = Uuid::fromText(link.id.toLatin1());
    if (!id)
        return false;
    m_parts->desk.open(booking::OrderId(*id));
    turnTo(m_parts->order);
    return true;
}

void PosPage::keyPressEvent(QKeyEvent *event)
{
    const bool isPlain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    if (isPlain && m_parts->hall->orphan()->press(event->key()))
        return;
    if (isPlain && event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9) {
        typeDigit(event->key() - Qt::Key_0);
        return;
    }
    if (isPlain && event->text().size() == 1 && event->text().front().isLetter()
        && m_parts->hall->strip()->chooseByKey(event->text()))
        return;
    kit::Page::keyPressEvent(event);
}

void PosPage::typeDigit(int digit)
{
    const int before = m_parts->digits->isActive() ? m_parts->till.quantity() : 0;
    const int wanted = before * 10 + digit;
    if (wanted >= 1 && wanted <= TillModel::mostTickets)
        m_parts->till.setQuantity(wanted);
    else if (digit > 0)
        m_parts->till.setQuantity(digit);
    m_parts->digits->start();
}

} // namespace foyer::pos
