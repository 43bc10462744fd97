// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerspage.h"

#include "ui/customers/customerlistmodel.h"
#include "ui/customers/customerpanel.h"
#include "ui/kit/card.h"
#include "ui/kit/command.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/searchedit.h"
#include "ui/kit/table.h"

#include <QBoxLayout>
#include <QKeyEvent>

namespace foyer::customers {

namespace {

constexpr int listWidth = 480;

QVBoxLayout *bareBody(kit::Card *card)
{
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->setSpacing(0);
    return card->body();
}

} // namespace

CustomersPage::CustomersPage(const CustomersParts &parts, QWidget *parent)
    : Page(parent)
    , m_parts(parts)
    , m_model(parts.api)
    , m_rows(new CustomerListModel(this))
    , m_search(kit::makeCommand(QStringLiteral("customers.search"), tr("Find a customer"), kit::Icon::Search,
                                QKeySequence(Qt::Key_Slash), this))
{
    lay();
    follow();
}

QString CustomersPage::title() const
{
    return tr("Customers");
}

void CustomersPage::lay()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, kit::padding, 24, kit::padding);
    column->setSpacing(kit::padding);
    column->addWidget(makeHead());
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::gap);
    row->addWidget(makeList());
    auto *card = new kit::Card;
    auto *panel = new CustomerPanel(m_model, m_parts.mayErase);
    bareBody(card)->addWidget(panel);
    row->addWidget(card, 1);
    column->addLayout(row, 1);
    connect(panel, &CustomerPanel::eraseWanted, this, [this] { static_cast<void>(askToErase(this)); });
    connect(panel, &CustomerPanel::orderWanted, this, [this](const Uuid &order) {
        Q_EMIT linkActivated({kit::Link::Kind::Order, QString::fromLatin1(order.toText())});
    });
}

QWidget *CustomersPage::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kit::padding);
    row->addWidget(new kit::Label(tr("Customers"), kit::TextSize::Page, kit::strong));
    m_field = new kit::SearchEdit(tr("Beginning of a name or e-mail address"));
    m_field->setObjectName(QStringLiteral("customerSearch"));
    m_field->setAccessibleName(tr("Find a customer"));
    m_field->setFixedWidth(320);
    row->addWidget(m_field);
    row->addStretch();
    m_count = new kit::Label({}, kit::Ink::Text3);
    m_count->setObjectName(QStringLiteral("customerCount"));
    m_count->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    row->addWidget(m_count);
    return head;
}

QWidget *CustomersPage::makeList()
{
    auto *card = new kit::Card;
    card->setFixedWidth(listWidth);
    m_table = new kit::Table(tr("Customers"));
    m_table->setObjectName(QStringLiteral("customerList"));
    m_table->setRows(kit::Table::Rows::Tall);
    m_table->setModel(m_rows);
    m_table->setColumnWidths({0, 80, 128});
    m_table->setStretchColumn(CustomerListModel::Who);
    static_cast<void>(
        m_table->setEmpty(tr("Nobody found"), tr("Whoever leaves a name or an e-mail address at the till, or "
                                                 "buys with an account, is listed here.")));
    bareBody(card)->addWidget(m_table);
    return card;
}

void CustomersPage::follow()
{
    connect(m_search, &QAction::triggered, this, [this] {
        m_field->setFocus(Qt::ShortcutFocusReason);
        m_field->selectAll();
    });
    connect(m_field, &kit::SearchEdit::searched, &m_model, &CustomersModel::find);
    connect(m_table, &kit::Table::retry, &m_model, &CustomersModel::findAgain);
    connect(m_table, &kit::Table::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            m_model.choose(m_rows->at(row).id);
    });
    connect(&m_model, &CustomersModel::listChanged, this, &CustomersPage::showList);
    connect(&m_model, &CustomersModel::erased, this, [this](int orders) {
        m_parts.toasts.done(tr("Name and address were taken from %n order(s).", "", orders));
        m_field->setFocus();
    });
    connect(&m_model, &CustomersModel::eraseRefused, this, [this](const client::Refusal &refusal) {
        m_parts.toasts.failed(tr("Nothing was forgotten. %1").arg(kit::wordsFor(refusal)));
    });
}

void CustomersPage::activated()
{
    m_model.findAgain();
    m_model.refreshChosen();
}

bool CustomersPage::open(const kit::Link &link)
{
    const std::optional<Uuid> customer = Uuid::fromText(link.id.toLatin1());
    if (link.kind != kit::Link::Kind::Customer || !customer)
        return false;
    m_model.choose(*customer);
    return true;
}

void CustomersPage::showList()
{
    using State = CustomersModel::State;
    const State state = m_model.listState();
    m_table->setLoading(state == State::Loading && m_rows->rowCount() == 0, tr("Looking for customers…"));
    if (state == State::Failed)
        m_table->setError(tr("The customers could not be read"), kit::wordsFor(m_model.refusal()));
    if (state != State::Ready)
        return;
    m_table->clearError();
    m_rows->setCustomers(m_model.list().items);
    if (m_model.chosenId())
        m_table->setCurrentRow(m_rows->rowOf(*m_model.chosenId()));
    showCount();
}

void CustomersPage::showCount()
{
    const int count = m_rows->rowCount();
    if (m_model.list().isCut)
        m_count->setText(tr("The first %n, type more of the name", "", count));
    else if (m_model.text().isEmpty())
        m_count->setText(tr("%n customer(s), the last to buy first", "", count));
    else
        m_count->setText(tr("%n found", "", count));
}

void CustomersPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && m_field->hasFocus())
        m_table->setFocus(Qt::ShortcutFocusReason);
    else
        Page::keyPressEvent(event);
}

Task<> CustomersPage::askToErase(QPointer<CustomersPage> self)
{
    const std::optional<wire::CustomerShown> customer = m_model.chosen();
    if (!customer)
        co_return;
    kit::Question question;
    question.title = tr("Forget %1?").arg(customer->name.isEmpty() ? customer->email : customer->name);
    question.text =
        tr("Name and e-mail address are taken from %n order(s). Orders, tickets and money stay as they are.",
           "", m_model.ordersOfChosen());
    if (customer->comingTickets > 0)
        question.text +=
            QLatin1Char(' ')
            + tr("%n ticket(s) for dates to come stay valid, but can no longer be found by name.", "",
                 customer->comingTickets);
    question.accept = tr("Forget this person");
    question.keep = tr("Keep");
    const kit::Answer answer = co_await m_parts.prompter.ask(question, this);
    if (self && answer.accepted)
        m_model.erase();
}

} // namespace foyer::customers
