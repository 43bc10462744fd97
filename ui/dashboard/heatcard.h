// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/figures.h"
#include "ui/dashboard/titledcard.h"
#include "ui/kit/seatview/seatcard.h"

class QStackedWidget;

namespace foyer::kit {
class Label;
}

namespace foyer::seatview {
class SeatLegend;
class SeatView;
} // namespace foyer::seatview

namespace foyer::dashboard {

class HallHeat;

/// The hall with how often each seat is sold.
class HeatCard : public TitledCard
{
    Q_OBJECT

public:
    /// `heat` outlives it.
    explicit HeatCard(HallHeat &heat, QWidget *parent = nullptr);

    /// What the card beside a seat says of its section.
    void setSections(std::vector<wire::Occupancy> sections);

    void retranslate();

private:
    void showState();
    [[nodiscard]] QString detail() const;
    [[nodiscard]] seatview::SeatCard cardOf(seatview::SeatIndex seat) const;
    [[nodiscard]] QString timesWords(int times) const;

    HallHeat &m_heat;
    std::vector<wire::Occupancy> m_sections;
    QStackedWidget *m_stack;
    seatview::SeatView *m_view;
    seatview::SeatLegend *m_legend;
    kit::Label *m_words;
};

} // namespace foyer::dashboard
