// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/app/paymentoptions.h"
#include "server/runtime/config/config.h"

namespace foyer::app {

/// Every option of foyer-server, declared once; see --help. Lives as long as the Config made from it.
class ServerOptions
{
public:
    ServerOptions();

    [[nodiscard]] const runtime::ConfigSchema &schema() const noexcept { return m_schema; }

    /// The settings as one value, with the rules that concern several options checked. Errors:
    /// InvalidArgument with a sentence that names the option.
    [[nodiscard]] Result<ServerSettings> read(const runtime::Config &config) const;

private:
    [[nodiscard]] Result<void> readStores(const runtime::Config &config, ServerSettings &settings) const;
    [[nodiscard]] Result<void> readTls(const runtime::Config &config, ServerSettings &settings) const;
    [[nodiscard]] Result<void> readEdge(const runtime::Config &config, ServerSettings &settings) const;

    using Milliseconds = std::chrono::milliseconds;

    runtime::ConfigSchema m_schema;
    runtime::Option<runtime::FilePath> m_data;
    runtime::Option<runtime::FilePath> m_attach;
    runtime::Option<QString> m_account;
    runtime::Option<Secret> m_postgresUri;
    runtime::Option<Secret> m_postgresOwnerUri;
    runtime::Option<qint64> m_postgresConnections;
    runtime::Option<Secret> m_redisUri;
    runtime::Option<runtime::FilePath> m_keys;
    runtime::Option<runtime::SocketAddresses> m_listen;
    runtime::Option<runtime::SocketAddresses> m_listenTls;
    runtime::Option<runtime::FilePath> m_certificate;
    runtime::Option<runtime::FilePath> m_key;
    runtime::Option<QStringList> m_corsOrigins;
    runtime::Option<QStringList> m_trustedProxies;
    runtime::Option<bool> m_rates;
    runtime::Option<qint64> m_rateScale;
    PaymentOptions m_payments;
    runtime::Option<Milliseconds> m_linePulse;
    runtime::Option<Milliseconds> m_lineGrace;
    runtime::Option<qint64> m_workers;
    runtime::Option<Milliseconds> m_balancerInterval;
    runtime::Option<Milliseconds> m_drain;
    runtime::Option<runtime::LogFormat> m_logFormat;
    runtime::Option<QString> m_logRules;
    runtime::Option<RequestLog> m_requestLog;
    runtime::Option<HoldsIn> m_holds;
    runtime::Option<runtime::FilePath> m_archive;
    runtime::Option<bool> m_dryRun;
};

} // namespace foyer::app
