// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// PostgreSQL's numbers of its built-in types (pg_type.dat); they never change.
namespace foyer::pg::typeoid {

inline constexpr quint32 unspecified = 0; ///< the server infers the type from the statement

inline constexpr quint32 boolean = 16;
inline constexpr quint32 bytea = 17;
inline constexpr quint32 name = 19;
inline constexpr quint32 int8 = 20;
inline constexpr quint32 int2 = 21;
inline constexpr quint32 int4 = 23;
inline constexpr quint32 text = 25;
inline constexpr quint32 json = 114;
inline constexpr quint32 float8 = 701;
inline constexpr quint32 bpchar = 1042;
inline constexpr quint32 varchar = 1043;
inline constexpr quint32 date = 1082;
inline constexpr quint32 timestamptz = 1184;
inline constexpr quint32 numeric = 1700;
inline constexpr quint32 uuid = 2950;
inline constexpr quint32 jsonb = 3802;

inline constexpr quint32 booleanArray = 1000;
inline constexpr quint32 byteaArray = 1001;
inline constexpr quint32 int2Array = 1005;
inline constexpr quint32 int4Array = 1007;
inline constexpr quint32 textArray = 1009;
inline constexpr quint32 int8Array = 1016;
inline constexpr quint32 float8Array = 1022;
inline constexpr quint32 dateArray = 1182;
inline constexpr quint32 timestamptzArray = 1185;
inline constexpr quint32 uuidArray = 2951;

inline constexpr quint32 firstUserDefined = 16384; ///< enums and other types of the schema lie from here on

} // namespace foyer::pg::typeoid
