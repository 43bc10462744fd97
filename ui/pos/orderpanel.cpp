// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/orderpanel.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/placename.h"
#include "ui/kit/refusalwords.h"
#include "ui/pos/grouphead.h"
#include "ui/pos/posactions.h"
#include "ui/pos/poswords.h"
#include "ui/pos/saidbox.h"

#include <algorithm>
#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace foyer::pos {

namespace {

void clearLayout(QVBoxLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString amountOf(const wire::OrderShown &order, qint64 minor)
{
    return amountWords({minor, order.total.currency});
}

} // namespace

OrderPanel::OrderPanel(OrderDesk &desk, TicketPress &press, const PosActions &actions, bool mayRefund,
                       QWidget *parent)
    : SidePanel(tr("Order"), parent)
    , m_desk(desk)
    , m_press(press)
    , m_content(nullptr)
    , m_banner(new SaidBox)
    , m_price(new kit::Label(QString(), kit::Ink::Text3))
    , m_retained(new kit::Label(QString(), kit::Ink::Text3))
    , m_payBack(new kit::FiguresLabel(QString(), kit::TextSize::Total, kit::strong))
    , m_previewBox(new QWidget)
    , m_all(new kit::Button(tr("Choose all")))
    , m_refund(new kit::Button(QString(), kit::Button::Kind::Danger))
    , m_cancel(new kit::Button(tr("End this order"), kit::Button::Kind::Danger))
    , m_mayRefund(mayRefund)
{
    setObjectName(QStringLiteral("orderPanel"));
    addHead(actions);
    addContent();
    addPreview();
    addActs(actions);
    connect(m_all, &QAbstractButton::clicked, this,
            [this] { m_desk.chooseAll(m_desk.preview().tickets == 0); });
    connect(m_cancel, &QAbstractButton::clicked, this, &OrderPanel::cancelWanted);
    connect(&m_desk, &OrderDesk::orderChanged, this, &OrderPanel::refresh);
    connect(&m_press, &TicketPress::changed, this, &OrderPanel::refreshPrint);
    refresh();
}

void OrderPanel::addHead(const PosActions &actions)
{
    auto *back = new kit::Button;
    back->setAction(actions.back);
    back->setObjectName(QStringLiteral("orderBack"));
    head()->addWidget(back);
    m_banner->setObjectName(QStringLiteral("orderBanner"));
    QHBoxLayout *said = addRow(8, 8);
    said->addWidget(m_banner);
}

void OrderPanel::addContent()
{
    auto *content = new QWidget;
    m_content = new QVBoxLayout(content);
    m_content->setContentsMargins(0, 0, 0, 0);
    m_content->setSpacing(0);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    body()->addWidget(scroll, 1);
    body()->addWidget(new kit::Hairline);
}

void OrderPanel::addPreview()
{
    auto *preview = new QHBoxLayout(m_previewBox);
    preview->setContentsMargins(16, 8, 16, 0);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(new kit::Label(tr("To pay back"), kit::TextSize::Title, kit::strong));
    for (kit::Label *label : {m_price, m_retained}) {
        label->setType(kit::TextSize::Small);
        label->setFigures(true);
        names->addWidget(label);
    }
    preview->addLayout(names);
    m_payBack->setObjectName(QStringLiteral("payBack"));
    preview->addWidget(m_payBack, 1);
    body()->addWidget(m_previewBox);
}

void OrderPanel::addActs(const PosActions &actions)
{
    m_all->setObjectName(QStringLiteral("chooseAll"));
    m_refund->setAction(actions.refund);
    m_refund->setExtent(kit::Extent::Large);
    m_refund->setTextAlignment(Qt::AlignLeft);
    m_refund->setObjectName(QStringLiteral("refund"));
    m_all->setExtent(kit::Extent::Large);
    m_cancel->setExtent(kit::Extent::Large);
    m_cancel->setObjectName(QStringLiteral("endOrder"));
    QHBoxLayout *acts = addRow(8, 0);
    acts->addWidget(m_all);
    acts->addWidget(boxed(m_refund), 1);
    acts->addWidget(m_cancel, 1);
    kit::Button *print = addPrimary(actions.reprint);
    print->setObjectName(QStringLiteral("orderPrint"));
    body()->addSpacing(16);
}

void OrderPanel::enter()
{
    m_banner->dismiss();
    if (!m_boxes.empty())
        m_boxes.front().second->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

QString OrderPanel::ticketWords(const wire::OrderLineShown &line) const
{
    QStringList words;
    for (const wire::Ticket &ticket : m_desk.tickets()) {
        if (!line.ticket || ticket.id != line.ticket->uuid())
            continue;
        words << ticket.category << ticket.ticketType;
        if (ticket.printed > 0)
            words << tr("printed %n time(s)", nullptr, ticket.printed);
        if (ticket.isHandedOn)
            words << tr("handed on");
    }
    const QString state = line.ticketState.value_or(QString());
    if (state == QStringLiteral("refunded"))
        words << tr("given back");
    else if (state == QStringLiteral("cancelled"))
        words << tr("cancelled");
    else if (state == QStringLiteral("blocked"))
        words << tr("blocked");
    return words.join(QStringLiteral(" · "));
}

QWidget *OrderPanel::lineOf(const wire::OrderShown &order, const wire::OrderLineShown &line)
{
    auto *box = new QWidget;
    box->setFixedHeight(48);
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(16, 0, 12, 0);
    row->setSpacing(10);
    const QString place = kit::PlaceName::parse(line.name).whole();
    if (m_mayRefund && OrderDesk::isRefundable(line)) {
        auto *check = new QCheckBox;
        check->setAccessibleName(tr("Give back %1").arg(place));
        check->setObjectName(QStringLiteral("refundLine%1").arg(line.line));
        check->setChecked(m_desk.chosen().contains(line.line));
        connect(check, &QCheckBox::toggled, this,
                [this, number = line.line](bool isOn) { m_desk.choose(number, isOn); });
        m_boxes.emplace_back(line.line, check);
        row->addWidget(check);
    } else
        row->addSpacing(26);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addStretch();
    auto *name = new kit::Label(place, kit::TextSize::Body, kit::medium);
    name->setInk(line.isLive ? kit::Ink::Text : kit::Ink::Text3);
    auto *detail = new kit::Label(ticketWords(line), kit::TextSize::Small);
    detail->setInk(kit::Ink::Text3);
    names->addWidget(name);
    names->addWidget(detail);
    names->addStretch();
    row->addLayout(names, 1);
    auto *price = new kit::FiguresLabel(amountWords(line.price), kit::TextSize::Body, kit::medium);
    price->setInk(line.isLive ? kit::Ink::Text : kit::Ink::Text3);
    row->addWidget(price);
    if (line.ticket && line.ticketState == QStringLiteral("valid")) {
        auto *print = new kit::Button(kit::Icon::Printer, QString(), kit::Button::Kind::Ghost);
        print->setExtent(kit::Extent::Small);
        print->setAccessibleName(tr("Print the ticket for %1").arg(place));
        print->setObjectName(QStringLiteral("printLine%1").arg(line.line));
        connect(print, &QAbstractButton::clicked, this,
                [this, order, ticket = line.ticket->uuid()] { Q_EMIT printWanted(order, ticket); });
        row->addWidget(print);
    } else
        row->addSpacing(38);
    return box;
}

void OrderPanel::addLines(const wire::OrderShown &order)
{
    auto *head = new GroupHead;
    head->name()->setText(order.performanceTitle);
    int tickets = 0;
    m_content->addWidget(head);
    for (const wire::OrderLineShown &line : order.lines) {
        const bool isTicket = line.kind == booking::LineKind::Seat || line.kind == booking::LineKind::Place;
        if (!isTicket)
            continue;
        ++tickets;
        m_content->addWidget(lineOf(order, line));
    }
    head->count()->setText(kit::Format::of(this).count(tickets));
}

void OrderPanel::addPayments(const wire::OrderShown &order)
{
    auto *head = new GroupHead;
    head->name()->setText(tr("Payments"));
    m_content->addWidget(head);
    for (const wire::AttemptShown &attempt : order.attempts) {
        auto *box = new QWidget;
        box->setFixedHeight(40);
        auto *row = new QHBoxLayout(box);
        row->setContentsMargins(16, 0, 16, 0);
        QString words = tenderWords(attempt.tender);
        if (attempt.state != booking::AttemptState::Captured)
            words += QStringLiteral(" · ")
                     + (attempt.state == booking::AttemptState::Failed ? tr("failed") : tr("not settled"));
        if (attempt.refunded.minor > 0)
            words += QStringLiteral(" · ") + tr("%1 paid back").arg(amountWords(attempt.refunded));
        row->addWidget(new kit::Label(words, kit::Ink::Text2), 1);
        row->addWidget(new kit::FiguresLabel(amountWords(attempt.amount)));
        m_content->addWidget(box);
    }
}

void OrderPanel::refresh()
{
    const std::optional<wire::OrderShown> &order = m_desk.order();
    if (m_desk.refusal())
        m_banner->say(kit::Tone::Red, tr("Not done."), kit::wordsFor(*m_desk.refusal()));
    else if (m_saysRefusal)
        m_banner->dismiss();
    m_saysRefusal = m_desk.refusal().has_value();
    if (!order) {
        setTitle(tr("Order"));
        clearLayout(*m_content);
        m_boxes.clear();
        m_shown.reset();
        setSubtitle(m_desk.isBusy() ? tr("Reading") : QString());
        refreshPreview();
        return;
    }
    setTitle(tr("Order %1").arg(order->code));
    setSubtitle(order->buyerName.value_or(tr("Walk-up, no name")) + QStringLiteral(" · ")
                + orderStateWords(order->state));
    const std::pair now{order->id, order->revision};
    if (m_shown != now || m_ticketsKnown != m_desk.tickets().size()) {
        m_shown = now;
        m_ticketsKnown = m_desk.tickets().size();
        clearLayout(*m_content);
        m_boxes.clear();
        addLines(*order);
        addPayments(*order);
        m_content->addStretch(1);
    }
    for (const auto &[line, box] : m_boxes) {
        const QSignalBlocker silent(box);
        box->setChecked(m_desk.chosen().contains(line));
    }
    refreshPreview();
}

void OrderPanel::refreshPreview()
{
    const std::optional<wire::OrderShown> &order = m_desk.order();
    const OrderDesk::Preview preview = m_desk.preview();
    const bool isUnpaid = order && order->state == booking::OrderState::Selling;
    m_previewBox->setVisible(preview.tickets > 0);
    m_all->setVisible(!m_boxes.empty());
    m_all->setText(preview.tickets > 0 ? tr("Choose none") : tr("Choose all"));
    m_refund->parentWidget()->setVisible(!m_boxes.empty());
    m_refund->setWhyDisabled(m_desk.isBusy() ? tr("One moment: the server is being asked.")
                                             : tr("Choose the tickets that come back first."));
    m_cancel->setVisible(isUnpaid);
    m_cancel->setEnabled(!m_desk.isBusy());
    if (!order || preview.tickets == 0)
        return;
    m_payBack->setText(amountOf(*order, preview.payBack));
    m_price->setText(ticketCountWords(preview.tickets) + QStringLiteral(", ")
                     + amountOf(*order, preview.price));
    m_retained->setText(preview.retained() > 0
                            ? tr("%1 kept by the policy").arg(amountOf(*order, preview.retained()))
                            : tr("All of it by the policy"));
}

void OrderPanel::refreshPrint()
{
    using Stage = TicketPress::Stage;
    if (!isVisible() || !m_desk.order() || !m_press.concerns(m_desk.order()->id))
        return;
    switch (m_press.stage()) {
    case Stage::Fetching:
    case Stage::Printing: m_banner->say(kit::Tone::Blue, tr("Printing.")); break;
    case Stage::Printed:
        m_banner->say(kit::Tone::Green, tr("%n ticket(s) printed.", nullptr, m_press.pages()));
        break;
    case Stage::Cancelled: m_banner->say(kit::Tone::Amber, tr("Printing was stopped.")); break;
    case Stage::Failed: m_banner->say(kit::Tone::Red, tr("Not printed."), m_press.sentence()); break;
    case Stage::Idle: m_banner->dismiss(); break;
    }
}

} // namespace foyer::pos
