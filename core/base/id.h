// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"

namespace foyer {

/// A UUID that knows what it names: an OrderId cannot be passed for a TicketId. Declare one with
/// `using OrderId = Id<struct OrderIdTag>;` in the capability that owns the thing.
template <typename Tag>
class Id
{
public:
    Id() = default;

    explicit constexpr Id(Uuid uuid) noexcept : m_uuid(uuid) {}

    [[nodiscard]] constexpr const Uuid &uuid() const noexcept { return m_uuid; }

    [[nodiscard]] bool isNull() const noexcept { return m_uuid.isNull(); }

    [[nodiscard]] QByteArray toText() const { return m_uuid.toText(); }

    [[nodiscard]] constexpr auto operator<=>(const Id &) const noexcept = default;

    [[nodiscard]] static std::optional<Id> fromText(QByteArrayView text) noexcept
    {
        const std::optional<Uuid> uuid = Uuid::fromText(text);
        if (!uuid)
            return std::nullopt;
        return Id(*uuid);
    }

private:
    Uuid m_uuid;
};

} // namespace foyer

template <typename Tag>
struct std::hash<foyer::Id<Tag>>
{
    [[nodiscard]] std::size_t operator()(const foyer::Id<Tag> &id) const noexcept
    {
        return std::hash<foyer::Uuid>{}(id.uuid());
    }
};
