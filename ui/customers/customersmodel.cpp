// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customersmodel.h"

#include <algorithm>

namespace foyer::customers {

CustomersModel::CustomersModel(client::CustomersApi &api, QObject *parent) : QObject(parent), m_api(api) {}

void CustomersModel::find(const QString &beginning)
{
    m_text = beginning.trimmed();
    m_listState = State::Loading;
    Q_EMIT listChanged();
    static_cast<void>(fetchList(this, m_text, ++m_turn));
}

Task<> CustomersModel::fetchList(QPointer<CustomersModel> self, QString text, int turn)
{
    client::Answer<wire::CustomerList> answer = co_await m_api.find(text);
    if (!self || turn != m_turn)
        co_return;
    m_listState = answer ? State::Ready : State::Failed;
    if (answer)
        m_list = std::move(*answer);
    else
        m_refusal = std::move(answer.error());
    Q_EMIT listChanged();
}

void CustomersModel::choose(const Uuid &customer)
{
    if (m_chosenId == customer && m_chosenState != State::Failed)
        return;
    m_chosenId = customer;
    m_chosen.reset();
    chooseAgain();
}

void CustomersModel::chooseAgain()
{
    if (!m_chosenId)
        return;
    m_chosenState = State::Loading;
    Q_EMIT chosenChanged();
    static_cast<void>(fetchChosen(this, *m_chosenId));
}

void CustomersModel::refreshChosen()
{
    if (m_chosenState == State::Ready && m_chosenId)
        static_cast<void>(fetchChosen(this, *m_chosenId));
}

int CustomersModel::ordersOfChosen() const
{
    if (!m_chosen)
        return 0;
    const auto listed = std::ranges::find(m_list.items, m_chosen->id, &wire::CustomerListed::id);
    const int shown = int(m_chosen->orders.size());
    return listed == m_list.items.end() ? shown : std::max(shown, int(listed->orders));
}

Task<> CustomersModel::fetchChosen(QPointer<CustomersModel> self, Uuid customer)
{
    client::Answer<wire::CustomerShown> answer = co_await m_api.show(customer);
    if (!self || m_chosenId != customer)
        co_return;
    m_chosenState = answer ? State::Ready : State::Failed;
    if (answer)
        m_chosen = std::move(*answer);
    else
        m_refusal = std::move(answer.error());
    Q_EMIT chosenChanged();
}

void CustomersModel::erase()
{
    if (!m_chosen || m_isErasing)
        return;
    m_isErasing = true;
    Q_EMIT chosenChanged();
    static_cast<void>(eraseNow(this, m_chosen->id));
}

Task<> CustomersModel::eraseNow(QPointer<CustomersModel> self, Uuid customer)
{
    client::Answer<wire::CustomerErased> answer = co_await m_api.erase(customer);
    if (!self)
        co_return;
    m_isErasing = false;
    if (!answer) {
        Q_EMIT chosenChanged();
        Q_EMIT eraseRefused(answer.error());
        co_return;
    }
    if (m_chosenId == customer)
        forgetChosen();
    Q_EMIT erased(answer->orders);
    findAgain();
}

void CustomersModel::forgetChosen()
{
    m_chosenId.reset();
    m_chosen.reset();
    m_chosenState = State::Nothing;
    Q_EMIT chosenChanged();
}

} // namespace foyer::customers
