// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/tlsidentity.h"

#include "server/http/tlsidentity.h"

namespace foyer::app {

Result<void> TlsIdentity::load(const TlsFiles &files, Instant now)
{
    Result<QSslConfiguration> loaded = http::loadTlsIdentity(files.certificate, files.key, now);
    if (!loaded)
        return failure(std::move(loaded.error()));
    const std::lock_guard lock(m_mutex);
    m_configuration = std::move(*loaded);
    ++m_version;
    return {};
}

QSslConfiguration TlsIdentity::configuration() const
{
    const std::lock_guard lock(m_mutex);
    return m_configuration;
}

} // namespace foyer::app
