// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/ticketcontent.h"

#include <QPageLayout>

class QPainter;

namespace foyer::pos {

/// Draws tickets: black on white, whatever the theme, one on a page of 150 × 80 mm. May be used on any
/// thread.
class TicketPainter
{
public:
    /// Without margins: what printers cannot reach is left white by the drawing itself.
    [[nodiscard]] static QPageLayout pageLayout();

    /// Fills `width` device pixels. False when the code cannot be drawn: such a ticket must not be sold.
    [[nodiscard]] static bool paint(QPainter &painter, double width, const TicketContent &ticket);
};

} // namespace foyer::pos
