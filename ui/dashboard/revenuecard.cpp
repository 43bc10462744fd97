// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/revenuecard.h"

#include "ui/kit/charts/categorybars.h"
#include "ui/kit/label.h"
#include "ui/kit/seatview/categorycolours.h"

#include <QHBoxLayout>
#include <QScrollArea>

namespace foyer::dashboard {

namespace {

kit::SeatColours asOnTheMap(const kit::Tokens &tokens, const kit::CategoryBar &bar)
{
    return seatview::categoryColours(tokens, bar.category, bar.own);
}

} // namespace

RevenueCard::RevenueCard(QWidget *parent)
    : TitledCard(parent)
    , m_bars(new kit::CategoryBars(tr("Revenue"), this))
    , m_hint(new kit::Label({}, kit::TextSize::Small, kit::regular, this))
{
    m_hint->setInk(kit::Ink::Text3);
    addToHead(m_hint);
    m_bars->setObjectName(QStringLiteral("revenueBars"));
    m_bars->setColouring(&asOnTheMap);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_bars);
    m_bars->setAutoFillBackground(false); // the card's ground shows
    body()->setContentsMargins(16, 12, 16, 8);
    body()->addWidget(scroll, 1);
}

void RevenueCard::setCategories(std::vector<kit::CategoryBar> bars)
{
    setWords(tr("Revenue by category"), {});
    m_hint->setText(tr("outline: if sold out"));
    m_bars->setAccessibleName(tr("Revenue by category"));
    m_bars->setBars(std::move(bars));
}

void RevenueCard::setChannels(std::vector<kit::CategoryBar> bars)
{
    setWords(tr("Revenue by channel"), {});
    m_hint->clear();
    m_bars->setAccessibleName(tr("Revenue by channel"));
    m_bars->setBars(std::move(bars));
}

} // namespace foyer::dashboard
