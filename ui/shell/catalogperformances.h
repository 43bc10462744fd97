// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/performances.h"

namespace foyer::client {
class CatalogApi;
}

namespace foyer::shell {

/// The organization's performances by its catalog.
class CatalogPerformances final : public Performances
{
public:
    /// Both must outlive it and its tasks.
    CatalogPerformances(client::CatalogApi &catalog, const Clock &clock) : m_catalog(catalog), m_clock(clock)
    {}

    [[nodiscard]] Task<client::Answer<std::vector<ListedPerformance>>> all() override;

private:
    client::CatalogApi &m_catalog;
    const Clock &m_clock;
};

} // namespace foyer::shell
