// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/address.h"

namespace foyer::start {

namespace {

constexpr int httpPort = 80;
constexpr int httpsPort = 443;

bool isLoopbackName(const QString &host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("::1")
           || host.startsWith(QLatin1String("127."));
}

QUrl parsed(const QString &text)
{
    const bool hasScheme = text.contains(QLatin1String("://"));
    QUrl url(hasScheme ? text : QStringLiteral("https://") + text, QUrl::StrictMode);
    if (!hasScheme && isLoopbackName(url.host()))
        url.setScheme(QStringLiteral("http"));
    return url;
}

} // namespace

std::optional<QUrl> serverAddress(const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty() || text.contains(u' '))
        return std::nullopt;
    QUrl url = parsed(text);
    const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
    // A server is its own host: what stands behind it, or who, is no part of its address.
    if (!url.isValid() || !isWeb || url.host().isEmpty() || url.port() == 0 || !url.userInfo().isEmpty())
        return std::nullopt;
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
}

bool isThisComputer(const QUrl &server)
{
    return isLoopbackName(server.host());
}

QString shownAddress(const QUrl &server)
{
    const int usual = server.scheme() == QLatin1String("https") ? httpsPort : httpPort;
    const int port = server.port(usual);
    return port == usual ? server.host() : server.host() + u':' + QString::number(port);
}

} // namespace foyer::start
