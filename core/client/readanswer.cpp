// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/readanswer.h"

#include <QJsonDocument>

namespace foyer::client::detail {

Result<QJsonValue> parseAnswer(QByteArrayView body)
{
    // Leaner than parseJson(): answers are large, and come from a server that we trust to write each key
    // once.
    QJsonParseError error;
    const QJsonDocument document =
        QJsonDocument::fromJson(QByteArray::fromRawData(body.data(), body.size()), &error);
    if (error.error != QJsonParseError::NoError)
        return failure(ErrorCode::Protocol, error.errorString(), QStringLiteral("$"));
    if (document.isArray())
        return QJsonValue(document.array());
    return QJsonValue(document.object());
}

Refusal notUnderstood(const Error &error)
{
    return {.kind = RefusalKind::NotUnderstood, .detail = error.toLogText()};
}

wire::Amount readAmount(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    wire::Amount amount;
    amount.minor = object.at(QLatin1StringView{"amount"})
                       .integer<std::int64_t>(std::numeric_limits<std::int64_t>::min(),
                                              std::numeric_limits<std::int64_t>::max());
    amount.currency = object.at(QLatin1StringView{"currency"}).text(TextRule{3, 3, false}).toLatin1();
    return amount;
}

void readInto(QString &into, const JsonReader &reader)
{
    if (!reader.raw().isString())
        return reader.refuse(QStringLiteral("must be a text"));
    into = reader.raw().toString();
}

void readInto(QByteArray &into, const JsonReader &reader)
{
    QString text;
    readInto(text, reader);
    into = text.toUtf8();
}

void readInto(bool &into, const JsonReader &reader)
{
    into = reader.boolean();
}

void readInto(Uuid &into, const JsonReader &reader)
{
    into = reader.uuid();
}

void readInto(Instant &into, const JsonReader &reader)
{
    into = reader.instant();
}

void readInto(wire::Amount &into, const JsonReader &reader)
{
    into = readAmount(reader);
}

void readInto(QJsonObject &into, const JsonReader &reader)
{
    if (!reader.raw().isObject())
        return reader.refuse(QStringLiteral("must be an object"));
    into = reader.raw().toObject();
}

} // namespace foyer::client::detail
