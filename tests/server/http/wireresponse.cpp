// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/wireresponse.h"

#include <QJsonDocument>

namespace foyer::test {

QByteArray WireResponse::header(const QByteArray &name) const
{
    QByteArray found;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (!found.isNull())
            return "twice";
        found = value.isNull() ? QByteArray("") : value;
    }
    return found;
}

QJsonObject WireResponse::json() const
{
    return QJsonDocument::fromJson(body).object();
}

QByteArray WireResponse::code() const
{
    return json().value(QStringLiteral("code")).toString().toUtf8();
}

WireResponse takeResponse(QByteArray &bytes, bool isHead)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0 || !bytes.startsWith("HTTP/1.1 "))
        return {};
    WireResponse response;
    const QList<QByteArray> lines = bytes.first(end).replace("\r\n", "\n").split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(": ");
        response.headers.append({line.first(colon), line.sliced(colon + 2)});
    }
    const qsizetype length = isHead ? 0 : response.header("Content-Length").toLongLong();
    if (bytes.size() < end + 4 + length)
        return {};
    response.status = lines.first().sliced(9, 3).toInt();
    response.body = bytes.sliced(end + 4, length);
    bytes.remove(0, end + 4 + length);
    return response;
}

QList<WireResponse> takeResponses(QByteArray bytes)
{
    QList<WireResponse> responses;
    for (WireResponse response = takeResponse(bytes); response.status != 0; response = takeResponse(bytes))
        responses.append(response);
    return responses;
}

} // namespace foyer::test
