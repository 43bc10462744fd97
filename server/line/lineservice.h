// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/line/joinqueue.h"
#include "server/line/linebook.h"
#include "server/line/linegate.h"
#include "server/line/linerefusal.h"
#include "server/line/lineviews.h"

namespace foyer::line {

/// Who asks about a place: somebody signed in, somebody with a token, or both.
struct Asker
{
    accounts::AccountId account = {}; ///< null: not signed in
    std::optional<QByteArray> token = {};
};

/// People in a line: they join, look where they stand, sign in, leave, and come back. On the worker's thread;
/// outlives its calls.
class LineService
{
public:
    struct Parts
    {
        LineBook &book;
        LineStore &store;
        LineMemory &memory;
        LineGate &gate;
        const TokenSeal &seal;
    };

    explicit LineService(const Parts &parts) : m_parts(parts), m_joins(parts.memory) {}

    /// Again is as good as once: the place stays. An account, or a visitor.
    [[nodiscard]] Task<LineAnswer<Standing>> join(qint32 performance, accounts::AccountId account,
                                                  VisitorId visitor);

    /// The exact place. Brings it back where Redis has lost it.
    [[nodiscard]] Task<LineAnswer<Standing>> place(qint32 performance, Asker asker);

    /// How somebody who waits stands by what this worker was last told of the line, a second old at most;
    /// nobody is asked. Empty where only place() can say: it was called, or its line is not known here.
    [[nodiscard]] std::optional<Standing> guess(const Place &place) const;

    /// The place is the account's from now on; where the account has one already, that one.
    [[nodiscard]] Task<LineAnswer<Standing>> bind(qint32 performance, accounts::AccountId account,
                                                  QByteArray token);

    /// Also ends an admission.
    [[nodiscard]] Task<LineAnswer<void>> leave(qint32 performance, Asker asker);

private:
    [[nodiscard]] Task<Result<LineRowPtr>> lineOf(qint32 performance);
    [[nodiscard]] LineAnswer<Place> placeOf(const LineRow &line, const Asker &asker) const;
    [[nodiscard]] Task<LineAnswer<Joined>> tryJoining(qint32 performance, Arrival arrival);
    [[nodiscard]] Task<LineAnswer<Standing>> joined(LineRowPtr line, Place place, Joined joined);
    [[nodiscard]] Task<LineAnswer<Standing>> look(LineRowPtr line, Place place);
    [[nodiscard]] Task<LineAnswer<Standing>> admittedOrGone(LineRowPtr line, Place place);
    [[nodiscard]] Task<LineAnswer<Place>> broughtBack(LineRowPtr line, Place place);
    [[nodiscard]] static tl::unexpected<LineRefusal> told(MemoryFault fault);

    Parts m_parts;
    JoinQueue m_joins;
};

} // namespace foyer::line
