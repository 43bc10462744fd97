// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/redirection.h"

#include <optional>

namespace foyer::redis {

namespace {

/// `12182 127.0.0.1:7392`, `12182 :7392`, `12182 ::1:7392`: the port stands behind the last colon.
std::optional<Endpoint> destination(QByteArrayView text, const Endpoint &from)
{
    const qsizetype space = text.indexOf(' ');
    const qsizetype colon = text.lastIndexOf(':');
    if (space < 0 || colon < space)
        return std::nullopt;
    const QByteArrayView host = text.sliced(space + 1, colon - space - 1);
    const uint port = text.sliced(colon + 1).toByteArray().toUInt();
    if (port == 0 || port > 65'535)
        return std::nullopt;
    return Endpoint::tcp(host.isEmpty() ? from.host : QString::fromUtf8(host), quint16(port));
}

Redirection::Kind kindOf(QByteArrayView word)
{
    using Kind = Redirection::Kind;
    if (word == "MOVED")
        return Kind::Moved;
    if (word == "ASK")
        return Kind::Ask;
    if (word == "TRYAGAIN" || word == "LOADING")
        return Kind::TryLater;
    return word == "CLUSTERDOWN" ? Kind::Down : Kind::None;
}

} // namespace

Redirection Redirection::read(const Reply &reply, const Endpoint &from)
{
    if (!reply.isError())
        return {};
    const Kind kind = kindOf(reply.errorWord());
    if (kind != Kind::Moved && kind != Kind::Ask)
        return {kind};
    const std::optional<Endpoint> to = destination(reply.errorRest(), from);
    if (!to)
        return {};
    return {kind, *to};
}

} // namespace foyer::redis
