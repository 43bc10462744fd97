// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/textrules.h"

#include <algorithm>
#include <QDir>
#include <QFileInfo>

namespace foyer::runtime {

namespace {

// Items of a list, or nothing when one of them is no item.
std::optional<QStringList> readItems(const RawValue &value)
{
    QStringList items;
    if (value.type == RawValue::Type::TextList)
        items = value.items;
    else if (value.type != RawValue::Type::Text)
        return std::nullopt;
    else if (!value.text.isEmpty())
        items = value.text.split(QLatin1Char(','));
    for (QString &item : items)
        item = item.trimmed();
    const bool whole = std::all_of(items.begin(), items.end(),
                                   [](const QString &item) { return !item.isEmpty() && isPlainText(item); });
    return whole ? std::optional(items) : std::nullopt;
}

} // namespace

bool isPlainText(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) { return c < u' ' || c == QChar(0x7F); });
}

FilePath resolvedPath(const QString &path, const ConfigOrigin &origin)
{
    if (path.isEmpty())
        return {};
    const QDir base = origin.layer == ConfigLayer::File ? QFileInfo(origin.file).dir() : QDir::current();
    return FilePath{QDir::cleanPath(base.absoluteFilePath(path))};
}

std::optional<ConfigValue> TextRule::read(const RawSetting &setting) const
{
    if (setting.value.type != RawValue::Type::Text || !isPlainText(setting.value.text))
        return std::nullopt;
    return setting.value.text;
}

QString TextRule::allowed() const
{
    return QStringLiteral("a text on one line");
}

QString TextRule::placeholder() const
{
    return QStringLiteral("TEXT");
}

QString TextRule::toToml(const ConfigValue &value) const
{
    return tomlString(std::get<QString>(value));
}

std::optional<ConfigValue> PathRule::read(const RawSetting &setting) const
{
    if (setting.value.type != RawValue::Type::Text || !isPlainText(setting.value.text))
        return std::nullopt;
    return resolvedPath(setting.value.text, setting.origin);
}

QString PathRule::allowed() const
{
    return QStringLiteral("the path of a file or folder");
}

QString PathRule::placeholder() const
{
    return QStringLiteral("PATH");
}

QString PathRule::toToml(const ConfigValue &value) const
{
    return tomlString(std::get<FilePath>(value).path);
}

std::optional<ConfigValue> ChoiceRule::read(const RawSetting &setting) const
{
    const qsizetype index = m_words.indexOf(setting.value.text);
    if (setting.value.type != RawValue::Type::Text || index < 0)
        return std::nullopt;
    return ChoiceIndex{std::size_t(index)};
}

QString ChoiceRule::allowed() const
{
    QStringList words = m_words;
    const QString last = words.takeLast();
    return words.isEmpty() ? last : words.join(QStringLiteral(", ")) + QStringLiteral(" or ") + last;
}

QString ChoiceRule::placeholder() const
{
    return m_words.join(QLatin1Char('|'));
}

QString ChoiceRule::toToml(const ConfigValue &value) const
{
    return tomlString(m_words.at(qsizetype(std::get<ChoiceIndex>(value).index)));
}

std::optional<ConfigValue> TextListRule::read(const RawSetting &setting) const
{
    std::optional<QStringList> items = readItems(setting.value);
    if (!items || QStringList(*items).removeDuplicates() > 0)
        return std::nullopt;
    return *items;
}

QString TextListRule::allowed() const
{
    return QStringLiteral("a list of different texts (in a file an array, elsewhere with commas between)");
}

QString TextListRule::placeholder() const
{
    return QStringLiteral("TEXT[,…]");
}

QString TextListRule::toToml(const ConfigValue &value) const
{
    return tomlArray(std::get<QStringList>(value));
}

std::optional<ConfigValue> AddressListRule::read(const RawSetting &setting) const
{
    const std::optional<QStringList> items = readItems(setting.value);
    if (!items)
        return std::nullopt;
    SocketAddresses addresses;
    for (const QString &item : *items) {
        const std::optional<SocketAddress> address = SocketAddress::fromText(item);
        if (!address || addresses.contains(*address))
            return std::nullopt;
        addresses.append(*address);
    }
    return addresses;
}

QString AddressListRule::allowed() const
{
    return QStringLiteral("a list of different addresses with port, as numbers: "
                          "127.0.0.1:8080, [::1]:8080 or *:8080");
}

QString AddressListRule::placeholder() const
{
    return QStringLiteral("ADDRESS:PORT[,…]");
}

QString AddressListRule::toToml(const ConfigValue &value) const
{
    QStringList texts;
    for (const SocketAddress &address : std::get<SocketAddresses>(value))
        texts.append(address.toText());
    return tomlArray(texts);
}

} // namespace foyer::runtime
