// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <cstdio>
#include <cstdlib>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer::fuzz {

/// Ends the program where a promise was broken: the fuzzer keeps the input that did it.
inline void mustHold(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

/// The same, and shows what differs.
inline void mustBeSame(const QByteArray &one, const QByteArray &other, const char *promise)
{
    if (one != other)
        std::fprintf(stderr, "%s\n--- and then ---\n%s\n", one.left(20'000).constData(),
                     other.left(20'000).constData());
    mustHold(one == other, promise);
}

/// Whoever refuses says why.
inline void mustExplain(const Error &error)
{
    mustHold(!error.detail.isEmpty(), "a refusal says why");
}

[[nodiscard]] inline QByteArrayView viewOf(const std::uint8_t *data, std::size_t size)
{
    return {reinterpret_cast<const char *>(data), qsizetype(size)};
}

} // namespace foyer::fuzz

/// What the fuzzer calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
