// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/tarwriter.h"

#include "server/privatedb/files.h"
#include "server/privatedb/tarheader.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <QFile>
#include <QFileInfo>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

Error alreadyThere(const QString &path)
{
    return {ErrorCode::AlreadyExists,
            QStringLiteral("%1 exists already and is not replaced; choose another name.").arg(path), path};
}

// A temporary file that a killed backup left is taken over, one that another backup is writing is not.
Result<FileDescriptor> openTemporary(const QString &temporary, const QString &path)
{
    const QByteArray name = QFile::encodeName(temporary);
    FileDescriptor file(::open(name.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return failure(ioError(QStringLiteral("write"), path, errno));

    struct stat opened
    {};

    struct stat named
    {};

    const bool isOurs = ::flock(file.get(), LOCK_EX | LOCK_NB) == 0 && ::fstat(file.get(), &opened) == 0
                        && ::stat(name.constData(), &named) == 0 && opened.st_ino == named.st_ino;
    if (!isOurs)
        return failure(ErrorCode::Conflict,
                       QStringLiteral("Another backup is writing %1 just now.").arg(path), path);
    if (::ftruncate(file.get(), 0) != 0 || ::fchmod(file.get(), 0600) != 0)
        return failure(ioError(QStringLiteral("write"), path, errno));
    return file;
}

// Some file systems know only the rename that replaces.
bool renameNew(const QByteArray &from, const QByteArray &to)
{
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return true;
    if (errno != EINVAL || ::access(to.constData(), F_OK) == 0)
        return false;
    return ::rename(from.constData(), to.constData()) == 0;
}

} // namespace

Result<TarWriter> TarWriter::create(const QString &path, Instant modified)
{
    const QFileInfo target(path);
    const QString absolute = target.absoluteFilePath();
    if (target.exists() || target.isSymLink())
        return failure(alreadyThere(absolute));
    const QString temporary = QStringLiteral("%1/.%2.partial").arg(target.absolutePath(), target.fileName());
    Result<FileDescriptor> file = openTemporary(temporary, absolute);
    if (!file)
        return failure(std::move(file.error()));
    return TarWriter(absolute, temporary, std::move(*file), modified);
}

TarWriter::TarWriter(QString path, QString temporary, FileDescriptor file, Instant modified)
    : m_path(std::move(path))
    , m_temporary(std::move(temporary))
    , m_file(std::move(file))
    , m_modified(std::chrono::floor<std::chrono::seconds>(modified).time_since_epoch().count())
{}

TarWriter::~TarWriter()
{
    if (m_file.isOpen())
        ::unlink(QFile::encodeName(m_temporary).constData());
}

Result<void> TarWriter::begin(const QString &name)
{
    const QByteArray encoded = QFile::encodeName(name);
    if (encoded.size() > TarHeader::longestName)
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("The name %1 is too long for a backup; rename that file.").arg(name),
                       name);
    m_member = ManifestEntry{name, 0, {}};
    m_hash = std::make_unique<QCryptographicHash>(QCryptographicHash::Sha256);
    m_headerAt = ::lseek(m_file.get(), 0, SEEK_CUR);
    return writeRaw(QByteArray(tarBlock, '\0')); // the real one follows when the size is known
}

Result<void> TarWriter::write(const QByteArray &bytes)
{
    m_member.size += bytes.size();
    m_hash->addData(bytes);
    return writeRaw(bytes);
}

Result<ManifestEntry> TarWriter::end()
{
    if (Result<void> padded = writeRaw(QByteArray(TarHeader::paddingFor(m_member.size), '\0')); !padded)
        return failure(padded.error());
    const QByteArray header = TarHeader{QFile::encodeName(m_member.name), m_member.size, m_modified}.encode();
    if (::pwrite(m_file.get(), header.constData(), std::size_t(header.size()), m_headerAt) != header.size())
        return failure(failed().error());
    m_member.sha256 = m_hash->result().toHex();
    return m_member;
}

Result<ManifestEntry> TarWriter::add(const QString &name, const QByteArray &bytes)
{
    if (Result<void> begun = begin(name); !begun)
        return failure(begun.error());
    if (Result<void> written = write(bytes); !written)
        return failure(written.error());
    return end();
}

Result<void> TarWriter::commit()
{
    if (Result<void> ended = writeRaw(QByteArray(2 * tarBlock, '\0')); !ended)
        return ended;
    if (::fsync(m_file.get()) != 0)
        return failed();
    if (!renameNew(QFile::encodeName(m_temporary), QFile::encodeName(m_path)))
        return errno == EEXIST ? Result<void>(failure(alreadyThere(m_path))) : failed();
    m_file.close();
    return syncDirectory(QFileInfo(m_path).path());
}

Result<void> TarWriter::writeRaw(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const ssize_t written = ::write(m_file.get(), bytes.constData() + at, std::size_t(bytes.size() - at));
        if (written < 0 && errno != EINTR)
            return failed();
        at += std::max(written, ssize_t{0});
    }
    return {};
}

Result<void> TarWriter::failed() const
{
    return failure(ioError(QStringLiteral("write"), m_path, errno));
}

} // namespace foyer::privatedb
