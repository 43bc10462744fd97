// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/api/page.h"

#include "server/api/call.h"

namespace foyer::api {

QByteArray Cursor::toText() const
{
    const QByteArray plain = QByteArray::number(key) + '.' + id.toText();
    return plain.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<Cursor> Cursor::fromText(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    const QByteArray &plain = *decoded;
    const qsizetype dot = plain.indexOf('.');
    if (dot < 1)
        return std::nullopt;
    bool isNumber = false;
    const qint64 key = plain.left(dot).toLongLong(&isNumber);
    const std::optional<Uuid> id = Uuid::fromText(QByteArrayView(plain).sliced(dot + 1));
    if (!isNumber || !id)
        return std::nullopt;
    return Cursor{key, *id};
}

tl::expected<PageRequest, http::Problem> pageOf(const http::Request &request, int largest)
{
    PageRequest page;
    if (const std::optional<QByteArray> limit = request.query().value("limit")) {
        bool isNumber = false;
        page.limit = limit->toInt(&isNumber);
        if (!isNumber || page.limit < 1 || page.limit > largest)
            return badField("limit", "limit must be a number from 1 to " + QByteArray::number(largest) + '.');
    }
    if (const std::optional<QByteArray> after = request.query().value("after")) {
        page.after = Cursor::fromText(*after);
        if (!page.after)
            return badField("after", "after must be what an earlier page gave as next.");
    }
    return page;
}

} // namespace foyer::api
