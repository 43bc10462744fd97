// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "core/wire/shape.h"

#include <optional>
#include <QString>
#include <vector>

namespace foyer::wire {

/// A gate to be made; the id is the client's own.
struct NewGate
{
    Uuid id;
    Uuid venue;
    QString name;
    std::optional<std::vector<QString>> sections;
    std::optional<bool> allowsReturn;
};

/// What of a gate changes; what is absent stays.
struct GateChange
{
    std::optional<QString> name;
    std::optional<std::vector<QString>> sections;
    std::optional<bool> allowsReturn;
};

struct Gate
{
    Uuid id;
    Uuid venue;
    QString name;
    std::vector<QString> sections; ///< names; empty: every section
    bool allowsReturn = true;      ///< who left may come in again
    qint32 revision = 1;
};

struct GatePage
{
    std::vector<Gate> items;
    std::optional<QString> next;
};

namespace gate {

inline constexpr Text name = text(80);
inline constexpr List<Text> sections{ListRule{200, 0}, text(200)};

} // namespace gate

template <>
struct Shape<NewGate>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"NewGate"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &NewGate::id), field("venue", &NewGate::venue),
                          field("name", &NewGate::name, gate::name),
                          field("sections", &NewGate::sections, gate::sections, "empty: every section"),
                          field("allows_return", &NewGate::allowsReturn)};
    }
};

template <>
struct Shape<GateChange>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"GateChange"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("name", &GateChange::name, gate::name),
                          field("sections", &GateChange::sections, gate::sections, "empty: every section"),
                          field("allows_return", &GateChange::allowsReturn)};
    }
};

template <>
struct Shape<Gate>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Gate"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Gate::id),
                          field("venue", &Gate::venue),
                          field("name", &Gate::name, gate::name),
                          field("sections", &Gate::sections, gate::sections, "empty: every section"),
                          field("allows_return", &Gate::allowsReturn, Any{}, "who left may come in again"),
                          field("revision", &Gate::revision, Range{1}, "also its ETag")};
    }
};

template <>
struct Shape<GatePage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"GatePage"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &GatePage::items, List<>{}),
                          field("next", &GatePage::next, text(200))};
    }
};

} // namespace foyer::wire
