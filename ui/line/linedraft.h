// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "ui/line/linesight.h"

#include <optional>
#include <QJsonObject>
#include <QString>

namespace foyer::line {

/// How a line that is not there yet is to begin.
enum class Beginning : quint8
{
    AtATime,
    Now,
    OnDemand,
};

/// What somebody has typed for a line and not sent; what is empty stays as the server has it.
struct LineDraft
{
    std::optional<qint32> perMinute = {};
    std::optional<qint32> mostBuying = {}; ///< 0: by rate alone
    std::optional<qint32> windowMinutes = {};
    std::optional<Instant> opensAt = {};
    std::optional<qint32> automaticAbove = {}; ///< 0: never by itself
    std::optional<Beginning> beginning = {};
    QString message = {};

    /// Of the pace, the time to buy and the opening.
    [[nodiscard]] bool changesLine() const noexcept;

    [[nodiscard]] bool isEmpty() const noexcept { return *this == LineDraft(); }

    /// Without what the server has already.
    void dropWhatIs(const wire::LineControl &control) noexcept;

    /// What is to be sent of the pace, the time to buy, the opening and the demand.
    [[nodiscard]] wire::ChangeLine changeOf(const wire::LineControl &control) const;

    /// What the line would be like.
    [[nodiscard]] Pace paceOver(const Pace &present) const noexcept;

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static LineDraft fromJson(const QJsonObject &json);

    [[nodiscard]] bool operator==(const LineDraft &) const noexcept = default;
};

/// Of a pace that is no whole number a minute: the nearest one, at least 1.
[[nodiscard]] qint32 wholePerMinute(const Pace &pace) noexcept;

} // namespace foyer::line
