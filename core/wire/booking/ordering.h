// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/booking/names.h"

namespace foyer::wire {

/// A hold that is to be paid.
struct OrderAsked
{
    booking::OrderId id = {};
    booking::HoldId hold = {};
    QString mac = {};
    booking::AttemptId attempt = {};
    booking::Tender tender = {};
    std::optional<bool> startOnly = {};
};

template <>
struct Shape<OrderAsked>
{
    using It = OrderAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrderAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id, Any{}, "made by the client: a repeat is harmless"),
                          field("hold", &It::hold),
                          field("mac", &It::mac, text(100), "as the hold gave it"),
                          field("attempt", &It::attempt, Any{}, "made by the client: a repeat is harmless"),
                          field("tender", &It::tender),
                          field("start_only", &It::startOnly, Any{},
                                "only win the seats; the money is asked for by confirming, while the "
                                "order's time lasts")};
    }
};

/// What a walk-up leaves of a name and an address.
struct CustomerLeft
{
    std::optional<QString> name = {};
    std::optional<QString> email = {};
};

template <>
struct Shape<CustomerLeft>
{
    using It = CustomerLeft;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"CustomerLeft"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("name", &It::name, text(200)),
                          field("email", &It::email, formatted("email", 254, 3))};
    }
};

/// The same at the box office.
struct StaffOrderAsked
{
    booking::OrderId id = {};
    booking::HoldId hold = {};
    QString mac = {};
    booking::AttemptId attempt = {};
    booking::Tender tender = {};
    std::optional<qint64> given = {};
    std::optional<CustomerLeft> customer = {};
};

template <>
struct Shape<StaffOrderAsked>
{
    using It = StaffOrderAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"StaffOrderAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &It::id, Any{}, "made by the client: a repeat is harmless"),
            field("hold", &It::hold),
            field("mac", &It::mac, text(100), "as the hold gave it"),
            field("attempt", &It::attempt, Any{}, "made by the client: a repeat is harmless"),
            field("tender", &It::tender),
            field("given", &It::given, Range{0, 1'000'000'000'000}, "cash handed over, in minor units"),
            field("customer", &It::customer)};
    }
};

/// One more try to pay.
struct PaymentAsked
{
    booking::AttemptId attempt = {};
    booking::Tender tender = {};
};

template <>
struct Shape<PaymentAsked>
{
    using It = PaymentAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"PaymentAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("attempt", &It::attempt, Any{}, "made by the client: a repeat is harmless"),
                          field("tender", &It::tender)};
    }
};

/// One more try to pay, at the box office.
struct StaffPaymentAsked
{
    booking::AttemptId attempt = {};
    booking::Tender tender = {};
    std::optional<qint64> given = {};
};

template <>
struct Shape<StaffPaymentAsked>
{
    using It = StaffPaymentAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"StaffPaymentAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("attempt", &It::attempt, Any{}, "made by the client: a repeat is harmless"),
            field("tender", &It::tender),
            field("given", &It::given, Range{0, 1'000'000'000'000}, "cash handed over, in minor units")};
    }
};

/// A line that is given back.
struct RefundPart
{
    qint16 line = 0;
    std::optional<qint64> amount = {};
};

template <>
struct Shape<RefundPart>
{
    using It = RefundPart;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"RefundPart"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("line", &It::line, Range{0, 30'000}),
                          field("amount", &It::amount, Range{0, 1'000'000'000'000},
                                "in minor units; what the policy says when left out")};
    }
};

/// Tickets that are given back.
struct RefundAsked
{
    booking::RefundId id = {};
    std::optional<std::vector<RefundPart>> lines = {};
    std::optional<QString> reason = {};
};

template <>
struct Shape<RefundAsked>
{
    using It = RefundAsked;

    static constexpr QLatin1StringView name() { return QLatin1StringView{"RefundAsked"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &It::id, Any{}, "made by the client: a repeat is harmless"),
                          field("lines", &It::lines, List<>{ListRule{500, 1}}, "every ticket when left out"),
                          field("reason", &It::reason, text(500))};
    }
};

} // namespace foyer::wire
