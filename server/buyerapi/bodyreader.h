// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/buyerapi/fieldfault.h"
#include "server/buyerapi/seatlist.h"

#include <optional>
#include <QJsonObject>

namespace foyer::buyerapi {

/// The members of a request's body. What is wrong is kept with its place, and a default is given instead;
/// members that are not asked for do not matter, and null is as good as left out.
class BodyReader
{
public:
    explicit BodyReader(QJsonObject body) : m_body(std::move(body)) {}

    /// A text that must be there and say something.
    [[nodiscard]] QByteArray text(QLatin1StringView name);

    /// A text that may be missing.
    [[nodiscard]] std::optional<QByteArray> optionalText(QLatin1StringView name);

    [[nodiscard]] bool truth(QLatin1StringView name, bool usual);

    /// A number that may be missing, and is not followed.
    void anyNumber(QLatin1StringView name);

    [[nodiscard]] bool has(QLatin1StringView name) const;

    /// `seatIds`, which must be there.
    [[nodiscard]] SeatList seats();

    [[nodiscard]] bool isFaulty() const { return !m_faults.empty(); }

    [[nodiscard]] bool hasBadSeats() const { return m_seatFault.has_value(); }

    [[nodiscard]] bool hasTooManySeats() const { return m_seatFault == SeatListFault::Kind::TooMany; }

    [[nodiscard]] const FieldFaults &faults() const { return m_faults; }

private:
    void refuse(QByteArray path, const QJsonValue &value, QByteArray message);

    QJsonObject m_body;
    FieldFaults m_faults;
    std::optional<SeatListFault::Kind> m_seatFault;
};

} // namespace foyer::buyerapi
