// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/printplaces.h"

#include "core/client/localstore.h"

#include <QDir>
#include <QStandardPaths>

namespace foyer::pos {

namespace {

QString freshFile(const QDir &folder, const QString &orderCode)
{
    QString path = folder.filePath(orderCode + QStringLiteral(".pdf"));
    for (int copy = 2; QFile::exists(path); ++copy)
        path = folder.filePath(QStringLiteral("%1-%2.pdf").arg(orderCode).arg(copy));
    return path;
}

} // namespace

QString PrintPlaces::setting(QLatin1StringView key) const
{
    if (m_store == nullptr)
        return {};
    return QString::fromUtf8(m_store->setting(QStringLiteral(""), QString(key)).value_or(QByteArray()));
}

PrintTarget PrintPlaces::targetFor(const QString &orderCode) const
{
    const QString folder = setting(folderKey);
    const QString printer = setting(printerKey);
    if (!printer.isEmpty())
        return {printer, {}};
    QDir place(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                                      + QStringLiteral("/Foyer")
                                : folder);
    place.mkpath(QStringLiteral("."));
    return {{}, freshFile(place, orderCode), folder.isEmpty()};
}

} // namespace foyer::pos
