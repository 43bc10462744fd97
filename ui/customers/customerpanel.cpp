// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerpanel.h"

#include "ui/customers/customerordersmodel.h"
#include "ui/kit/avatar.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"
#include "ui/kit/table.h"

#include <QBoxLayout>

namespace foyer::customers {

namespace {

using kit::TextSize;

template <typename Widget>
Widget *named(Widget *widget, const char *name)
{
    widget->setObjectName(QLatin1StringView(name));
    return widget;
}

} // namespace

CustomerPanel::CustomerPanel(CustomersModel &model, bool mayErase, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_orders(new CustomerOrdersModel(this))
{
    m_stack = new kit::StateStack(makeContent(mayErase), this);
    static_cast<void>(
        m_stack->setEmpty(tr("Nobody chosen"), tr("Choose somebody from the list to see what they bought.")));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&m_model, &CustomersModel::chosenChanged, this, &CustomerPanel::show);
    connect(m_stack, &kit::StateStack::retry, &m_model, &CustomersModel::chooseAgain);
    show();
}

QWidget *CustomerPanel::makeHead(bool mayErase)
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(kit::padding, 0, kit::padding, 0);
    row->setSpacing(12);
    head->setFixedHeight(72);
    m_avatar = new kit::Avatar(QString());
    row->addWidget(m_avatar);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    m_name = named(new kit::Label({}, TextSize::Title, kit::strong), "customerName");
    m_email = named(new kit::Label({}, kit::Ink::Text2), "customerEmail");
    m_email->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words->addStretch();
    words->addWidget(m_name);
    words->addWidget(m_email);
    words->addStretch();
    row->addLayout(words, 1);
    m_account = named(new kit::Chip({tr("Has an account"), kit::Tone::Accent, kit::Icon::CircleUser}),
                      "customerAccount");
    row->addWidget(m_account);
    if (mayErase) {
        m_erase = named(new kit::Button(kit::Icon::UserX, tr("Forget…"), kit::Button::Kind::Danger),
                        "customerErase");
        row->addWidget(m_erase);
        connect(m_erase, &QAbstractButton::clicked, this, &CustomerPanel::eraseWanted);
    }
    return head;
}

QWidget *CustomerPanel::makeContent(bool mayErase)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(mayErase));
    column->addWidget(new kit::Hairline);
    m_summary = named(new kit::Label({}, kit::Ink::Text2), "customerSummary");
    m_summary->setContentsMargins(kit::padding, 10, kit::padding, 10);
    column->addWidget(m_summary);
    column->addWidget(new kit::Hairline);
    m_table = named(new kit::Table(tr("Orders")), "customerOrders");
    m_table->setRows(kit::Table::Rows::Tall);
    m_table->setModel(m_orders);
    m_table->setColumnWidths({120, 0, 88, 136, 136});
    m_table->setStretchColumn(CustomerOrdersModel::Event);
    column->addWidget(m_table, 1);
    m_note = named(new kit::Label({}, TextSize::Small), "customerNote");
    m_note->setInk(kit::Ink::Text3);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(kit::padding, 8, kit::padding, 12);
    column->addWidget(m_note);
    connect(m_table, &kit::Table::rowActivated, this,
            [this](int row) { Q_EMIT orderWanted(m_orders->at(row).id); });
    return content;
}

void CustomerPanel::show()
{
    using State = CustomersModel::State;
    switch (m_model.chosenState()) {
    case State::Nothing: m_stack->showEmpty(); return;
    case State::Loading: m_stack->showLoading(tr("Looking up what was bought…")); return;
    case State::Failed:
        m_stack->showError(tr("This customer could not be read"), kit::wordsFor(m_model.refusal()));
        return;
    case State::Ready: break;
    }
    showPerson(*m_model.chosen());
    m_stack->showContent();
}

void CustomerPanel::showPerson(const wire::CustomerShown &customer)
{
    const QString name = customer.name.isEmpty() ? customer.email : customer.name;
    m_avatar->setName(name);
    m_name->setText(name);
    m_email->setText(customer.email.isEmpty() ? tr("No e-mail address") : customer.email);
    m_account->setVisible(customer.hasAccount);
    const QString orders = tr("%n order(s)", "", int(customer.orders.size()));
    m_summary->setText(customer.comingTickets > 0 ? tr("%1, %2").arg(
                           orders, tr("%n valid ticket(s) for dates to come", "", customer.comingTickets))
                                                  : orders);
    m_orders->setOrders(customer.orders);
    showRights(customer);
}

void CustomerPanel::showRights(const wire::CustomerShown &customer)
{
    if (m_erase != nullptr) {
        m_erase->setVisible(!customer.hasAccount);
        m_erase->setEnabled(!m_model.isErasing());
    }
    const bool isTheirs = m_erase != nullptr && customer.hasAccount;
    m_note->setText(isTheirs
                        ? tr("This person has an account and can delete it there; the box office cannot.")
                        : tr("Enter opens the order in the box office."));
}

} // namespace foyer::customers
