// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/answer.h"

#include "core/client/transport.h"

#include <array>
#include <QJsonDocument>

namespace foyer::client {

namespace {

constexpr std::array<QLatin1StringView, 14> kindNames{
    QLatin1StringView{"offline"},    QLatin1StringView{"timeout"},       QLatin1StringView{"cancelled"},
    QLatin1StringView{"signed_out"}, QLatin1StringView{"forbidden"},     QLatin1StringView{"not_found"},
    QLatin1StringView{"invalid"},    QLatin1StringView{"conflict"},      QLatin1StringView{"stale"},
    QLatin1StringView{"too_many"},   QLatin1StringView{"busy"},          QLatin1StringView{"too_big"},
    QLatin1StringView{"server"},     QLatin1StringView{"not_understood"}};

bool isProblem(const Reply &reply)
{
    return reply.header("content-type").startsWith("application/problem+json");
}

RefusalKind kindOfStatus(int status)
{
    switch (status) {
    case 400:
    case 422: return RefusalKind::Invalid;
    case 401: return RefusalKind::SignedOut;
    case 403: return RefusalKind::Forbidden;
    case 404: return RefusalKind::NotFound;
    case 408: return RefusalKind::Timeout;
    case 409:
    case 410: return RefusalKind::Conflict;
    case 412: return RefusalKind::Stale;
    case 413: return RefusalKind::TooBig;
    case 429: return RefusalKind::TooMany;
    case 503: return RefusalKind::Busy;
    case 504: return RefusalKind::Timeout;
    default: return status >= 500 && status != 501 ? RefusalKind::Server : RefusalKind::NotUnderstood;
    }
}

// A wrong password is a wrong value, not the end of a session.
RefusalKind kindOf(int status, const Refusal &refusal)
{
    if (status == 401 && refusal.code == "invalid_credentials")
        return RefusalKind::Invalid;
    if (status == 403 && !refusal.field.isEmpty())
        return RefusalKind::Invalid;
    return kindOfStatus(status);
}

QByteArray takeText(QJsonObject &members, QLatin1StringView name)
{
    return members.take(name).toString().toUtf8();
}

std::optional<std::chrono::seconds> retryAfterOf(const Reply &reply)
{
    bool isNumber = false;
    const int seconds = reply.header("retry-after").toInt(&isNumber);
    if (!isNumber || seconds < 0)
        return std::nullopt;
    return std::chrono::seconds{seconds};
}

} // namespace

QLatin1StringView refusalKindName(RefusalKind kind) noexcept
{
    return kindNames.at(std::size_t(kind));
}

QString Refusal::toLogText() const
{
    QString text{refusalKindName(kind)};
    if (!code.isEmpty())
        text += QStringLiteral(" ") + QString::fromUtf8(code);
    if (!field.isEmpty())
        text += QStringLiteral(" at ") + QString::fromUtf8(field);
    if (!detail.isEmpty())
        text += QStringLiteral(": ") + detail;
    if (!requestId.isEmpty())
        text += QStringLiteral(" (request %1)").arg(QString::fromUtf8(requestId));
    return text;
}

bool isGatewaysComplaint(const Reply &reply)
{
    return (reply.status == 502 || reply.status == 503 || reply.status == 504) && !isProblem(reply);
}

Refusal refusalOf(const Reply &reply)
{
    Refusal refusal;
    refusal.retryAfter = retryAfterOf(reply);
    if (isGatewaysComplaint(reply)) {
        refusal.kind = RefusalKind::Offline;
        refusal.detail = QStringLiteral("A gateway answered %1 in the server's place.").arg(reply.status);
        return refusal;
    }
    QJsonObject members = isProblem(reply) ? QJsonDocument::fromJson(reply.body).object() : QJsonObject();
    refusal.code = takeText(members, QLatin1StringView{"code"});
    refusal.field = takeText(members, QLatin1StringView{"field"});
    refusal.detail = QString::fromUtf8(takeText(members, QLatin1StringView{"detail"}));
    refusal.requestId = takeText(members, QLatin1StringView{"instance"});
    for (const char *common : {"type", "title", "status"})
        members.remove(QLatin1StringView{common});
    refusal.more = members;
    refusal.kind = kindOf(reply.status, refusal);
    if (refusal.detail.isEmpty())
        refusal.detail = QStringLiteral("The server answered %1.").arg(reply.status);
    return refusal;
}

Refusal refusalOf(TransportFailure failure)
{
    switch (failure) {
    case TransportFailure::Unreachable:
        return {.kind = RefusalKind::Offline, .detail = QStringLiteral("The server cannot be reached.")};
    case TransportFailure::Timeout:
        return {.kind = RefusalKind::Timeout, .detail = QStringLiteral("No answer came in time.")};
    case TransportFailure::Cancelled: return {.kind = RefusalKind::Cancelled};
    case TransportFailure::TooBig:
        return {.kind = RefusalKind::TooBig, .detail = QStringLiteral("The answer is too large.")};
    }
    return {};
}

} // namespace foyer::client
