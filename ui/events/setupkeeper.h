// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

namespace foyer::client {
class LocalStore;
struct Draft;
} // namespace foyer::client

namespace foyer::events {

/// What was typed and not saved yet, with the state of the server that it began from.
struct KeptSetup
{
    Setup wanted;
    Setup server;
    Instant changedAt = {};
};

/// Keeps unfinished set-ups on this computer, one per event.
class SetupKeeper
{
public:
    /// `store` must outlive it.
    SetupKeeper(client::LocalStore &store, QString server, QString organization)
        : m_store(store)
        , m_server(std::move(server))
        , m_kind(QStringLiteral("event/") + organization)
    {}

    /// False when this computer cannot keep it (the disk is full): say so.
    [[nodiscard]] bool keep(const Setup &wanted, const Setup &server);
    void drop(catalog::EventId event);

    /// The last changed first; what cannot be read any more is left out.
    [[nodiscard]] std::vector<KeptSetup> all() const;
    [[nodiscard]] std::optional<KeptSetup> find(catalog::EventId event) const;

private:
    client::LocalStore &m_store;
    QString m_server;
    QString m_kind;
};

} // namespace foyer::events
