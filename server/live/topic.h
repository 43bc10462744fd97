// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/ids.h"

#include <optional>
#include <QByteArray>

namespace foyer::live {

enum class TopicKind : quint8
{
    Seats, ///< how each seat of a performance stands; for everybody
    Sales, ///< orders of a performance, as they happen; for those who may see its figures
    Scans, ///< tickets scanned for a performance; for those who check in
    Queue, ///< how the waiting line of a performance stands; for everybody
    Me,    ///< what concerns one account; for that account
};

/// What can be subscribed to: `performance:NUMBER:seats`, `:sales`, `:scans`, `:queue`, and `me`.
struct Topic
{
    TopicKind kind = TopicKind::Seats;
    qint32 performance = 0;           ///< of all but Me
    accounts::AccountId account = {}; ///< of Me

    [[nodiscard]] auto operator<=>(const Topic &) const noexcept = default;

    /// Nobody has to sign in for it.
    [[nodiscard]] bool isForEverybody() const noexcept
    {
        return kind == TopicKind::Seats || kind == TopicKind::Queue;
    }

    /// As clients spell it. The account of `me` is not part of it.
    [[nodiscard]] QByteArray text() const;

    /// `self` is who asks; `me` of nobody is no topic.
    [[nodiscard]] static std::optional<Topic> fromText(QByteArrayView text, accounts::AccountId self);

    /// Its stream in Redis. All keys of a performance carry one hash tag. Accounts share a few streams: one
    /// for each would make as many streams to read as there are buyers.
    [[nodiscard]] QByteArray streamKey() const;

    /// What Redis knows of the seats of `performance`.
    [[nodiscard]] static QByteArray seatStatesKey(qint32 performance);

    /// Which of them are on hold, by whom; see seatlua.h.
    [[nodiscard]] static QByteArray seatBookKey(qint32 performance);
};

} // namespace foyer::live
