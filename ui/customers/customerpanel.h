// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customersmodel.h"

#include <QWidget>

namespace foyer::kit {
class Avatar;
class Button;
class Chip;
class Label;
class StateStack;
class Table;
} // namespace foyer::kit

namespace foyer::customers {

class CustomerOrdersModel;

/// One customer: who, what they bought, and the way to be forgotten.
class CustomerPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive it. Without the right to erase there is no button for it.
    CustomerPanel(CustomersModel &model, bool mayErase, QWidget *parent = nullptr);

Q_SIGNALS:
    void eraseWanted();
    void orderWanted(const foyer::Uuid &order);

private:
    [[nodiscard]] QWidget *makeContent(bool mayErase);
    [[nodiscard]] QWidget *makeHead(bool mayErase);
    void show();
    void showPerson(const wire::CustomerShown &customer);
    void showRights(const wire::CustomerShown &customer);

    CustomersModel &m_model;
    CustomerOrdersModel *m_orders;
    kit::StateStack *m_stack = nullptr;
    kit::Avatar *m_avatar = nullptr;
    kit::Label *m_name = nullptr;
    kit::Label *m_email = nullptr;
    kit::Chip *m_account = nullptr;
    kit::Button *m_erase = nullptr;
    kit::Label *m_summary = nullptr;
    kit::Label *m_note = nullptr;
    kit::Table *m_table = nullptr;
};

} // namespace foyer::customers
