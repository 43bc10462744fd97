// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace foyer::booking {

// What is done to holds in Redis, one script for each action; each begins with bookLua (or, where it only
// looks, with glanceLua), some go on with what several share. All of them work on the four keys of one
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
// Scripts that give a buyer's hold or end it have KEYS[5] as well: the buyer's habits (see HoldHabits). Where
// these count, [4] goes on with how many holds of a seat are free, in which time, and how long each one more
// has to wait, in milliseconds.
//
// A hold's record: state (l live, p pinned, r released, e expired, c consumed), flags (1: was extended),
// deadline, revision, owner, digest, order, how many seats and pools; then the seats, the pools with their
// places, and what only C++ reads.
namespace holdlua {

extern const char *const habits;
extern const char *const take;

// The rest of what buyers and orders do.
extern const char *const usable;
extern const char *const extend;
extern const char *const release;
extern const char *const shrink;
extern const char *const pin;
extern const char *const unpin;
extern const char *const settle;
extern const char *const sweep;
extern const char *const evict;

// Reading.
extern const char *const find;
extern const char *const deadlines;
extern const char *const pools;
extern const char *const snapshot;
extern const char *const news;

// Building a book anew.
extern const char *const begin;
extern const char *const builder;
extern const char *const resolve;
extern const char *const fill;
extern const char *const carry;
extern const char *const finish;

// Taking what is on hold out of a book.
extern const char *const shut;
extern const char *const handOver;

} // namespace holdlua

} // namespace foyer::booking
