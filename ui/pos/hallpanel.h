// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/tillmodel.h"

#include <QWidget>

namespace foyer::kit {
class Banner;
class StateStack;
} // namespace foyer::kit

namespace foyer::seatview {
class SeatView;
}

namespace foyer::pos {

class KeyStrip;
class OrphanCard;
struct PosActions;

/// The left of the till: the key strip, the hall with its states, standing areas, the legend.
class HallPanel : public QWidget
{
    Q_OBJECT

public:
    HallPanel(TillModel &till, const PosActions &actions, QWidget *parent = nullptr);
    ~HallPanel() override;

    [[nodiscard]] seatview::SeatView *map() const { return m_map; }

    [[nodiscard]] KeyStrip *strip() const { return m_strip; }

    [[nodiscard]] OrphanCard *orphan() const { return m_orphan; }

    /// Focus on the map, on a seat that can be sold.
    void walkMap();

Q_SIGNALS:
    /// A seat that somebody has: who?
    void soldSeatChosen(foyer::seating::SeatIndex seat);
    void eventsWanted();

private:
    [[nodiscard]] QWidget *makeLegend(const PosActions &actions);
    void onState();
    void onSeat(SeatIndex seat);

    TillModel &m_till;
    KeyStrip *m_strip;
    seatview::SeatView *m_map;
    kit::StateStack *m_states;
    kit::Banner *m_banner;
    QWidget *m_legend;
    QWidget *m_noSeats;
    OrphanCard *m_orphan;
};

} // namespace foyer::pos
