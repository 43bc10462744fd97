// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/serverlog.h"

#include "server/privatedb/files.h"

#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <QFileInfo>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

constexpr qint64 tailBytes = 16 << 10;

} // namespace

Result<FileDescriptor> ServerLog::open()
{
    trim();
    FileDescriptor file(
        ::open(QFile::encodeName(m_path).constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640));
    if (!file.isOpen())
        return failure(ioError(QStringLiteral("write the log"), m_path, errno));
    m_start = QFileInfo(m_path).size();
    return file;
}

void ServerLog::trim(qint64 most)
{
    if (QFileInfo(m_path).size() <= most)
        return;
    const QString old = m_path + QStringLiteral(".1");
    QFile::remove(old);
    QFile::copy(m_path, old); // on a full disk the old lines are lost; the server's going on matters more
    QFile::resize(m_path, 0);
    m_start = 0;
}

QString ServerLog::lastWords(int lines) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    file.seek(std::max(std::min(m_start, file.size()), file.size() - tailBytes));
    const QStringList all =
        QString::fromLocal8Bit(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    return all.mid(std::max(qsizetype{0}, all.size() - lines)).join(QLatin1Char('\n'));
}

} // namespace foyer::privatedb
