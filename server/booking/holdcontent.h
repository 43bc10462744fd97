// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/booking/hold.h"

namespace foyer::booking {

/// The part of a hold that is stored as one document: nobody asks the database for its members.
struct HoldContent
{
    QByteArray currency;
    qint32 sheetRevision = 0;
    qint64 epoch = 0;
    std::vector<OrderLine> lines = {};
};

[[nodiscard]] QByteArray writeHoldContent(const Hold &hold);

/// Nothing for what another version wrote.
[[nodiscard]] std::optional<HoldContent> readHoldContent(const QByteArray &json);

} // namespace foyer::booking
