// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/client/scriptedoffice.h"

namespace foyer::test {

Task<void> NoPausing::pause(std::chrono::milliseconds time)
{
    m_pauses.push_back(time);
    co_return;
}

ScriptedOffice::ScriptedOffice()
{
    client.setOrganization(accounts::OrganizationId(ids.next()));
    connection.setAskingEvery(std::chrono::milliseconds{20});
}

} // namespace foyer::test
