// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/servingnote.h"

#include "server/privatedb/files.h"
#include "server/privatedb/processtable.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <unistd.h>

namespace foyer::app {

namespace {

constexpr mode_t readableByAll = 0644; // the directory decides who comes this far

} // namespace

Result<void> ServingNote::write(const QStringList &addresses) const
{
    const std::optional<privatedb::ProcessInfo> self = privatedb::processInfo(getpid());
    // As text: a double does not hold every 64-bit number.
    const QJsonObject note{{QStringLiteral("pid"), getpid()},
                           {QStringLiteral("start_ticks"), QString::number(self ? self->startTicks : 0)},
                           {QStringLiteral("addresses"), QJsonArray::fromStringList(addresses)}};
    const privatedb::Ownership ownership{geteuid(), getegid(), readableByAll};
    return privatedb::writeFile(path(), QJsonDocument(note).toJson(), ownership);
}

void ServingNote::remove() const
{
    QFile::remove(path());
}

} // namespace foyer::app
