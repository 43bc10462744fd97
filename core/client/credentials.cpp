// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/credentials.h"

namespace foyer::client {

Task<Answer<QByteArray>> FixedCredentials::accessToken()
{
    QByteArray copy = m_token; // co_return moves from what it names
    co_return copy;
}

Task<Answer<QByteArray>> FixedCredentials::renewedToken(QByteArray)
{
    co_return refused(RefusalKind::SignedOut);
}

} // namespace foyer::client
