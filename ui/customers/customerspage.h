// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/customersmodel.h"
#include "ui/kit/page.h"
#include "ui/kit/prompter.h"
#include "ui/kit/toasts.h"

namespace foyer::kit {
class Label;
class SearchEdit;
class Table;
} // namespace foyer::kit

namespace foyer::customers {

class CustomerListModel;

/// What the page works with; all outlives it.
struct CustomersParts
{
    client::CustomersApi &api;
    kit::Toasts &toasts;
    kit::Prompter &prompter;
    bool mayErase = false;
};

/// The workspace "Customers".
class CustomersPage final : public kit::Page
{
    Q_OBJECT

public:
    explicit CustomersPage(const CustomersParts &parts, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;

    [[nodiscard]] kit::Icon icon() const override { return kit::Icon::Users; }

    [[nodiscard]] accounts::Permission permission() const override
    {
        return accounts::Permission::ViewCustomers;
    }

    [[nodiscard]] QList<QAction *> commands() override { return {m_search}; }

    void activated() override;
    [[nodiscard]] bool open(const kit::Link &link) override;

    [[nodiscard]] CustomersModel &model() noexcept { return m_model; }

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void lay();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeList();
    void follow();
    void showList();
    void showCount();
    Task<> askToErase(QPointer<CustomersPage> self);

    CustomersParts m_parts;
    CustomersModel m_model;
    CustomerListModel *m_rows;
    QAction *m_search;
    kit::SearchEdit *m_field = nullptr;
    kit::Table *m_table = nullptr;
    kit::Label *m_count = nullptr;
};

} // namespace foyer::customers
