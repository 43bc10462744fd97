// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/runtime/log/logfile.h"

#include <QJsonDocument>

namespace foyer::test {

LogFile::LogFile()
{
    if (!m_file.open())
        qFatal("cannot make a temporary file: %s", qPrintable(m_file.errorString()));
}

QByteArray LogFile::text() const
{
    QFile reader(m_file.fileName());
    return reader.open(QIODevice::ReadOnly) ? reader.readAll() : QByteArray{};
}

QList<QJsonObject> LogFile::objects() const
{
    QList<QJsonObject> objects;
    for (const QByteArray &line : text().split('\n')) {
        if (!line.isEmpty())
            objects.append(QJsonDocument::fromJson(line).object());
    }
    return objects;
}

QList<QJsonObject> LogFile::objects(const QString &message) const
{
    QList<QJsonObject> found = objects();
    found.removeIf(
        [&](const QJsonObject &line) { return line.value(QStringLiteral("msg")).toString() != message; });
    return found;
}

} // namespace foyer::test
