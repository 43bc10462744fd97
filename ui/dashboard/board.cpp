// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/board.h"

#include "ui/dashboard/arrivals.h"
#include "ui/dashboard/arrivalscard.h"
#include "ui/dashboard/figuresstrip.h"
#include "ui/dashboard/heatcard.h"
#include "ui/dashboard/keyfigures.h"
#include "ui/dashboard/orderscard.h"
#include "ui/dashboard/revenuebars.h"
#include "ui/dashboard/revenuecard.h"
#include "ui/dashboard/salescard.h"
#include "ui/dashboard/salescourse.h"
#include "ui/kit/measures.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace foyer::dashboard {

namespace {

CourseFacts factsOf(const House &house, const EventBook &book, Instant now)
{
    CourseFacts facts;
    if (const wire::Event *event = book.chosenEvent())
        facts.phases = event->phases;
    facts.soldNow = house.inAll.sales.tickets;
    facts.capacity = house.inAll.places.capacity;
    facts.now = now;
    facts.zone = book.scope().zone;
    return facts;
}

} // namespace

Board::Board(HallHeat &heat, DealsModel &deals, QWidget *parent)
    : QWidget(parent)
    , m_figures(new FiguresStrip(this))
    , m_sales(new SalesCard(this))
    , m_revenue(new RevenueCard(this))
    , m_heatCard(new HeatCard(heat, this))
    , m_arrivals(new ArrivalsCard(this))
    , m_orders(new OrdersCard(deals, this))
{
    m_heatCard->setObjectName(QStringLiteral("heatCard"));
    lay();
}

void Board::lay()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(kit::gap, kit::gap, kit::gap, kit::gap);
    column->setSpacing(kit::gap);
    column->addWidget(m_figures);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(kit::gap);
    upper->addWidget(m_sales, 912);
    upper->addWidget(m_revenue, 408);
    auto *lower = new QHBoxLayout;
    lower->setSpacing(kit::gap);
    lower->addWidget(m_heatCard, 424);
    lower->addWidget(m_arrivals, 344);
    lower->addWidget(m_orders, 536);
    column->addLayout(upper, 264);
    column->addLayout(lower, 388);
    for (QWidget *card :
         std::initializer_list<QWidget *>{m_sales, m_revenue, m_heatCard, m_arrivals, m_orders}) {
        card->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
        card->setMinimumHeight(card == m_sales || card == m_revenue ? 260 : 272);
    }
}

void Board::show(const House &house, const EventBook &book, Instant now)
{
    const kit::Format format;
    const wire::Event *event = book.chosenEvent();
    m_figures->setFigures(keyFigures(house, book.filter().range, now, format));
    m_sales->setCourse(salesCourse(house.course, factsOf(house, book, now), format), book.title());
    if (event)
        m_revenue->setCategories(revenueByCategory(house.inAll, *event, format));
    else
        m_revenue->setChannels(revenueByChannel(house.inAll, format));
    m_heatCard->setVisible(event != nullptr);
    m_heatCard->setSections(house.inAll.sections);
    showArrivals(house, book, now);
}

void Board::showArrivals(const House &house, const EventBook &book, Instant now)
{
    const kit::Format format;
    const ArrivalsFacts facts{book.date(), now, book.scope().zone};
    QString waiting = tr("Nobody has come in yet.");
    if (facts.date && facts.date->doorsAt > now)
        waiting = tr("Nobody has come in yet. The doors open on %1.")
                      .arg(format.dayTime(facts.date->doorsAt, facts.zone));
    m_arrivals->setArrivals(arrivalsChart(house.inAll, facts, format), waiting);
    m_arrivals->setGates(house.inAll.gates);
}

void Board::setLarge(bool isLarge)
{
    m_figures->setLarge(isLarge);
}

void Board::retranslate()
{
    m_heatCard->retranslate();
    m_orders->retranslate();
}

} // namespace foyer::dashboard
