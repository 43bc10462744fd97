// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/setupkeeper.h"

#include "core/client/localstore.h"
#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "ui/events/setupshape.h"

namespace foyer::events {

namespace {

constexpr QLatin1StringView wantedKey{"wanted"};
constexpr QLatin1StringView serverKey{"server"};

std::optional<Setup> setupIn(const client::Draft &draft, QLatin1StringView key)
{
    Result<Setup> setup = wire::decode<Setup>(draft.content.value(key).toString().toUtf8());
    if (!setup)
        return std::nullopt;
    return std::move(*setup);
}

std::optional<KeptSetup> keptIn(const client::Draft &draft)
{
    std::optional<Setup> wanted = setupIn(draft, wantedKey);
    std::optional<Setup> server = setupIn(draft, serverKey);
    if (!wanted || !server)
        return std::nullopt;
    return KeptSetup{std::move(*wanted), std::move(*server), draft.changedAt};
}

} // namespace

bool SetupKeeper::keep(const Setup &wanted, const Setup &server)
{
    client::Draft draft{wanted.id.uuid(), m_server, m_kind, wanted.facts.title};
    draft.content.insert(wantedKey, QString::fromUtf8(wire::encode(wanted)));
    draft.content.insert(serverKey, QString::fromUtf8(wire::encode(server)));
    return m_store.saveDraft(draft).has_value();
}

void SetupKeeper::drop(catalog::EventId event)
{
    // A draft that stays behind is offered again: a nuisance, not a loss.
    static_cast<void>(m_store.dropDraft(event.uuid()).has_value());
}

std::vector<KeptSetup> SetupKeeper::all() const
{
    std::vector<KeptSetup> kept;
    for (const client::Draft &draft : m_store.drafts(m_server, m_kind)) {
        if (std::optional<KeptSetup> one = keptIn(draft))
            kept.push_back(std::move(*one));
    }
    return kept;
}

std::optional<KeptSetup> SetupKeeper::find(catalog::EventId event) const
{
    const std::optional<client::Draft> draft = m_store.draft(event.uuid());
    return draft && draft->kind == m_kind ? keptIn(*draft) : std::nullopt;
}

} // namespace foyer::events
