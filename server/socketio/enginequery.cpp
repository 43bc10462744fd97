// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/enginequery.h"

#include "server/http/request.h"

#include <algorithm>

namespace foyer::socketio {

namespace {

constexpr char revision[] = "4";

bool isOfBase64Url(char c) noexcept
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
}

tl::unexpected<EngineFault> refused(EngineFault fault)
{
    return tl::unexpected<EngineFault>(fault);
}

// A new session begins with a GET; HEAD would make one that nobody is told of.
std::optional<EngineFault> faultOfMethod(const http::Request &request, bool isNew)
{
    if (request.method() == http::Method::Get)
        return std::nullopt;
    if (request.method() == http::Method::Post && !isNew)
        return std::nullopt;
    return EngineFault::BadMethod;
}

} // namespace

tl::expected<EngineQuery, EngineFault> EngineQuery::of(const http::Request &request)
{
    const http::Query &query = request.query();
    const QByteArray transport = query.value("transport").value_or(QByteArray());
    if (transport != "polling" && transport != "websocket")
        return refused(EngineFault::UnknownTransport);
    EngineQuery asked;
    asked.isWebSocket = transport == "websocket";
    asked.sid = query.value("sid").value_or(QByteArray());
    const bool isNew = asked.sid.isEmpty();
    if (query.value("EIO").value_or(isNew ? QByteArray() : QByteArray(revision)) != revision)
        return refused(EngineFault::UnsupportedVersion);
    if (const std::optional<EngineFault> fault = faultOfMethod(request, isNew))
        return refused(*fault);
    if (asked.isWebSocket != request.message().wantsUpgrade || query.contains("j"))
        return refused(EngineFault::BadRequest); // `j`: answers as scripts, which revision 4 has no more
    if (!isNew && !SessionName::isOne(asked.sid))
        return refused(EngineFault::UnknownSession);
    return asked;
}

bool SessionName::isOne(const QByteArray &sid)
{
    return sid.size() == size && std::all_of(sid.begin(), sid.end(), isOfBase64Url);
}

} // namespace foyer::socketio
