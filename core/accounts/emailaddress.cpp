// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/emailaddress.h"

#include <algorithm>
#include <QStringList>

namespace foyer::accounts {

namespace {

constexpr qsizetype longest = 254;
constexpr qsizetype longestLocal = 64;
constexpr qsizetype longestLabel = 63;

bool isPlain(QChar character)
{
    constexpr QStringView never = u"\"(),:;<>@[\\]";
    return character.isPrint() && !character.isSpace() && !never.contains(character);
}

bool isDotted(QStringView text)
{
    return !text.startsWith(u'.') && !text.endsWith(u'.') && !text.contains(u"..");
}

bool isDomain(QStringView text)
{
    const QList<QStringView> labels = text.split(u'.');
    return std::ranges::all_of(labels, [](QStringView label) {
        return !label.isEmpty() && label.size() <= longestLabel && !label.startsWith(u'-')
               && !label.endsWith(u'-');
    });
}

} // namespace

EmailAddress::EmailAddress(QString text)
    : m_text(std::move(text))
    , m_key(m_text.normalized(QString::NormalizationForm_C).toLower())
{}

std::optional<EmailAddress> EmailAddress::fromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const qsizetype at = trimmed.lastIndexOf(u'@');
    if (at < 1 || at > longestLocal || at == trimmed.size() - 1)
        return std::nullopt;
    const QStringView local = trimmed.first(at);
    const QStringView domain = trimmed.sliced(at + 1);
    if (!std::ranges::all_of(local, &isPlain) || !std::ranges::all_of(domain, &isPlain))
        return std::nullopt;
    if (!isDotted(local) || !isDomain(domain))
        return std::nullopt;
    EmailAddress address(trimmed.toString());
    if (address.m_text.size() > longest || address.m_key.size() > longest)
        return std::nullopt;
    return address;
}

} // namespace foyer::accounts
