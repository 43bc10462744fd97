// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/client/customersapi.h"

#include <QObject>
#include <QPointer>

namespace foyer::customers {

/// What the page shows: the people found and the one chosen. Signals come after every change; an answer that
/// is no longer asked for changes nothing.
class CustomersModel final : public QObject
{
    Q_OBJECT

public:
    enum class State
    {
        Nothing, ///< not asked yet
        Loading,
        Ready,
        Failed,
    };

    /// `api` must outlive it.
    explicit CustomersModel(client::CustomersApi &api, QObject *parent = nullptr);

    /// Whose name or address begins so; empty: whose orders are the newest.
    void find(const QString &beginning);

    void findAgain() { find(m_text); }

    void choose(const Uuid &customer);
    void chooseAgain();

    /// Reads the chosen one anew while what is known stays on show.
    void refreshChosen();

    /// Takes name and address from the chosen one's orders; erased() or eraseRefused() follows.
    void erase();

    [[nodiscard]] State listState() const { return m_listState; }

    [[nodiscard]] State chosenState() const { return m_chosenState; }

    [[nodiscard]] const wire::CustomerList &list() const { return m_list; }

    [[nodiscard]] const std::optional<wire::CustomerShown> &chosen() const { return m_chosen; }

    [[nodiscard]] const std::optional<Uuid> &chosenId() const { return m_chosenId; }

    /// As the list counts them: a history shows the newest 200 only.
    [[nodiscard]] int ordersOfChosen() const;

    [[nodiscard]] const client::Refusal &refusal() const { return m_refusal; }

    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] bool isErasing() const { return m_isErasing; }

Q_SIGNALS:
    void listChanged();
    void chosenChanged();
    void erased(int orders);
    void eraseRefused(const foyer::client::Refusal &refusal);

private:
    Task<> fetchList(QPointer<CustomersModel> self, QString text, int turn);
    Task<> fetchChosen(QPointer<CustomersModel> self, Uuid customer);
    Task<> eraseNow(QPointer<CustomersModel> self, Uuid customer);
    void forgetChosen();

    client::CustomersApi &m_api;
    QString m_text;
    wire::CustomerList m_list;
    std::optional<Uuid> m_chosenId;
    std::optional<wire::CustomerShown> m_chosen;
    client::Refusal m_refusal;
    State m_listState = State::Nothing;
    State m_chosenState = State::Nothing;
    int m_turn = 0;
    bool m_isErasing = false;
};

} // namespace foyer::customers
