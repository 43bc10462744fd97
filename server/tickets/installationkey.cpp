// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tickets/installationkey.h"

#include "core/base/filedescriptor.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <QFile>
#include <sodium.h>
#include <sys/stat.h>

namespace foyer::tickets {

namespace {

static_assert(InstallationKey::size == crypto_secretbox_KEYBYTES);

tl::unexpected<Error> ioFailure(const QString &path, const char *what)
{
    return failure(ErrorCode::Io,
                   QStringLiteral("The installation key %1 cannot be %2: %3.")
                       .arg(path, QLatin1String(what), QString::fromLocal8Bit(std::strerror(errno))),
                   path);
}

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

// Written whole beside its place, then linked there: the link fails if another process was first.
Result<void> makeFile(const QString &path, RandomSource &random)
{
    std::array<std::byte, std::size_t(InstallationKey::size)> key{};
    std::array<std::byte, 8> mark{};
    random.fill(key);
    random.fill(mark);
    const QByteArray place = QFile::encodeName(path);
    const QByteArray draft =
        place + '.' + QByteArray(reinterpret_cast<const char *>(mark.data()), mark.size()).toHex();
    const FileDescriptor file(::open(draft.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!file.isOpen())
        return ioFailure(path, "made");
    const bool isWritten =
        ::write(file.get(), key.data(), key.size()) == ssize_t(key.size()) && ::fsync(file.get()) == 0;
    sodium_memzero(key.data(), key.size());
    const bool isThere = isWritten && (::link(draft.constData(), place.constData()) == 0 || errno == EEXIST);
    if (!isThere) {
        const auto problem = ioFailure(path, "made");
        ::unlink(draft.constData());
        return problem;
    }
    ::unlink(draft.constData());
    return {};
}

Result<QByteArray> readFile(const FileDescriptor &file, const QString &path)
{
    struct stat about = {};
    if (::fstat(file.get(), &about) != 0)
        return ioFailure(path, "read");
    if ((about.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return failure(ErrorCode::PermissionDenied,
                       QStringLiteral("The installation key %1 is open to others: chmod 600 it, and think "
                                      "about who may have read it.")
                           .arg(path),
                       path);
    QByteArray bytes(InstallationKey::size + 1, Qt::Uninitialized);
    const ssize_t count = ::read(file.get(), bytes.data(), std::size_t(bytes.size()));
    if (count < 0)
        return ioFailure(path, "read");
    bytes.truncate(count);
    return bytes;
}

} // namespace

Result<InstallationKey> InstallationKey::open(const QString &path, RandomSource &random)
{
    const QByteArray place = QFile::encodeName(path);
    FileDescriptor file(::open(place.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (!file.isOpen() && errno == ENOENT) {
        if (Result<void> made = makeFile(path, random); !made)
            return failure(std::move(made.error()));
        file = FileDescriptor(::open(place.constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    }
    if (!file.isOpen())
        return ioFailure(path, "read");
    Result<QByteArray> bytes = readFile(file, path);
    if (!bytes)
        return failure(std::move(bytes.error()));
    Result<InstallationKey> key = fromBytes(*bytes);
    sodium_memzero(bytes->data(), std::size_t(bytes->size()));
    if (!key)
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("The installation key %1 is not 32 bytes long.").arg(path), path);
    return key;
}

Result<InstallationKey> InstallationKey::fromBytes(QByteArrayView bytes)
{
    if (bytes.size() != size)
        return failure(ErrorCode::Corrupt, QStringLiteral("An installation key is 32 bytes long."));
    return InstallationKey(Secret(bytes));
}

// The place is sealed in with the secret: nonce ‖ box(organization ‖ key id ‖ secret).
QByteArray InstallationKey::wrap(const Secret &secret, accounts::OrganizationId organization, quint8 keyId,
                                 RandomSource &random) const
{
    std::array<std::byte, crypto_secretbox_NONCEBYTES> nonce{};
    random.fill(nonce);
    const auto &place = organization.uuid().bytes;
    QByteArray plain(reinterpret_cast<const char *>(place.data()), qsizetype(place.size()));
    plain.append(char(keyId)).append(secret.expose());
    QByteArray wrapped(reinterpret_cast<const char *>(nonce.data()), qsizetype(nonce.size()));
    wrapped.resize(wrapped.size() + qsizetype(crypto_secretbox_MACBYTES) + plain.size());
    auto *box = reinterpret_cast<unsigned char *>(wrapped.data()) + nonce.size();
    crypto_secretbox_easy(box, bytesOf(plain), std::size_t(plain.size()), bytesOf(wrapped),
                          bytesOf(m_key.expose()));
    sodium_memzero(plain.data(), std::size_t(plain.size()));
    return wrapped;
}

Result<Secret> InstallationKey::unwrap(QByteArrayView wrapped, accounts::OrganizationId organization,
                                       quint8 keyId) const
{
    constexpr qsizetype nonceSize = crypto_secretbox_NONCEBYTES;
    constexpr qsizetype macSize = crypto_secretbox_MACBYTES;
    const auto &place = organization.uuid().bytes;
    const auto placeSize = qsizetype(place.size());
    const auto refused = [] {
        return failure(
            ErrorCode::Corrupt,
            QStringLiteral("A signing key does not open with this installation's key: the database "
                           "was changed, or it belongs with another key file."));
    };
    if (wrapped.size() < nonceSize + macSize + placeSize + 1)
        return refused();
    const QByteArrayView box = wrapped.sliced(nonceSize);
    QByteArray plain(box.size() - macSize, Qt::Uninitialized);
    auto *into = reinterpret_cast<unsigned char *>(plain.data());
    if (crypto_secretbox_open_easy(into, bytesOf(box), std::size_t(box.size()), bytesOf(wrapped),
                                   bytesOf(m_key.expose()))
        != 0)
        return refused();
    const bool isInPlace =
        std::memcmp(plain.constData(), place.data(), place.size()) == 0 && quint8(plain[placeSize]) == keyId;
    Secret secret(QByteArrayView(plain).sliced(placeSize + 1));
    sodium_memzero(plain.data(), std::size_t(plain.size()));
    if (!isInPlace)
        return refused();
    return secret;
}

} // namespace foyer::tickets
