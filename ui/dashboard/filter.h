// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/scope.h"

namespace foyer::client {
class LocalStore;
}

namespace foyer::dashboard {

/// What the person chose in the bar; kept on this computer, for each server and organization.
struct Filter
{
    bool isWholeHouse = false;                              ///< all events
    std::optional<catalog::EventId> event = {};             ///< none chosen yet: the next one
    std::optional<catalog::PerformanceId> performance = {}; ///< none: all dates
    Range range = Range::Month;

    [[nodiscard]] bool operator==(const Filter &) const = default;

    [[nodiscard]] QByteArray toJson() const;

    /// What cannot be read is left at its default.
    [[nodiscard]] static Filter fromJson(const QByteArray &json);

    [[nodiscard]] static Filter keptIn(const client::LocalStore &store, const QString &place,
                                       accounts::OrganizationId organization);
    void keepIn(client::LocalStore &store, const QString &place, accounts::OrganizationId organization) const;
};

} // namespace foyer::dashboard
