// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/requestbody.h"

#include "core/base/jsonpath.h"
#include "core/base/jsontext.h"
#include "server/api/call.h"

#include <algorithm>
#include <QJsonArray>

namespace foyer::buyerapi {

namespace {

// Members that nobody asks for are looked at too. The depth is bounded by the parser.
bool holdsTexts(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().isValidUtf16();
    if (value.isArray()) {
        const QJsonArray list = value.toArray();
        return std::all_of(list.begin(), list.end(), [](const QJsonValue &each) { return holdsTexts(each); });
    }
    const QJsonObject object = value.toObject();
    return std::all_of(object.begin(), object.end(), [](const QJsonValue &each) { return holdsTexts(each); });
}

tl::unexpected<http::Problem> badJson(QByteArray sentence, const QString &place = {})
{
    const bool isMember = !place.isEmpty() && place != jsonRootPath();
    return api::problem(http::Status::BadRequest, "invalid_json", std::move(sentence),
                        isMember ? place.toUtf8() : QByteArray());
}

} // namespace

tl::expected<QJsonObject, http::Problem> bodyOf(const http::Request &request)
{
    if (request.body().isEmpty())
        return QJsonObject();
    if (!request.isJson())
        return api::problem(http::Status::UnsupportedMediaType, "unsupported_media_type",
                            "The body must be JSON (Content-Type: application/json).");
    if (request.body().contains('\0'))
        return badJson("The body must be a JSON object."); // Qt's parser lets it stand in texts
    const Result<QJsonValue> value = parseJson(request.body());
    if (!value)
        return badJson("The body must be a JSON object.", value.error().subject);
    if (!value->isObject())
        return badJson("The body must be a JSON object.");
    if (!holdsTexts(*value))
        return badJson("The body holds half a character.");
    return value->toObject();
}

} // namespace foyer::buyerapi
