// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/archive.h"

#include "server/privatedb/restore.h"
#include "server/privatedb/tarreader.h"

#include <algorithm>
#include <QCryptographicHash>
#include <QStringList>

namespace foyer::privatedb {

namespace {

constexpr qint64 largestManifest = 16 << 20;

/// What the members of an archive really are, beside what the manifest says.
struct Contents
{
    QList<ManifestEntry> files; ///< all before the manifest
    QByteArray manifest;
    QByteArray sum;
};

Error damaged(const QString &archive, const QString &what)
{
    return {ErrorCode::Corrupt, QStringLiteral("The backup %1 cannot be used: %2.").arg(archive, what),
            archive};
}

Result<ManifestEntry> measure(TarReader &reader, const TarReader::Member &member, const WaitLimit &limit)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (true) {
        if (Result<void> allowed = limit.check(QStringLiteral("checking the backup")); !allowed)
            return failure(allowed.error());
        const Result<QByteArray> piece = reader.read();
        if (!piece)
            return failure(piece.error());
        if (piece->isEmpty())
            return ManifestEntry{member.name, member.size, hash.result().toHex()};
        hash.addData(*piece);
    }
}

Result<void> take(TarReader &reader, const TarReader::Member &found, Contents &contents,
                  const WaitLimit &limit)
{
    const bool isManifest = found.name == member::manifest;
    const bool isLate = isManifest || found.name != member::manifestSum;
    if (!contents.sum.isEmpty() || (!contents.manifest.isEmpty() && isLate))
        return failure(ErrorCode::Corrupt,
                       QStringLiteral("The backup cannot be used: something was added to it."), found.name);
    if (isManifest || found.name == member::manifestSum) {
        const Result<QByteArray> bytes = reader.readAll(largestManifest);
        if (!bytes)
            return failure(bytes.error());
        (isManifest ? contents.manifest : contents.sum) = *bytes;
        return {};
    }
    const Result<ManifestEntry> file = measure(reader, found, limit);
    if (!file)
        return failure(file.error());
    contents.files.append(*file);
    return {};
}

Result<Contents> readContents(const QString &archive, const WaitLimit &limit)
{
    Result<TarReader> reader = TarReader::open(archive);
    if (!reader)
        return failure(reader.error());
    Contents contents;
    while (true) {
        const auto found = reader->next();
        if (!found)
            return failure(found.error());
        if (!*found)
            return contents;
        if (Result<void> taken = take(*reader, **found, contents, limit); !taken)
            return failure(taken.error());
    }
}

Result<void> compare(const QString &archive, const QList<ManifestEntry> &files, const Manifest &manifest)
{
    for (qsizetype i = 0; i < std::max(files.size(), manifest.entries.size()); ++i) {
        const ManifestEntry found = files.value(i);
        const ManifestEntry expected = manifest.entries.value(i);
        if (found.name != expected.name)
            return failure(damaged(
                archive, QStringLiteral("it holds %1 where the manifest says %2")
                             .arg(found.name.isEmpty() ? QStringLiteral("nothing") : found.name,
                                  expected.name.isEmpty() ? QStringLiteral("nothing") : expected.name)));
        if (found != expected)
            return failure(damaged(archive, QStringLiteral("%1 was altered").arg(found.name)));
    }
    return {};
}

// The manifest's own word is not enough: what it lists must be what a restore knows how to use.
Result<void> checkNames(const QString &archive, const Manifest &manifest)
{
    if (manifest.entries.value(0).name != member::database || manifest.entries.value(1).name != member::roles)
        return failure(damaged(archive, QStringLiteral("there is no database in it")));
    const bool areKeys = std::all_of(manifest.entries.begin() + 2, manifest.entries.end(),
                                     [](const ManifestEntry &entry) { return isKeyName(entry.name); });
    return areKeys ? Result<void>{}
                   : failure(damaged(archive, QStringLiteral("it holds files that do not belong there")));
}

} // namespace

QByteArray sumLine(const QByteArray &sha256)
{
    return sha256 + "  manifest.json\n";
}

bool isKeyName(const QString &name)
{
    const QStringList steps = name.split(QLatin1Char('/'));
    return steps.size() >= 2 && name.startsWith(member::keysFolder)
           && std::none_of(steps.begin(), steps.end(), [](const QString &step) {
                  return step.isEmpty() || step == QLatin1StringView{"."} || step == QLatin1StringView{".."};
              });
}

Result<Manifest> verifyArchive(const QString &archive, const WaitLimit &limit)
{
    const Result<Contents> contents = readContents(archive, limit);
    if (!contents)
        return failure(contents.error());
    const QByteArray sum = QCryptographicHash::hash(contents->manifest, QCryptographicHash::Sha256).toHex();
    if (contents->manifest.isEmpty() || contents->sum != sumLine(sum))
        return failure(damaged(archive, QStringLiteral("its manifest is missing or was altered")));
    Result<Manifest> manifest = Manifest::fromJson(contents->manifest);
    if (!manifest)
        return failure(manifest.error().code, manifest.error().detail, archive);
    if (Result<void> compared = compare(archive, contents->files, *manifest); !compared)
        return failure(compared.error());
    if (Result<void> checked = checkNames(archive, *manifest); !checked)
        return failure(checked.error());
    return manifest;
}

} // namespace foyer::privatedb
