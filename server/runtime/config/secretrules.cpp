// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/secretrules.h"

#include "server/runtime/config/textrules.h"

#include <QFile>
#include <QFileInfo>

namespace foyer::runtime {

namespace {

constexpr qint64 largestSecret = 64 * 1024;

tl::unexpected<Error> refusal(const ConfigOrigin &origin, const FilePath &file, const QString &why)
{
    return failure(
        ErrorCode::InvalidArgument,
        QStringLiteral("%1 names the file %2, %3.").arg(origin.subject(), tomlString(file.path), why),
        origin.name);
}

QByteArray withoutLineEnd(QByteArray bytes)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

} // namespace

std::optional<ConfigValue> SecretTextRule::read(const RawSetting &setting) const
{
    if (setting.value.type != RawValue::Type::Text || !isPlainText(setting.value.text))
        return std::nullopt;
    return Secret(setting.value.text.toUtf8());
}

QString SecretTextRule::allowed() const
{
    return QStringLiteral("a text on one line");
}

QString SecretTextRule::placeholder() const
{
    return QStringLiteral("TEXT");
}

QString SecretTextRule::toToml(const ConfigValue &) const
{
    return QStringLiteral("\"(hidden)\"");
}

std::optional<ConfigValue> SecretFileRule::read(const RawSetting &setting) const
{
    if (setting.value.type != RawValue::Type::Text || !isPlainText(setting.value.text))
        return std::nullopt;
    return SecretFile{resolvedPath(setting.value.text, setting.origin), Secret{}};
}

QString SecretFileRule::allowed() const
{
    return QStringLiteral("the path of a file that holds the secret");
}

QString SecretFileRule::placeholder() const
{
    return QStringLiteral("FILE");
}

QString SecretFileRule::toToml(const ConfigValue &value) const
{
    return tomlString(std::get<SecretFile>(value).file.path);
}

Result<void> SecretFileRule::fetch(ConfigValue &value, const ConfigOrigin &origin) const
{
    SecretFile &secret = std::get<SecretFile>(value);
    if (secret.file.isEmpty())
        return {};
    QFile file(secret.file.path);
    const QFileInfo info(file);
    if (!info.exists())
        return refusal(origin, secret.file, QStringLiteral("which does not exist"));
    if (!info.isFile())
        return refusal(origin, secret.file, QStringLiteral("which is not a plain file"));
    if (info.permissions().testFlag(QFile::WriteOther))
        return refusal(origin, secret.file,
                       QStringLiteral("which everybody may write to; take that right away"));
    if (!file.open(QIODevice::ReadOnly))
        return refusal(origin, secret.file, QStringLiteral("which this account may not read"));
    QByteArray bytes = withoutLineEnd(file.read(largestSecret + 1));
    if (bytes.isEmpty() || bytes.size() > largestSecret)
        return refusal(origin, secret.file, QStringLiteral("which must hold 1 byte to 64 KiB"));
    secret.secret = Secret(bytes);
    bytes.fill('\0');
    return {};
}

} // namespace foyer::runtime
