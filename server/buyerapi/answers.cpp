// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/buyerapi/answers.h"

#include "server/buyerapi/jsonschema.h"

#include <QJsonArray>
#include <QString>

namespace foyer::buyerapi::answers {

using namespace Qt::StringLiterals;
using namespace schema;

namespace {

QJsonObject success(const QJsonObject &data)
{
    return object({{"success*"_L1, truth()}, {"message"_L1, text()}, {"data*"_L1, data}});
}

QJsonObject seat()
{
    return object({{"id*"_L1, text()},
                   {"event_id*"_L1, uuid()},
                   {"category_id*"_L1, text()},
                   {"seat_number*"_L1, text()},
                   {"row_number*"_L1, text()},
                   {"section*"_L1, text()},
                   {"status*"_L1, oneOf({"available"_L1, "locked"_L1, "sold"_L1})},
                   {"locked_until*"_L1, orNull(instant())},
                   {"price*"_L1, orNull(money())},
                   {"category_name*"_L1, text()}});
}

QJsonObject bookedSeat()
{
    const QJsonObject details = object({{"seat_number*"_L1, text()},
                                        {"section*"_L1, text()},
                                        {"row_number*"_L1, text()},
                                        {"category_name*"_L1, text()}});
    return object({{"seat_id*"_L1, text()},
                   {"category_id*"_L1, text()},
                   {"price*"_L1, money()},
                   {"seat_details*"_L1, details}});
}

QJsonObject status()
{
    return oneOf({"pending"_L1, "confirmed"_L1, "cancelled"_L1, "expired"_L1, "refunded"_L1});
}

/// What a booking always says of itself, and `more`.
QJsonObject facts(const QJsonObject &more)
{
    QJsonObject schema =
        object({{"id*"_L1, uuid()},
                {"user_id*"_L1, uuid()},
                {"event_id*"_L1, uuid()},
                {"total_amount*"_L1, money()},
                {"currency*"_L1, text(3, 3)},
                {"status*"_L1, status()},
                {"payment_status*"_L1,
                 oneOf({"pending"_L1, "completed"_L1, "refunded"_L1, "failed"_L1, "cancelled"_L1})},
                {"payment_id*"_L1, orNull(text())},
                {"booking_expires_at*"_L1, orNull(instant())},
                {"created_at*"_L1, instant()},
                {"confirmed_at*"_L1, orNull(instant())}});
    QJsonObject properties = schema.value("properties"_L1).toObject();
    QJsonArray required = schema.value("required"_L1).toArray();
    for (auto member = more.begin(); member != more.end(); ++member) {
        properties.insert(member.key(), member.value());
        required.append(member.key());
    }
    schema.insert("properties"_L1, properties);
    schema.insert("required"_L1, required);
    return schema;
}

QJsonObject stamped(const QJsonObject &data)
{
    return object(
        {{"success*"_L1, truth()}, {"message"_L1, text()}, {"data*"_L1, data}, {"timestamp*"_L1, instant()}});
}

QJsonObject waitTime()
{
    return object({{"milliseconds*"_L1, orNull(count())},
                   {"seconds*"_L1, orNull(count())},
                   {"minutes*"_L1, orNull(count())},
                   {"humanReadable*"_L1, text()}});
}

QJsonObject session()
{
    return object({{"bookingId*"_L1, uuid()},
                   {"userId*"_L1, uuid()},
                   {"eventId*"_L1, uuid()},
                   {"seatIds*"_L1, seatIds()},
                   {"totalAmount*"_L1, money()},
                   {"expiresAt*"_L1, orNull(instant())},
                   {"status*"_L1, status()}});
}

} // namespace

QJsonObject welcome()
{
    const QJsonObject user = object({{"id*"_L1, uuid()},
                                     {"email*"_L1, text()},
                                     {"firstName*"_L1, text()},
                                     {"lastName*"_L1, text()},
                                     {"role*"_L1, oneOf({"user"_L1})}});
    return success(object({{"user*"_L1, user},
                           {"accessToken*"_L1, text()},
                           {"refreshToken*"_L1, text()},
                           {"tokenType*"_L1, oneOf({"Bearer"_L1})},
                           {"expiresIn*"_L1, count()}}));
}

QJsonObject keys()
{
    return success(object({{"accessToken*"_L1, text()},
                           {"refreshToken*"_L1, text()},
                           {"tokenType*"_L1, oneOf({"Bearer"_L1})},
                           {"expiresIn*"_L1, count()}}));
}

QJsonObject profile()
{
    const QJsonObject user =
        object({{"id*"_L1, uuid()}, {"email*"_L1, text()}, {"role*"_L1, oneOf({"user"_L1})}});
    return success(object({{"user*"_L1, user}}));
}

QJsonObject events()
{
    return success(listOf(object({{"id*"_L1, uuid()},
                                  {"name*"_L1, text()},
                                  {"description*"_L1, text()},
                                  {"venue*"_L1, text()},
                                  {"event_date*"_L1, instant()},
                                  {"total_seats*"_L1, count()},
                                  {"available_seats*"_L1, count()},
                                  {"created_at*"_L1, instant()},
                                  {"updated_at*"_L1, instant()}})));
}

QJsonObject seats()
{
    return success(object({{"eventId*"_L1, uuid()},
                           {"category*"_L1, text()},
                           {"seats*"_L1, listOf(seat())},
                           {"count*"_L1, count()}}));
}

QJsonObject summary()
{
    const QJsonObject category = object({{"category_name*"_L1, text()},
                                         {"price*"_L1, orNull(money())},
                                         {"available*"_L1, count()},
                                         {"locked*"_L1, count()},
                                         {"sold*"_L1, count()},
                                         {"total*"_L1, count()}});
    return success(object({{"eventId*"_L1, uuid()}, {"categories*"_L1, listOf(category)}}));
}

QJsonObject locked()
{
    return success(object({{"lockedSeats*"_L1, seatIds()},
                           {"expiresAt*"_L1, orNull(instant())},
                           {"lockDurationMinutes*"_L1, number()}}));
}

QJsonObject released()
{
    return success(object({{"releasedCount*"_L1, count()}}));
}

QJsonObject created()
{
    return success(facts({{"seats"_L1, listOf(seat())}, {"sessionData"_L1, session()}}));
}

QJsonObject booking()
{
    return success(facts(
        {{"seats"_L1, listOf(bookedSeat())}, {"isExpired"_L1, truth()}, {"timeRemaining"_L1, count()}}));
}

QJsonObject confirmed()
{
    return success(object(
        {{"bookingId*"_L1, uuid()}, {"paymentId*"_L1, text()}, {"status*"_L1, oneOf({"confirmed"_L1})}}));
}

QJsonObject cancelled()
{
    return object({{"success*"_L1, truth()}, {"message*"_L1, text()}});
}

QJsonObject intent()
{
    return success(object({{"clientSecret*"_L1, text()},
                           {"paymentIntentId*"_L1, text()},
                           {"amount*"_L1, count()},
                           {"currency*"_L1, text(3, 3)}}));
}

QJsonObject payment()
{
    return success(object({{"bookingId*"_L1, uuid()},
                           {"paymentId"_L1, text()},
                           {"status*"_L1, oneOf({"confirmed"_L1, "cancelled"_L1})}}));
}

QJsonObject joined()
{
    return stamped(object({{"success*"_L1, truth()},
                           {"queueId*"_L1, text()},
                           {"position*"_L1, count()},
                           {"queueSize*"_L1, count()},
                           {"estimatedWaitTime*"_L1, waitTime()},
                           {"joinedAt*"_L1, count()}}));
}

QJsonObject position()
{
    return stamped(object({{"eventId*"_L1, uuid()},
                           {"position*"_L1, count()},
                           {"queueSize*"_L1, count()},
                           {"estimatedWaitTime*"_L1, waitTime()},
                           {"usersAhead*"_L1, count()},
                           {"admitted"_L1, truth()},
                           {"expiresAt"_L1, orNull(instant())},
                           {"message"_L1, text()}}));
}

QJsonObject left()
{
    return object({{"success*"_L1, truth()}, {"message*"_L1, text()}, {"timestamp*"_L1, instant()}});
}

QJsonObject queueStats()
{
    return stamped(object({{"eventId*"_L1, uuid()},
                           {"queueSize*"_L1, count()},
                           {"oldestTimestamp*"_L1, orNull(count())},
                           {"newestTimestamp*"_L1, orNull(count())},
                           {"averageWaitTime*"_L1, count()}}));
}

QJsonObject health()
{
    return object(
        {{"status*"_L1, oneOf({"healthy"_L1})}, {"timestamp*"_L1, instant()}, {"uptime*"_L1, number()}});
}

} // namespace foyer::buyerapi::answers
