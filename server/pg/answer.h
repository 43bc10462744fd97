// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/pg/rows.h"

#include <variant>
#include <vector>

namespace foyer::pg {

/// Who waits for a segment, and in what form the answer is wanted. Given once; resumes the waiter at once.
class Answer
{
public:
    Answer() = default; ///< nobody

    explicit Answer(Completer<Rows> completer) : m_completer(std::move(completer)) {}

    explicit Answer(Completer<std::vector<Rows>> completer) : m_completer(std::move(completer)) {}

    explicit Answer(Completer<void> completer) : m_completer(std::move(completer)) {}

    void give(std::vector<Rows> rows);
    void fail(Error error);

private:
    std::variant<std::monostate, Completer<Rows>, Completer<std::vector<Rows>>, Completer<void>> m_completer;
};

} // namespace foyer::pg
