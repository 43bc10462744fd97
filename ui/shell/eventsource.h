// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"
#include "ui/kit/palette.h"

#include <QCoreApplication>

namespace foyer::client {
class CatalogApi;
}

namespace foyer::shell {

/// Events by their titles.
class EventSource final : public kit::PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(EventSource)

public:
    /// `catalog` must outlive it and its tasks.
    EventSource(client::CatalogApi &catalog, std::function<void(const kit::Link &)> open)
        : m_catalog(catalog)
        , m_open(std::move(open))
    {}

    [[nodiscard]] QString group() const override { return tr("Events"); }

    [[nodiscard]] Task<std::vector<kit::PaletteHit>> find(QString query) override;

private:
    client::CatalogApi &m_catalog;
    std::function<void(const kit::Link &)> m_open;
};

} // namespace foyer::shell
