// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"
#include "ui/kit/palette.h"

#include <QCoreApplication>

namespace foyer::client {
class CustomersApi;
}

namespace foyer::shell {

/// Customers by the beginning of their name or mail address.
class CustomerSource final : public kit::PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(CustomerSource)

public:
    /// `customers` must outlive it and its tasks.
    CustomerSource(client::CustomersApi &customers, std::function<void(const kit::Link &)> open)
        : m_customers(customers)
        , m_open(std::move(open))
    {}

    [[nodiscard]] QString group() const override { return tr("Customers"); }

    [[nodiscard]] Task<std::vector<kit::PaletteHit>> find(QString query) override;

private:
    client::CustomersApi &m_customers;
    std::function<void(const kit::Link &)> m_open;
};

} // namespace foyer::shell
