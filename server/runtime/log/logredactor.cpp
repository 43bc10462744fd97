// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/log/logredactor.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace foyer::runtime {

namespace {

constexpr qsizetype shortestSecret = 6;
constexpr std::array<QByteArrayView, 4> markers{"password=", "passwd=", "Bearer ", "Authorization: Basic "};
constexpr qsizetype maskLength = qsizetype(sizeof LogRedactor::mask) - 1;

bool endsWord(char c) noexcept
{
    return quint8(c) <= ' ' || c == '"' || c == '\'' || c == ',' || c == ';' || c == '&' || c == ')'
           || c == '}';
}

qsizetype wordEnd(const QByteArray &text, qsizetype from) noexcept
{
    return std::find_if(text.begin() + from, text.end(), endsWord) - text.begin();
}

qsizetype hide(QByteArray &text, qsizetype from, qsizetype to)
{
    text.replace(from, to - from, QByteArrayView(LogRedactor::mask, maskLength));
    return from + maskLength;
}

void hideLiteral(QByteArray &text, QByteArrayView secret)
{
    for (qsizetype at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at))
        at = hide(text, at, at + secret.size());
}

// scheme://user:PASSWORD@host; the last @ counts, for a password may hold one.
void hideUriPasswords(QByteArray &text)
{
    for (qsizetype at = text.indexOf("://"); at >= 0; at = text.indexOf("://", at)) {
        at += 3;
        const qsizetype slash = text.indexOf('/', at);
        const qsizetype end = std::min(wordEnd(text, at), slash < 0 ? text.size() : slash);
        const qsizetype authorityEnd = text.lastIndexOf('@', end - 1);
        const qsizetype colon = text.indexOf(':', at);
        if (authorityEnd > at && colon >= at && colon < authorityEnd)
            at = hide(text, colon + 1, authorityEnd);
    }
}

// A quoted value, as libpq allows, ends at its closing quote (`\'` does not close it).
qsizetype valueEnd(const QByteArray &text, qsizetype from) noexcept
{
    if (from >= text.size() || text[from] != '\'')
        return wordEnd(text, from);
    qsizetype at = from + 1;
    while (at < text.size() && text[at] != '\'')
        at += text[at] == '\\' ? 2 : 1;
    return std::min(at + 1, text.size());
}

void hideAfter(QByteArray &text, QByteArrayView marker)
{
    for (qsizetype at = text.indexOf(marker); at >= 0; at = text.indexOf(marker, at)) {
        at += marker.size();
        const qsizetype end = valueEnd(text, at);
        if (end > at)
            at = hide(text, at, end);
    }
}

// From the back, where nearly every other name differs at once.
bool endsWith(QLatin1StringView key, QByteArrayView lowerCase) noexcept
{
    if (key.size() < lowerCase.size())
        return false;
    const QByteArrayView tail(key.data() + key.size() - lowerCase.size(), lowerCase.size());
    for (qsizetype i = tail.size() - 1; i >= 0; --i) {
        if ((tail[i] >= 'A' && tail[i] <= 'Z' ? char(tail[i] - 'A' + 'a') : tail[i]) != lowerCase[i])
            return false;
    }
    return true;
}

} // namespace

LogRedactor::LogRedactor(std::vector<Secret> secrets) : m_secrets(std::move(secrets))
{
    std::erase_if(m_secrets, [](const Secret &secret) { return secret.expose().size() < shortestSecret; });
    // A secret that holds another one must go first, or its rest would stay.
    std::sort(m_secrets.begin(), m_secrets.end(),
              [](const Secret &a, const Secret &b) { return a.expose().size() > b.expose().size(); });
}

bool LogRedactor::mayHoldSecret(QByteArrayView text) const noexcept
{
    // One rare letter first: memchr costs a tenth of memmem.
    const auto holds = [text](QByteArrayView part) {
        return memchr(text.data(), part.back(), std::size_t(text.size())) != nullptr
               && memmem(text.data(), std::size_t(text.size()), part.data(), std::size_t(part.size()))
                      != nullptr;
    };
    return std::any_of(markers.begin(), markers.end(), holds) || holds("://")
           || std::any_of(m_secrets.begin(), m_secrets.end(),
                          [&](const Secret &secret) { return holds(secret.expose()); });
}

bool LogRedactor::redact(QByteArray &text) const
{
    if (!mayHoldSecret(text))
        return false;
    const QByteArray before = text;
    for (const Secret &secret : m_secrets)
        hideLiteral(text, secret.expose());
    hideUriPasswords(text);
    for (const QByteArrayView marker : markers)
        hideAfter(text, marker);
    return text != before;
}

bool LogRedactor::isSecretName(QLatin1StringView key) noexcept
{
    static constexpr std::array<QByteArrayView, 8> names{"password",      "passwd", "secret",  "token",
                                                         "authorization", "cookie", "api_key", "private_key"};
    return std::any_of(names.begin(), names.end(),
                       [key](QByteArrayView name) { return endsWith(key, name); });
}

} // namespace foyer::runtime
