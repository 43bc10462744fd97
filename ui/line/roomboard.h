// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {
class Card;
}

namespace foyer::line {

class HallShares;
class MoneyCard;
class RateCard;
class RoomChart;
class RoomStrip;
class SeatsCard;
class TellCard;
struct RoomFacts;

/// The room: six figures; the line's course beside the pace; seats, money and the message below.
class RoomBoard : public QWidget
{
    Q_OBJECT

public:
    /// `hall` outlives it.
    explicit RoomBoard(HallShares &hall, QWidget *parent = nullptr);

    void show(const RoomFacts &facts);

    [[nodiscard]] RateCard *rate() const { return m_rate; }

    [[nodiscard]] TellCard *tell() const { return m_tell; }

    [[nodiscard]] RoomChart *chart() const { return m_chart; }

private:
    [[nodiscard]] kit::Card *courseCard();
    void lay();

    RoomStrip *m_strip;
    RoomChart *m_chart;
    RateCard *m_rate;
    SeatsCard *m_seats;
    MoneyCard *m_money;
    TellCard *m_tell;
};

} // namespace foyer::line
