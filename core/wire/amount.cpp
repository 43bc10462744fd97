// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wire/amount.h"

#include "core/base/currency.h"
#include "core/base/jsonreader.h"
#include "core/wire/jsonwriter.h"

namespace foyer::wire::detail {

namespace {

// Ten thousand million whole units: more than any box office turns over, and far from overflow in sums.
constexpr std::int64_t amountLimit = 1'000'000'000'000;

} // namespace

Amount decodeAmount(const JsonReader &reader)
{
    JsonObjectReader object = reader.object();
    Amount amount;
    amount.minor = object.at(QLatin1StringView{"amount"}).integer<std::int64_t>(0, amountLimit);
    const JsonReader currency = object.at(QLatin1StringView{"currency"});
    const QString code = currency.text(TextRule{3, 3, false});
    object.refuseUnknown();
    if (!reader.isFaulty() && !Currency::fromCode(code))
        currency.refuse(QStringLiteral("is no ISO 4217 currency code"));
    amount.currency = code.toLatin1();
    return amount;
}

void encodeValue(JsonWriter &writer, const Amount &value)
{
    writer.beginObject();
    writer.key(QLatin1StringView{"amount"});
    writer.integer(value.minor);
    writer.key(QLatin1StringView{"currency"});
    writer.ascii(value.currency);
    writer.endObject();
}

} // namespace foyer::wire::detail
