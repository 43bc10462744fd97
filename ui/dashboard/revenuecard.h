// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/titledcard.h"
#include "ui/kit/charts/chartdata.h"

namespace foyer::kit {
class CategoryBars;
class Label;
} // namespace foyer::kit

namespace foyer::dashboard {

/// What was taken by category, or by channel.
class RevenueCard : public TitledCard
{
    Q_OBJECT

public:
    explicit RevenueCard(QWidget *parent = nullptr);

    void setCategories(std::vector<kit::CategoryBar> bars);
    void setChannels(std::vector<kit::CategoryBar> bars);

private:
    kit::CategoryBars *m_bars;
    kit::Label *m_hint;
};

} // namespace foyer::dashboard
