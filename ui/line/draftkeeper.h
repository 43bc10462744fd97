// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "ui/line/linedraft.h"

namespace foyer::client {
class LocalStore;
}

namespace foyer::line {

/// What was typed for lines, by performance, on this computer: it is there after another performance was
/// looked at, and after the next start.
class DraftKeeper
{
public:
    /// `store` outlives it; `place`: the server's name in it.
    DraftKeeper(client::LocalStore &store, QString place) : m_store(store), m_place(std::move(place)) {}

    [[nodiscard]] LineDraft find(catalog::PerformanceId performance) const;

    /// An empty one is forgotten.
    void keep(catalog::PerformanceId performance, const LineDraft &draft);

private:
    client::LocalStore &m_store;
    QString m_place;
};

} // namespace foyer::line
