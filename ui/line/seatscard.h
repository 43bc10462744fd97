// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"

#include <vector>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace foyer::kit {
class Label;
}

namespace foyer::seatview {
class SeatView;
}

namespace foyer::line {

class HallShares;
class HeatScale;
class ShareRow;
struct RoomFacts;

/// What is sold: the hall by block, and each price category.
class SeatsCard : public kit::Card
{
    Q_OBJECT

public:
    /// `hall` outlives it.
    explicit SeatsCard(HallShares &hall, QWidget *parent = nullptr);

    void show(const RoomFacts &facts);

    [[nodiscard]] const std::vector<ShareRow *> &rows() const noexcept { return m_rows; }

private:
    void makeHead();
    void showHall();
    void showRows(const RoomFacts &facts);

    HallShares &m_hall;
    kit::Label *m_detail = nullptr;
    HeatScale *m_scale = nullptr;
    QStackedWidget *m_stack = nullptr;
    seatview::SeatView *m_view = nullptr;
    kit::Label *m_words = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_column = nullptr;
    std::vector<ShareRow *> m_rows;
};

} // namespace foyer::line
