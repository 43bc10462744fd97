// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/resources.h"

#include <QDir>

namespace foyer::resources {

QStringList fontFiles()
{
    const QString folder = QStringLiteral(":/foyer/fonts/");
    QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (QString &file : files)
        file.prepend(folder);
    return files;
}

QString iconFile(QLatin1StringView name)
{
    return QStringLiteral(":/foyer/icons/") + name + QStringLiteral(".svg");
}

} // namespace foyer::resources
