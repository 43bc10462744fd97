// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/checker.h"

#include <functional>
#include <QTemporaryDir>

namespace foyer::test {

/// Plants a broken promise into the evidence of an evening on which none was broken. Each forgery names the
/// rule that has to find it.
struct Forgery
{
    QByteArray name;
    QByteArray rule;
    QByteArray sql = {};                           ///< run in a copy of the database
    std::function<bool(Evidence &)> inMemory = {}; ///< false: the evening has nothing fit for it
    std::function<bool(const QString &)> inBooks = {};
};

[[nodiscard]] std::vector<Forgery> forgeriesOfRows();
[[nodiscard]] std::vector<Forgery> forgeriesOfMemories();
[[nodiscard]] std::vector<Forgery> forgeriesOfBooks();

} // namespace foyer::test
