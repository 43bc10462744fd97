// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/line/member.h"

#include "core/base/random.h"

#include <algorithm>
#include <span>

namespace foyer::line {

namespace {

// The variant of a UUID: "11" is of no kind that is made today.
constexpr std::size_t markedByte = 8;
constexpr std::uint8_t mark = 0xc0;

bool isMarked(const Uuid &uuid)
{
    return (uuid.bytes[markedByte] & mark) == mark;
}

} // namespace

std::optional<Member> Member::of(accounts::AccountId account) noexcept
{
    if (account.isNull() || isMarked(account.uuid()))
        return std::nullopt;
    return Member(account.uuid());
}

std::optional<Member> Member::of(VisitorId visitor) noexcept
{
    if (!isMarked(visitor.uuid()))
        return std::nullopt;
    return Member(visitor.uuid());
}

std::optional<Member> Member::fromBytes(QByteArrayView bytes) noexcept
{
    Uuid uuid;
    if (bytes.size() != qsizetype(uuid.bytes.size()))
        return std::nullopt;
    std::transform(bytes.begin(), bytes.end(), uuid.bytes.begin(), [](char c) { return std::uint8_t(c); });
    return Member(uuid);
}

bool Member::isBound() const noexcept
{
    return !isMarked(m_uuid);
}

accounts::AccountId Member::account() const noexcept
{
    return isBound() ? accounts::AccountId(m_uuid) : accounts::AccountId{};
}

QByteArray Member::toBytes() const
{
    return QByteArray(reinterpret_cast<const char *>(m_uuid.bytes.data()), qsizetype(m_uuid.bytes.size()));
}

VisitorId makeVisitor(RandomSource &random)
{
    Uuid uuid;
    random.fill(std::as_writable_bytes(std::span(uuid.bytes)));
    uuid.bytes[markedByte] |= mark;
    return VisitorId(uuid);
}

} // namespace foyer::line
