// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <QJsonObject>
#include <QLatin1StringView>

/// The words of JSON Schema that describe these routes, for the API's description.
namespace foyer::buyerapi::schema {

struct Member
{
    QLatin1StringView name; ///< "email*": it must be there
    QJsonObject schema;
};

using Members = std::initializer_list<Member>;

[[nodiscard]] QJsonObject text();
[[nodiscard]] QJsonObject text(int shortest, int longest);
[[nodiscard]] QJsonObject uuid();
[[nodiscard]] QJsonObject instant();
[[nodiscard]] QJsonObject truth();
[[nodiscard]] QJsonObject number();
[[nodiscard]] QJsonObject count(); ///< a whole number, 0 or more
[[nodiscard]] QJsonObject money(); ///< "2500.00"
[[nodiscard]] QJsonObject oneOf(std::initializer_list<QLatin1StringView> names);
[[nodiscard]] QJsonObject listOf(const QJsonObject &element);
[[nodiscard]] QJsonObject orNull(QJsonObject schema);

/// Of an answer: these members and no others.
[[nodiscard]] QJsonObject object(Members members);

/// Of a request: other members do not matter.
[[nodiscard]] QJsonObject request(Members members);

/// `seatIds` of a request.
[[nodiscard]] QJsonObject seatIds();

} // namespace foyer::buyerapi::schema
