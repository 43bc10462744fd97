// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::privatedb {

/// The names inside an installation's directory, in one place.
class Layout
{
public:
    explicit Layout(QString root) : m_root(std::move(root)) {}

    [[nodiscard]] const QString &root() const { return m_root; }

    [[nodiscard]] QString marker() const { return at("foyer.json"); } ///< "this directory is Foyer's"

    [[nodiscard]] QString lock() const { return at("foyer.lock"); } ///< flock of the owning process

    [[nodiscard]] QString state() const { return at("running.json"); } ///< for attach; see RunningState

    [[nodiscard]] QString restoring() const { return at("restoring"); } ///< a restore began and did not end

    [[nodiscard]] QString postgres() const { return at("pg"); }

    [[nodiscard]] QString halfMade() const { return at("pg.making"); } ///< a cluster never yet served from

    [[nodiscard]] QString redis() const { return at("redis"); }

    [[nodiscard]] QString keys() const { return at("keys"); }

    [[nodiscard]] QString logs() const { return at("log"); }

    [[nodiscard]] QString postgresLog() const { return at("log/postgresql.log"); }

    [[nodiscard]] QString redisLog() const { return at("log/redis.log"); }

private:
    [[nodiscard]] QString at(const char *name) const
    {
        return m_root + QLatin1Char('/') + QLatin1StringView(name);
    }

    QString m_root;
};

} // namespace foyer::privatedb
