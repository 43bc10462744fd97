// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"
#include "ui/kit/palette.h"

#include <QCoreApplication>

namespace foyer::client {
class BookingApi;
}

namespace foyer::shell {

/// Orders by code, or by the beginning of their buyer's name or mail address.
class OrderSource final : public kit::PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(OrderSource)

public:
    /// `booking` must outlive it and its tasks.
    OrderSource(client::BookingApi &booking, std::function<void(const kit::Link &)> open)
        : m_booking(booking)
        , m_open(std::move(open))
    {}

    [[nodiscard]] QString group() const override { return tr("Orders"); }

    [[nodiscard]] Task<std::vector<kit::PaletteHit>> find(QString query) override;

private:
    client::BookingApi &m_booking;
    std::function<void(const kit::Link &)> m_open;
};

} // namespace foyer::shell
