// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace foyer::pos {

/// All that stands on a printed ticket, in words.
struct TicketContent
{
    QString event;
    QString venue;
    QString when;  ///< "Saturday, 21 November 2026, 20:00"
    QString doors; ///< "Doors 19:00"
    QString section;
    QString row;    ///< empty for a standing place
    QString number; ///< likewise
    QString category;
    QString type;
    QString price;
    QString orderCode;
    QByteArray code; ///< text of the QR code
};

} // namespace foyer::pos
