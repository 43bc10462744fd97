// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

namespace foyer::seatmap {

class Inspector;
class SoldSeats;
class StudioDesk;

/// Says in the inspector how many of the seats that are chosen somebody has bought already.
class SoldNote : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    SoldNote(StudioDesk &desk, SoldSeats &sold, Inspector &inspector, QObject *parent = nullptr);

private:
    void refresh();
    [[nodiscard]] QString words() const;

    StudioDesk &m_desk;
    SoldSeats &m_sold;
    Inspector &m_inspector;
    QTimer m_soon; ///< while somebody draws a frame around seats
};

} // namespace foyer::seatmap
