// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/tarreader.h"

#include "server/privatedb/files.h"
#include "server/privatedb/tarheader.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <QFile>
#include <sys/stat.h>
#include <unistd.h>

namespace foyer::privatedb {

namespace {

constexpr qint64 pieceBytes = 256 << 10;

bool isZero(const QByteArray &bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char byte) { return byte == '\0'; });
}

} // namespace

Result<TarReader> TarReader::open(const QString &path)
{
    FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen())
        return failure(ioError(QStringLiteral("read"), path, errno));

    struct stat status
    {};

    if (::fstat(file.get(), &status) != 0)
        return failure(ioError(QStringLiteral("read"), path, errno));
    if (!S_ISREG(status.st_mode))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("%1 is not a file.").arg(path), path);
    return TarReader(path, std::move(file), status.st_size);
}

TarReader::TarReader(QString path, FileDescriptor file, qint64 size)
    : m_path(std::move(path))
    , m_file(std::move(file))
    , m_size(size)
{}

Result<std::optional<TarReader::Member>> TarReader::next()
{
    if (Result<void> passed = passOver(); !passed)
        return failure(passed.error());
    const Result<QByteArray> block = readRaw(tarBlock);
    if (!block)
        return failure(block.error());
    if (isZero(*block)) {
        if (Result<void> ended = checkEnd(); !ended)
            return failure(ended.error());
        return std::optional<Member>{};
    }
    const std::optional<TarHeader> header = TarHeader::decode(*block);
    if (!header)
        return failure(damaged(QStringLiteral("it was altered, or is no backup of Foyer's")));
    if (header->size > m_size - m_at)
        return failure(damaged(QStringLiteral("it is cut short")));
    m_left = header->size;
    m_padding = TarHeader::paddingFor(header->size);
    return std::optional(Member{QFile::decodeName(header->name), header->size});
}

Result<QByteArray> TarReader::read()
{
    if (m_left == 0)
        return QByteArray{};
    Result<QByteArray> piece = readRaw(std::min(m_left, pieceBytes));
    if (piece)
        m_left -= piece->size();
    return piece;
}

Result<QByteArray> TarReader::readAll(qint64 most)
{
    if (m_left > most)
        return failure(damaged(QStringLiteral("a part of it is larger than it can be")));
    QByteArray all;
    while (m_left > 0) {
        const Result<QByteArray> piece = read();
        if (!piece)
            return piece;
        all.append(*piece);
    }
    return all;
}

Result<void> TarReader::passOver()
{
    m_at += m_left;
    m_left = 0;
    const Result<QByteArray> padding = readRaw(std::exchange(m_padding, 0));
    if (!padding)
        return failure(padding.error());
    return isZero(*padding) ? Result<void>{} : failure(damaged(QStringLiteral("it was altered")));
}

Result<void> TarReader::checkEnd()
{
    const Result<QByteArray> last = readRaw(tarBlock);
    if (!last)
        return failure(last.error());
    if (!isZero(*last) || m_at != m_size)
        return failure(damaged(QStringLiteral("something was added to it")));
    return {};
}

Result<QByteArray> TarReader::readRaw(qint64 bytes)
{
    QByteArray all(bytes, Qt::Uninitialized);
    for (qint64 have = 0; have < bytes;) {
        const ssize_t got = ::pread(m_file.get(), all.data() + have, std::size_t(bytes - have), m_at + have);
        if (got < 0 && errno != EINTR)
            return failure(ioError(QStringLiteral("read"), m_path, errno));
        if (got == 0)
            return failure(damaged(QStringLiteral("it is cut short")));
        have += std::max(got, ssize_t{0});
    }
    m_at += bytes;
    return all;
}

Error TarReader::damaged(const QString &what) const
{
    return {ErrorCode::Corrupt, QStringLiteral("The backup %1 cannot be used: %2.").arg(m_path, what),
            m_path};
}

} // namespace foyer::privatedb
