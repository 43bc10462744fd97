// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/tickets/signingkey.h"
#include "server/api/apibuilder.h"
#include "server/tickets/keyring.h"

namespace foyer::tickets {

/// An organization's signing keys: their public halves for gates; rotating and revoking for its owner.
class KeyRoutes
{
public:
    explicit KeyRoutes(KeyRing &keys) : m_keys(keys) {}

    void addTo(api::ApiBuilder &api);

private:
    [[nodiscard]] Task<api::Outcome<wire::SigningKeyList>> list(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::SigningKey>> rotate(api::Call<api::Nothing> call);
    [[nodiscard]] Task<api::Outcome<wire::SigningKey>> revoke(api::Call<api::Nothing> call);

    KeyRing &m_keys;
};

} // namespace foyer::tickets
