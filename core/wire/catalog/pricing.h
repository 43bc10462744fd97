// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/amount.h"
#include "core/wire/catalog/names.h"

namespace foyer::wire {

struct AddPriceCategory
{
    catalog::CategoryId id;
    QString key = {};
    QString name = {};
    std::optional<QString> color = {};
    std::optional<qint32> ordinal = {};
};

struct ChangePriceCategory
{
    std::optional<QString> key = {};
    std::optional<QString> name = {};
    std::optional<QString> color = {};
};

struct PriceCategory
{
    catalog::CategoryId id;
    qint32 ordinal = 0;
    QString key = {};
    QString name = {};
    QString color = {};
};

struct AddTicketType
{
    catalog::TicketTypeId id;
    QString name = {};
    std::optional<bool> isLinkedToHolder = {};
    std::optional<QString> checkFirst = {};
    std::optional<qint32> ordinal = {};
};

struct ChangeTicketType
{
    std::optional<QString> name = {};
    std::optional<bool> isLinkedToHolder = {};
    std::optional<QString> checkFirst = {};
};

struct TicketType
{
    catalog::TicketTypeId id;
    qint32 ordinal = 0;
    QString name = {};
    bool isLinkedToHolder = false;
    QString checkFirst = {};
};

struct AddSalePhase
{
    catalog::PhaseId id;
    QString name = {};
    std::vector<catalog::Channel> channels = {};
    Instant opensAt = {};
    Instant closesAt = {};
};

struct ChangeSalePhase
{
    std::optional<QString> name = {};
    std::optional<std::vector<catalog::Channel>> channels = {};
    std::optional<Instant> opensAt = {};
    std::optional<Instant> closesAt = {};
};

struct SalePhase
{
    catalog::PhaseId id;
    QString name = {};
    std::vector<catalog::Channel> channels = {};
    Instant opensAt = {};
    Instant closesAt = {};
};

struct TicketPrice
{
    catalog::CategoryId category;
    catalog::TicketTypeId ticketType;
    std::optional<catalog::PhaseId> phase = {};
    Amount price = {};
    std::optional<catalog::TaxRateId> taxRate = {};
};

struct PriceTable
{
    std::vector<TicketPrice> prices = {};
};

template <>
struct Shape<AddPriceCategory>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"AddPriceCategory"}; }

    static constexpr auto fields()
    {
        using T = AddPriceCategory;
        return std::tuple{field("id", &T::id), field("key", &T::key, text(100), "how the seat map names it"),
                          field("name", &T::name, text(100)),
                          field("color", &T::color, text(7, 0), "#RRGGBB"),
                          field("ordinal", &T::ordinal, Range{0, 250})};
    }
};

template <>
struct Shape<ChangePriceCategory>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangePriceCategory"}; }

    static constexpr auto fields()
    {
        using T = ChangePriceCategory;
        return std::tuple{field("key", &T::key, text(100)), field("name", &T::name, text(100)),
                          field("color", &T::color, text(7, 0))};
    }
};

template <>
struct Shape<PriceCategory>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PriceCategory"}; }

    static constexpr auto fields()
    {
        using T = PriceCategory;
        return std::tuple{field("id", &T::id), field("ordinal", &T::ordinal, Range{0, 250}),
                          field("key", &T::key, text(100)), field("name", &T::name, text(100)),
                          field("color", &T::color, text(7, 0))};
    }
};

template <>
struct Shape<AddTicketType>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"AddTicketType"}; }

    static constexpr auto fields()
    {
        using T = AddTicketType;
        return std::tuple{field("id", &T::id), field("name", &T::name, text(100)),
                          field("linked_to_holder", &T::isLinkedToHolder),
                          field("check_first", &T::checkFirst, text(200, 0), "what the gate must look at"),
                          field("ordinal", &T::ordinal, Range{0, 250})};
    }
};

template <>
struct Shape<ChangeTicketType>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangeTicketType"}; }

    static constexpr auto fields()
    {
        using T = ChangeTicketType;
        return std::tuple{field("name", &T::name, text(100)), field("linked_to_holder", &T::isLinkedToHolder),
                          field("check_first", &T::checkFirst, text(200, 0))};
    }
};

template <>
struct Shape<TicketType>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"TicketType"}; }

    static constexpr auto fields()
    {
        using T = TicketType;
        return std::tuple{field("id", &T::id), field("ordinal", &T::ordinal, Range{0, 250}),
                          field("name", &T::name, text(100)), field("linked_to_holder", &T::isLinkedToHolder),
                          field("check_first", &T::checkFirst, text(200, 0))};
    }
};

template <>
struct Shape<AddSalePhase>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"AddSalePhase"}; }

    static constexpr auto fields()
    {
        using T = AddSalePhase;
        return std::tuple{field("id", &T::id), field("name", &T::name, text(100)),
                          field("channels", &T::channels, List<>{ListRule{4, 1}}),
                          field("opens_at", &T::opensAt),
                          field("closes_at", &T::closesAt, Any{}, "the first moment at which it is over")};
    }
};

template <>
struct Shape<ChangeSalePhase>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangeSalePhase"}; }

    static constexpr auto fields()
    {
        using T = ChangeSalePhase;
        return std::tuple{field("name", &T::name, text(100)),
                          field("channels", &T::channels, List<>{ListRule{4, 1}}),
                          field("opens_at", &T::opensAt), field("closes_at", &T::closesAt)};
    }
};

template <>
struct Shape<SalePhase>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"SalePhase"}; }

    static constexpr auto fields()
    {
        using T = SalePhase;
        return std::tuple{field("id", &T::id), field("name", &T::name, text(100)),
                          field("channels", &T::channels, List<>{ListRule{4, 1}}),
                          field("opens_at", &T::opensAt), field("closes_at", &T::closesAt)};
    }
};

template <>
struct Shape<TicketPrice>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"TicketPrice"}; }

    static constexpr auto fields()
    {
        using T = TicketPrice;
        return std::tuple{
            field("category", &T::category), field("ticket_type", &T::ticketType),
            field("phase", &T::phase, Any{}, "left out: every phase without a price of its own"),
            field("price", &T::price, Any{}, "tax included, fees not"), field("tax_rate", &T::taxRate)};
    }
};

template <>
struct Shape<PriceTable>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"PriceTable"}; }

    static constexpr auto fields()
    {
        using T = PriceTable;
        return std::tuple{field("prices", &T::prices, List<>{ListRule{5000}})};
    }
};

} // namespace foyer::wire
