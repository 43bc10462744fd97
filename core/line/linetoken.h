// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/line/member.h"
#include "core/line/score.h"

namespace foyer::line {

/// A place in a line, as its holder's token says it. It is all there is beside the line itself: from these
/// tokens a lost line is built again.
struct Place
{
    qint32 performance = 0;
    qint64 epoch = 0;
    Uuid visitor = {}; ///< what the draw was made with; the account's id of one who came signed in
    accounts::AccountId account = {}; ///< null: not bound
    Score score = 0;

    [[nodiscard]] bool isBound() const noexcept { return !account.isNull(); }

    /// Who stands in the line at this place.
    [[nodiscard]] std::optional<Member> member() const noexcept;

    [[nodiscard]] bool operator==(const Place &) const noexcept = default;
};

/// Somebody without an account, as the token says that they were given.
struct VisitorPass
{
    VisitorId visitor = {};
    Instant issuedAt = {};

    [[nodiscard]] bool operator==(const VisitorPass &) const noexcept = default;
};

/// Seals places and visitors, and opens what was sealed here. Neither the score nor whom the draw was made
/// with can be read out of a token: it would tell who drew well, and one could take the best of many.
class TokenSeal
{
public:
    /// 32 bytes, the same on every worker.
    explicit TokenSeal(const Secret &key);

    [[nodiscard]] QByteArray seal(const Place &place) const;
    [[nodiscard]] QByteArray seal(const VisitorPass &pass) const;

    /// Empty for anything that was not sealed under this key, as what it is taken for.
    [[nodiscard]] std::optional<Place> openPlace(QByteArrayView token) const;
    [[nodiscard]] std::optional<VisitorPass> openVisitor(QByteArrayView token) const;

private:
    Secret m_places;
    Secret m_masks;
    Secret m_visitors;
};

} // namespace foyer::line
