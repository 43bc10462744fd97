// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/credentials.h"

namespace foyer::client {

Task<Answer<QByteArray>> FixedCredentials::accessToken()
{
    co_return m_token;
}

Task<Answer<QByteArray>> FixedCredentials::renewedToken(QByteArray)
{
    co_return refused(RefusalKind::SignedOut);
}

} // namespace foyer::client
