// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <QByteArray>

namespace foyer {

class JsonReader;

namespace wire {

class JsonWriter;

/// Money on the wire: `{"amount": 1250, "currency": "EUR"}`, minor units. From outside never negative and of
/// a currency that exists; sums that go out may be negative.
struct Amount
{
    std::int64_t minor = 0;
    QByteArray currency;
    [[nodiscard]] bool operator==(const Amount &) const noexcept = default;
};

namespace detail {

[[nodiscard]] Amount decodeAmount(const JsonReader &reader);
void encodeValue(JsonWriter &writer, const Amount &value);

} // namespace detail

} // namespace wire

} // namespace foyer
