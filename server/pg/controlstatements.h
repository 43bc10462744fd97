// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pg/statement.h"

/// The driver's own statements.
namespace foyer::pg::control {

inline constexpr Statement beginReadCommitted{"pg.begin", "begin isolation level read committed"};
inline constexpr Statement beginReadCommittedReadOnly{"pg.begin",
                                                      "begin isolation level read committed read only"};
inline constexpr Statement beginRepeatableRead{"pg.begin", "begin isolation level repeatable read"};
inline constexpr Statement beginRepeatableReadReadOnly{"pg.begin",
                                                       "begin isolation level repeatable read read only"};
inline constexpr Statement beginSerializable{"pg.begin", "begin isolation level serializable"};
inline constexpr Statement beginSerializableReadOnly{"pg.begin",
                                                     "begin isolation level serializable read only"};
inline constexpr Statement commit{"pg.commit", "commit"};
inline constexpr Statement rollback{"pg.rollback", "rollback"};
inline constexpr Statement setConfig{"pg.set_config", "select set_config($1::text, $2::text, false)"};

} // namespace foyer::pg::control
