// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/serversettings.h"

#include <atomic>
#include <mutex>
#include <QSslConfiguration>

namespace foyer::app {

/// The certificate and key that HTTPS is served with, and their renewal. Thread-safe: the main thread loads,
/// workers look whether the version has changed.
class TlsIdentity
{
public:
    /// Reads and checks the files; on an error, as of http::loadTlsIdentity(), what was there stays.
    [[nodiscard]] Result<void> load(const TlsFiles &files, Instant now);

    /// 0 while nothing is loaded; raised by each load().
    [[nodiscard]] quint64 version() const noexcept { return m_version.load(); }

    [[nodiscard]] QSslConfiguration configuration() const;

private:
    mutable std::mutex m_mutex;
    QSslConfiguration m_configuration;
    std::atomic<quint64> m_version{0};
};

} // namespace foyer::app
