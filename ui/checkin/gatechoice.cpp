// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/gatechoice.h"

#include "core/client/localstore.h"

#include <algorithm>

namespace foyer::checkin {

GateChoice::GateChoice(client::LocalStore &store, QString server)
    : m_store(store)
    , m_server(std::move(server))
{}

QString GateChoice::key() const
{
    return QStringLiteral("checkin.gate.") + QString::fromLatin1(m_venue.toText());
}

void GateChoice::setGates(const Uuid &venue, std::vector<wire::Gate> gates)
{
    m_venue = venue;
    m_gates = std::move(gates);
    m_chosen.reset();
    const std::optional<QByteArray> stored = m_store.setting(m_server, key());
    const std::optional<Uuid> gate = stored ? Uuid::fromText(*stored) : std::nullopt;
    const bool isThere =
        gate && std::ranges::any_of(m_gates, [&gate](const wire::Gate &known) { return known.id == *gate; });
    if (isThere)
        m_chosen = gate;
    m_isMade = isThere || m_gates.empty() || (stored && stored->isEmpty());
}

const wire::Gate *GateChoice::gate() const
{
    const auto found =
        std::ranges::find_if(m_gates, [this](const wire::Gate &gate) { return m_chosen == gate.id; });
    return found == m_gates.end() ? nullptr : &*found;
}

std::optional<Uuid> GateChoice::id() const
{
    return m_chosen;
}

void GateChoice::choose(std::optional<Uuid> gate)
{
    m_chosen = gate;
    m_isMade = true;
    // Where it cannot be kept it is asked for again next time: no reason to stop the gate.
    static_cast<void>(m_store.setSetting(m_server, key(), gate ? gate->toText() : QByteArray("")));
}

const wire::Gate *GateChoice::gateFor(const QString &section) const
{
    const auto found = std::ranges::find_if(m_gates, [this, &section](const wire::Gate &gate) {
        const bool isAll = gate.sections.empty();
        return m_chosen != gate.id
               && (isAll || std::ranges::find(gate.sections, section) != gate.sections.end());
    });
    return section.isEmpty() || found == m_gates.end() ? nullptr : &*found;
}

} // namespace foyer::checkin
