// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/checkinapi.h"

namespace foyer::client {
class LocalStore;
}

namespace foyer::checkin {

/// At which of the venue's gates this computer stands: chosen once and kept on this computer, venue by venue.
class GateChoice
{
public:
    /// `store` must outlive it.
    GateChoice(client::LocalStore &store, QString server);

    /// The gates there are; takes up what was chosen here before. Where there are none, none is needed.
    void setGates(const Uuid &venue, std::vector<wire::Gate> gates);

    [[nodiscard]] const std::vector<wire::Gate> &gates() const noexcept { return m_gates; }

    /// A gate, or deliberately none, has been chosen.
    [[nodiscard]] bool isMade() const noexcept { return m_isMade; }

    /// Null: none.
    [[nodiscard]] const wire::Gate *gate() const;

    [[nodiscard]] std::optional<Uuid> id() const;

    /// Without a value: a gate of no name.
    void choose(std::optional<Uuid> gate);

    /// Which of the gates lets this section in; null where that is not known.
    [[nodiscard]] const wire::Gate *gateFor(const QString &section) const;

private:
    [[nodiscard]] QString key() const;

    client::LocalStore &m_store;
    QString m_server;
    Uuid m_venue;
    std::vector<wire::Gate> m_gates;
    std::optional<Uuid> m_chosen;
    bool m_isMade = false;
};

} // namespace foyer::checkin
