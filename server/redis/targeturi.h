// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/redis/target.h"

#include <QList>
#include <QString>
#include <utility>

namespace foyer::redis {

/// Takes a Redis URI apart, part by part; see Target for the forms. Its only use is Target::fromUri().
class TargetUri
{
public:
    explicit TargetUri(QString uri) : m_uri(std::move(uri)) {}

    [[nodiscard]] Result<Target> parse();

private:
    using Step = Result<void>;

    [[nodiscard]] Step split();
    [[nodiscard]] Step readScheme(const QString &scheme);
    [[nodiscard]] Step readUser();
    [[nodiscard]] Step readHosts();
    [[nodiscard]] Step addHost(const QString &text);
    [[nodiscard]] Step readPath();
    [[nodiscard]] Step readSocketPath();
    [[nodiscard]] Step readDatabase(const QString &text);
    [[nodiscard]] Step readOptions();
    [[nodiscard]] Step readOption(const QString &name, const QString &value);
    [[nodiscard]] Step readName(const QString &name);
    [[nodiscard]] Step readCluster(const QString &value);
    [[nodiscard]] Step readTlsOption(const QString &name, const QString &value);
    [[nodiscard]] Step checkWhole() const;

    QString m_uri;
    QString m_authority;
    QString m_path;
    QString m_query;
    bool m_isLocal = false;
    Target m_target;
};

} // namespace foyer::redis
