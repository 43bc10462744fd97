// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/donepanel.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/progresspanel.h"
#include "ui/pos/changecard.h"
#include "ui/pos/posactions.h"
#include "ui/pos/poswords.h"
#include "ui/pos/saidbox.h"

#include <QAction>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace foyer::pos {

namespace {

kit::Button *wide(QAction *action, const char *name)
{
    auto *button = new kit::Button;
    button->setExtent(kit::Extent::Large);
    button->setTextAlignment(Qt::AlignLeft);
    button->setAction(action);
    button->setObjectName(QString::fromLatin1(name));
    return button;
}

} // namespace

DonePanel::DonePanel(Checkout &checkout, TicketPress &press, const PosActions &actions, QWidget *parent)
    : SidePanel(tr("Sold"), parent)
    , m_checkout(checkout)
    , m_press(press)
    , m_currency(*Currency::fromCode(u"EUR"))
    , m_paidName(new kit::Label(QString(), kit::TextSize::Title))
    , m_paid(new kit::FiguresLabel(QString(), kit::TextSize::Total, kit::strong))
    , m_change(new ChangeCard)
    , m_progress(new kit::ProgressPanel(tr("Printing")))
    , m_banner(new SaidBox)
    , m_next(nullptr)
    , m_reprint(wide(actions.reprint, "printAgain"))
{
    setObjectName(QStringLiteral("donePanel"));
    m_paidName->setInk(kit::Ink::Text2);
    m_paid->setObjectName(QStringLiteral("paid"));
    auto *due = new QHBoxLayout;
    due->setContentsMargins(32, 16, 32, 8);
    due->addWidget(m_paidName);
    due->addWidget(m_paid, 1);
    body()->addLayout(due);
    m_change->setObjectName(QStringLiteral("changeGiven"));
    addRow(0, 16)->addWidget(m_change);
    m_progress->setObjectName(QStringLiteral("printProgress"));
    m_banner->setObjectName(QStringLiteral("printBanner"));
    addRow(0, 0)->addWidget(m_progress);
    addRow(0, 0)->addWidget(m_banner);
    body()->addStretch(1);
    QHBoxLayout *prints = addRow(0, 0);
    prints->addWidget(m_reprint, 1);
    prints->addWidget(wide(actions.pdf, "savePdf"), 1);
    m_next = addPrimary(actions.take);
    m_next->setObjectName(QStringLiteral("nextCustomer"));
    body()->addSpacing(16);
    connect(m_progress, &kit::ProgressPanel::cancelled, this, [this] { m_press.cancel(); });
    connect(&m_press, &TicketPress::changed, this, &DonePanel::refreshPrint);
    connect(&m_checkout, &Checkout::changed, this, &DonePanel::refreshSale);
}

void DonePanel::enter()
{
    refreshSale();
    refreshPrint();
    m_next->setFocus(Qt::OtherFocusReason);
}

void DonePanel::refreshSale()
{
    if (m_checkout.stage() != Checkout::Stage::Done)
        return;
    QStringList codes;
    for (const wire::OrderShown &order : m_checkout.orders())
        codes << order.code;
    setSubtitle(tr("Order %1").arg(codes.join(QStringLiteral(", "))));
    const bool isCash = m_checkout.tender() == booking::Tender::Cash;
    m_paidName->setText(m_checkout.tender() == booking::Tender::Complimentary ? tr("Given away")
                        : isCash                                              ? tr("Paid in cash")
                                                                              : tr("Paid by card"));
    m_paid->setText(kit::Format::of(this).money(Money(m_checkout.paid(), m_currency)));
    m_change->setVisible(isCash && m_checkout.change() > 0);
    m_change->setChange(Money(m_checkout.change(), m_currency));
}

QString DonePanel::printedText() const
{
    const QString count = tr("%n ticket(s) printed", nullptr, m_press.pages());
    if (m_press.target().isFile())
        return tr("%n ticket(s) saved to", nullptr, m_press.pages()) + QLatin1Char(' ')
               + QFileInfo(m_press.target().file).fileName() + QLatin1Char('.');
    return count + tr(" on %1.").arg(m_press.target().printer);
}

void DonePanel::refreshPrint()
{
    using Stage = TicketPress::Stage;
    m_progress->setVisible(m_press.isBusy());
    m_progress->setTitle(m_press.stage() == Stage::Fetching ? tr("Fetching the tickets") : tr("Printing"));
    m_progress->setProgress(m_press.donePages(), m_press.stage() == Stage::Printing ? m_press.pages() : 0);
    switch (m_press.stage()) {
    case Stage::Printed: m_banner->say(kit::Tone::Green, printedText()); break;
    case Stage::Cancelled:
        m_banner->say(kit::Tone::Amber, tr("Printing was stopped."),
                      tr("The tickets are sold and can be printed again."));
        break;
    case Stage::Failed: m_banner->say(kit::Tone::Red, tr("Not printed."), m_press.sentence()); break;
    case Stage::Idle:
    case Stage::Fetching:
    case Stage::Printing: m_banner->dismiss(); break;
    }
}

} // namespace foyer::pos
