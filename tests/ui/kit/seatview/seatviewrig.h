// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/kit/seatview/verdihouse.h"
#include "ui/kit/seatview/seatview.h"

#include <QTest>

namespace foyer::test {

/// A house, a view of it on the screen, and the pointer.
struct SeatViewRig
{
    explicit SeatViewRig(QSize size = {984, 748})
    {
        openVerdi(model);
        view.setZoomMotion(std::chrono::milliseconds(0));
        view.resize(size);
        view.show();
    }

    [[nodiscard]] bool ready()
    {
        view.activateWindow();
        return QTest::qWaitForWindowActive(&view) && QTest::qWaitFor([this] { return view.isSettled(); });
    }

    [[nodiscard]] seatview::SeatIndex seat(const char *place) const
    {
        return verdiSeat(model, QString::fromLatin1(place));
    }

    [[nodiscard]] QPoint pointOf(seatview::SeatIndex seat) const
    {
        return view.seatRect(seat).center().toPoint();
    }

    [[nodiscard]] QPoint pointOf(const char *place) const { return pointOf(seat(place)); }

    seatview::SeatModel model;
    seatview::SeatView view{model};
};

} // namespace foyer::test
