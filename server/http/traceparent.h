// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <QByteArray>
#include <QByteArrayView>

namespace foyer {
class RandomSource;
}

namespace foyer::http {

/// A place in a distributed trace, as W3C Trace Context writes it.
struct TraceParent
{
    std::array<quint8, 16> traceId{};
    std::array<quint8, 8> spanId{};
    bool isSampled = false;

    /// Of version 00 exactly; of later versions what 00 knows. Nothing for anything else, zero ids included.
    [[nodiscard]] static std::optional<TraceParent> fromText(QByteArrayView text) noexcept;

    /// A new span: of the caller's trace when there is one, else of a new trace that is not sampled.
    [[nodiscard]] static TraceParent continued(const std::optional<TraceParent> &caller,
                                               RandomSource &random);

    /// "00-<32 hex>-<16 hex>-<01|00>", for the next service on the way and for the log.
    [[nodiscard]] QByteArray toText() const;
};

} // namespace foyer::http
