// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/checkin/scanoutcome.h"

namespace foyer::client {
class LocalStore;
}

namespace foyer::checkin {

/// Readings that could not be checked. They lie in the local store until they have been judged or somebody
/// drops them, so neither a closed program nor a broken one loses them. Never asked again by themselves:
/// whoever held the ticket may have gone.
class KeptScans
{
public:
    /// `store` must outlive it.
    KeptScans(client::LocalStore &store, QString server);

    /// False when this computer cannot keep it (the disk is full): it is kept until the program ends. Say so.
    [[nodiscard]] bool keep(const Reading &reading);
    void drop(const Uuid &scan);

    /// Of this performance, the oldest first.
    [[nodiscard]] const std::vector<Reading> &readings() const noexcept { return m_readings; }

    void show(catalog::PerformanceId performance);

private:
    client::LocalStore &m_store;
    QString m_server;
    catalog::PerformanceId m_performance;
    std::vector<Reading> m_readings;
};

} // namespace foyer::checkin
