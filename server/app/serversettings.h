// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "server/accounts/accountsettings.h"
#include "server/http/serverconfig.h"
#include "server/payments/simulatedprovider.h"
#include "server/privatedb/options.h"
#include "server/redis/target.h"
#include "server/runtime/listen/socketaddress.h"
#include "server/runtime/log/logsystem.h"

namespace foyer::app {

/// What the process was started for.
enum class Command : quint8
{
    Run,
    Migrate,
    Backup,
    Restore,
    Verify,
    Demo,
};

/// Where PostgreSQL and Redis are.
enum class StoreKind : quint8
{
    Private,  ///< our children, in --data
    Attached, ///< another process' children, in --attach
    Given,    ///< servers that others run, by URI
};

struct StoreSettings
{
    StoreKind kind = StoreKind::Private;
    privatedb::Options installation = {}; ///< of Private and Attached
    Secret postgresUri = {};              ///< of Given: as the server's role
    Secret postgresOwnerUri = {}; ///< of Given: as the role that migrates; empty: this process does not
    redis::Target redis = {};     ///< of Given
    int postgresConnections = 2;  ///< per worker
};

/// Where seats are on hold, if both stores are there.
enum class HoldsIn : quint8
{
    Redis,
    Postgres,
};

/// Which finished requests are logged.
enum class RequestLog : quint8
{
    None,
    Failed, ///< answered 5xx, timed out or cut
    All,
};

struct TlsFiles
{
    QString certificate;
    QString key;
};

/// The configuration as values; read once, at the root, and handed on in parts.
struct ServerSettings
{
    Command command = Command::Run;
    StoreSettings stores = {};
    QString keysDirectory = {}; ///< empty: the one of the installation
    accounts::AccountsSettings accounts = {};
    payments::SimulationSettings simulation = {};
    std::chrono::milliseconds paymentTimeout{10'000};
    std::chrono::milliseconds payWithin{300'000};
    std::chrono::milliseconds linePulse{1000};
    std::chrono::milliseconds lineGrace{60'000};
    runtime::SocketAddresses listen = {};
    runtime::SocketAddresses listenTls = {};
    TlsFiles tls = {};
    http::ServerConfig edge = {};
    int workers = 1;
    std::chrono::milliseconds balancerInterval{0};
    std::chrono::milliseconds drain{30'000};
    runtime::LogSettings log = {};
    RequestLog requestLog = RequestLog::Failed;
    HoldsIn holds = HoldsIn::Redis;
    QString archive = {}; ///< of Backup and Restore
    bool dryRun = false;  ///< of Migrate
};

} // namespace foyer::app
