// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/ids.h"
#include "core/wire/shape.h"

namespace foyer::wire {

struct CreateOrganization
{
    catalog::OrganizationId id;
    QString name = {};
    QString slug = {};
    QString currency = {};
    QString timeZone = {};
};

struct ChangeOrganization
{
    std::optional<QString> name = {};
    std::optional<QString> currency = {};
    std::optional<QString> timeZone = {};
};

struct Organization
{
    catalog::OrganizationId id;
    QString name = {};
    QString slug = {};
    QString currency = {};
    QString timeZone = {};
    QString role = {};
    qint32 revision = 0;
};

struct OrganizationList
{
    std::vector<Organization> items = {};
};

struct CreateTaxRate
{
    catalog::TaxRateId id;
    QString name = {};
    qint32 basisPoints = 0;
};

struct TaxRate
{
    catalog::TaxRateId id;
    QString name = {};
    qint32 basisPoints = 0;
};

struct TaxRateList
{
    std::vector<TaxRate> items = {};
};

template <>
struct Shape<CreateOrganization>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"CreateOrganization"}; }

    static constexpr auto fields()
    {
        using T = CreateOrganization;
        return std::tuple{
            field("id", &T::id), field("name", &T::name, text(200)),
            field("slug", &T::slug, formatted("slug", 80)),
            field("currency", &T::currency, formatted("currency", 3, 3), "ISO 4217; of new events"),
            field("time_zone", &T::timeZone, formatted("time-zone", 64), "IANA; of new events")};
    }
};

template <>
struct Shape<ChangeOrganization>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ChangeOrganization"}; }

    static constexpr auto fields()
    {
        using T = ChangeOrganization;
        return std::tuple{field("name", &T::name, text(200)),
                          field("currency", &T::currency, formatted("currency", 3, 3)),
                          field("time_zone", &T::timeZone, formatted("time-zone", 64))};
    }
};

template <>
struct Shape<Organization>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Organization"}; }

    static constexpr auto fields()
    {
        using T = Organization;
        return std::tuple{field("id", &T::id),
                          field("name", &T::name, text(200)),
                          field("slug", &T::slug, text(80)),
                          field("currency", &T::currency, formatted("currency", 3, 3)),
                          field("time_zone", &T::timeZone, formatted("time-zone", 64)),
                          field("role", &T::role, text(20), "the caller's"),
                          field("revision", &T::revision, Range{})};
    }
};

template <>
struct Shape<OrganizationList>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"OrganizationList"}; }

    static constexpr auto fields()
    {
        using T = OrganizationList;
        return std::tuple{field("items", &T::items, List<>{})};
    }
};

template <>
struct Shape<CreateTaxRate>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"CreateTaxRate"}; }

    static constexpr auto fields()
    {
        using T = CreateTaxRate;
        return std::tuple{field("id", &T::id), field("name", &T::name, text(80)),
                          field("basis_points", &T::basisPoints, Range{0, 10000})};
    }
};

template <>
struct Shape<TaxRate>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"TaxRate"}; }

    static constexpr auto fields()
    {
        using T = TaxRate;
        return std::tuple{field("id", &T::id), field("name", &T::name, text(80)),
                          field("basis_points", &T::basisPoints, Range{0, 10000})};
    }
};

template <>
struct Shape<TaxRateList>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"TaxRateList"}; }

    static constexpr auto fields()
    {
        using T = TaxRateList;
        return std::tuple{field("items", &T::items, List<>{})};
    }
};

} // namespace foyer::wire
