// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/runtimedir.h"

#include <QString>
#include <QStringList>

namespace foyer::test {

/// An authority of its own (ca.crt) and what it signed: server.crt/.key for the name `localhost`,
/// client.crt/.key.
class Certificates
{
public:
    Certificates();

    [[nodiscard]] QString file(const QString &name) const { return m_dir.filePath(name); }

private:
    void makeAuthority() const;
    void issue(const QString &name, const QString &extension) const;
    void openssl(const QStringList &arguments) const;

    RuntimeDir m_dir;
};

} // namespace foyer::test
