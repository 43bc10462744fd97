// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/command.h"

#include <span>
#include <vector>

namespace foyer::pg {

/// Statements that are sent together, in order, up to one sync. Outside a Transaction they are one implicit
/// transaction: all take effect or none does.
class Segment
{
public:
    Segment() = default;

    explicit Segment(Command command) { m_commands.push_back(std::move(command)); }

    template <Parameter... Args>
    void add(const Statement &statement, const Args &...args)
    {
        m_commands.push_back(Command(statement, Params(args...)));
    }

    void add(Command command) { m_commands.push_back(std::move(command)); }

    [[nodiscard]] bool isEmpty() const noexcept { return m_commands.empty(); }

    [[nodiscard]] std::span<const Command> commands() const noexcept { return m_commands; }

private:
    std::vector<Command> m_commands;
};

} // namespace foyer::pg
