// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/answer.h"

namespace foyer::pg {

namespace {

struct Giver
{
    std::vector<Rows> &rows;

    void operator()(std::monostate) const {}

    void operator()(Completer<Rows> &completer) const
    {
        completer.complete(rows.empty() ? Rows{} : std::move(rows.front()));
    }

    void operator()(Completer<std::vector<Rows>> &completer) const { completer.complete(std::move(rows)); }

    void operator()(Completer<void> &completer) const { completer.complete(Result<void>{}); }
};

struct Failer
{
    Error &error;

    void operator()(std::monostate) const {}

    template <typename T>
    void operator()(Completer<T> &completer) const
    {
        completer.complete(failure(std::move(error)));
    }
};

} // namespace

void Answer::give(std::vector<Rows> rows)
{
    std::visit(Giver{rows}, m_completer);
}

void Answer::fail(Error error)
{
    std::visit(Failer{error}, m_completer);
}

} // namespace foyer::pg
