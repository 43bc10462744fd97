// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"

#include <optional>

namespace foyer {
class RandomSource;
}

namespace foyer::line {

/// Somebody who came without an account.
using VisitorId = Id<struct LineVisitorTag>;

/// Who stands in a line, in the sixteen bytes that the line keeps: a visitor, or the account that a place is
/// bound to. Which of them is told by two bits that no account's id has set.
class Member
{
public:
    Member() = default;

    /// Empty for an id that looks like a visitor's: no genuine client makes one.
    [[nodiscard]] static std::optional<Member> of(accounts::AccountId account) noexcept;
    [[nodiscard]] static std::optional<Member> of(VisitorId visitor) noexcept;
    [[nodiscard]] static std::optional<Member> fromBytes(QByteArrayView bytes) noexcept;

    /// Only accounts are let in.
    [[nodiscard]] bool isBound() const noexcept;

    /// Null of a visitor.
    [[nodiscard]] accounts::AccountId account() const noexcept;

    [[nodiscard]] const Uuid &uuid() const noexcept { return m_uuid; }

    [[nodiscard]] QByteArray toBytes() const;

    [[nodiscard]] auto operator<=>(const Member &) const noexcept = default;

private:
    explicit Member(Uuid uuid) : m_uuid(uuid) {}

    Uuid m_uuid = {};
};

[[nodiscard]] VisitorId makeVisitor(RandomSource &random);

} // namespace foyer::line
