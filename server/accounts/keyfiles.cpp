// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/accounts/keyfiles.h"

#include "core/base/filedescriptor.h"
#include "core/base/random.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <QDir>
#include <QRegularExpression>
#include <sys/stat.h>

namespace foyer::accounts {

namespace {

constexpr std::size_t keyBytes = 32;
constexpr std::size_t longestKey = 1024;

tl::unexpected<Error> ioFailure(const char *what, const QString &path)
{
    return failure(ErrorCode::Io,
                   QStringLiteral("%1 failed: %2.").arg(QLatin1String(what), qt_error_string(errno)), path);
}

Result<void> mustBePrivate(int fd, const QString &path)
{
    struct stat status
    {};

    if (::fstat(fd, &status) != 0)
        return ioFailure("Looking at the key file", path);
    if ((status.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("Others may read this key file; run chmod 600 on it."), path);
    return {};
}

Result<Secret> readKey(const QString &path)
{
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen())
        return ioFailure("Opening the key file", path);
    if (const Result<void> isPrivate = mustBePrivate(file.get(), path); !isPrivate)
        return failure(isPrivate.error());
    std::array<char, longestKey> bytes{};
    const ssize_t size = ::read(file.get(), bytes.data(), bytes.size());
    if (size < 0)
        return ioFailure("Reading the key file", path);
    Secret secret(QByteArrayView(bytes.data(), qsizetype(size)));
    explicit_bzero(bytes.data(), bytes.size());
    return secret;
}

Result<void> writeKey(const QByteArray &path, RandomSource &random)
{
    const FileDescriptor file(
        ::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!file.isOpen())
        return ioFailure("Making the key file", QFile::decodeName(path));
    std::array<std::byte, keyBytes> bytes{};
    random.fill(bytes);
    const bool isWritten =
        ::write(file.get(), bytes.data(), bytes.size()) == ssize_t(bytes.size()) && ::fsync(file.get()) == 0;
    explicit_bzero(bytes.data(), bytes.size());
    if (!isWritten)
        return ioFailure("Writing the key file", QFile::decodeName(path));
    return {};
}

} // namespace

Result<std::vector<Secret>> readKeyFiles(const QString &directory)
{
    static const QRegularExpression form(QStringLiteral("\\Atoken-([0-9]{1,9})\\.key\\z"));
    const QDir dir(directory);
    std::map<int, QString, std::greater<>> paths;
    for (const QString &name : dir.entryList(QDir::Files | QDir::System)) {
        if (const QRegularExpressionMatch match = form.match(name); match.hasMatch())
            paths.emplace(match.captured(1).toInt(), dir.filePath(name));
    }
    std::vector<Secret> secrets;
    for (const auto &[number, path] : paths) {
        Result<Secret> secret = readKey(path);
        if (!secret)
            return failure(std::move(secret.error()));
        secrets.push_back(std::move(*secret));
    }
    return secrets;
}

Result<void> createKeyFile(const QString &directory, RandomSource &random)
{
    const QString path = QDir(directory).filePath(QStringLiteral("token-1.key"));
    const QByteArray target = QFile::encodeName(path);
    const QByteArray draft = target + ".new-" + QByteArray::number(random.next64(), 16);
    const Result<void> written = writeKey(draft, random);
    const bool isLinked = written && ::link(draft.constData(), target.constData()) == 0;
    const int linkError = errno;
    ::unlink(draft.constData());
    if (!written)
        return failure(written.error());
    errno = linkError;
    if (!isLinked && linkError != EEXIST)
        return ioFailure("Naming the key file", path);
    return {};
}

} // namespace foyer::accounts
