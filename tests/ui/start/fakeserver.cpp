// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/start/fakeserver.h"

#include <QFile>

namespace foyer::test {

FakeServer::FakeServer(const QByteArray &body)
{
    QFile file(program());
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write %s", qPrintable(program()));
    const QByteArray folder = m_dir.path().toUtf8();
    file.write("#!/bin/bash\nset -euo pipefail\necho \"$@\" >>'" + folder + "/arguments'\n" + body + '\n');
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

QString FakeServer::arguments() const
{
    QFile file(m_dir.filePath(QStringLiteral("arguments")));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

int FakeServer::starts() const
{
    return int(arguments().count(u'\n'));
}

QByteArray FakeServer::says(const QByteArray &message, const QByteArray &more)
{
    return "echo '{\"level\":\"info\",\"msg\":\"" + message + '"' + more + "}' >&2\n";
}

QByteArray FakeServer::serves()
{
    return says("Making a new database.") + says("Starting a database server.")
           + says("Applying migration 0001_installation") + says("Starting the workers.")
           + says("Serving.", R"(,"scheme":"http","address":"127.0.0.1:8480")")
           + "trap 'exit 0' TERM\nwhile true; do read -r -t 1 <> <(:) || true; done\n";
}

} // namespace foyer::test
