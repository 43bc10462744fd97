// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace foyer::booking {

// What is done to holds in Redis, one script for each action. All of them work on the four keys of one
// performance: KEYS[1] the stream of its seats, [2] the bytes of its seats, [3] the book of its holds (see
// server/live/seatlua.h for these), [4] the schedule: a sorted set of what has to happen when, in
// microseconds of Redis' own clock (`d`HOLD runs out, `x`HOLD is forgotten; behind all of these `p`HOLD is
// pinned and should have been settled by then, that much later).
//
// ARGV: [1] how many entries the stream keeps, [2] for how long a book in which nothing happens, [3] the
// epoch that the caller believes in, [4] for how long a hold that has ended is remembered, then those of the
// action. Every answer is a list that begins with a word; MISSING, MOVED and BUILDING say that the
// performance's book is not of this epoch.
//
// A hold's record: state (l live, p pinned, r released, e expired, c consumed), flags (1: was extended),
// deadline, revision, owner, digest, order, how many seats and pools; then the seats, the pools with their
// places, and what only C++ reads.
namespace holdlua {

[[nodiscard]] QByteArray take();
[[nodiscard]] QByteArray find();
[[nodiscard]] QByteArray extend();
[[nodiscard]] QByteArray release();
[[nodiscard]] QByteArray shrink();
[[nodiscard]] QByteArray pin();
[[nodiscard]] QByteArray unpin();
[[nodiscard]] QByteArray settle();
[[nodiscard]] QByteArray sweep();
[[nodiscard]] QByteArray snapshot();
[[nodiscard]] QByteArray news();
[[nodiscard]] QByteArray deadlines();

// Building a book anew.
[[nodiscard]] QByteArray begin();
[[nodiscard]] QByteArray resolve();
[[nodiscard]] QByteArray fill();
[[nodiscard]] QByteArray carry();
[[nodiscard]] QByteArray finish();

} // namespace holdlua

} // namespace foyer::booking
