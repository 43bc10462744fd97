// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/arrivalscard.h"

#include "ui/dashboard/gatelist.h"
#include "ui/kit/charts/barchart.h"
#include "ui/kit/label.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>

namespace foyer::dashboard {

namespace {

constexpr int rowHeight = 48;
constexpr int tall = 330; ///< room for the chart and three gates

} // namespace

ArrivalsCard::ArrivalsCard(QWidget *parent)
    : TitledCard(parent)
    , m_stack(new QStackedWidget(this))
    , m_chart(new kit::BarChart(tr("Arrivals a minute"), this))
    , m_words(new kit::Label({}, kit::Ink::Text3, this))
    , m_scroll(new QScrollArea(this))
    , m_gates(new GateList)
{
    m_chart->setObjectName(QStringLiteral("arrivalsChart"));
    m_chart->setMinimumHeight(88);
    m_words->setObjectName(QStringLiteral("arrivalsWords"));
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setContentsMargins(16, 0, 16, 0);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_words);
    m_stack->setContentsMargins(16, 0, 12, 8);
    m_gates->setObjectName(QStringLiteral("gates"));
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->setWidget(m_gates);
    m_gates->setAutoFillBackground(false); // the card's ground shows
    body()->setContentsMargins(1, 12, 1, 1);
    head()->setContentsMargins(15, 0, 15, 0);
    body()->addWidget(m_stack, 1);
    body()->addWidget(m_scroll);
}

void ArrivalsCard::setArrivals(kit::ChartData chart, const QString &waiting)
{
    setWords(tr("Arrivals a minute"), {});
    m_chart->setAccessibleName(tr("Arrivals a minute"));
    m_words->setText(waiting);
    m_stack->setCurrentWidget(chart.places.empty() ? static_cast<QWidget *>(m_words) : m_chart);
    m_chart->setData(std::move(chart));
}

void ArrivalsCard::setGates(std::vector<wire::GateArrivals> gates)
{
    m_gates->setGates(std::move(gates));
    fitGates();
}

// As many as leave the chart its room; the others are scrolled to.
void ArrivalsCard::fitGates()
{
    const int rows = std::min(int(m_gates->gates().size()), height() < tall ? 2 : 3);
    m_scroll->setVisible(rows > 0);
    m_scroll->setFixedHeight(rows * rowHeight);
}

void ArrivalsCard::resizeEvent(QResizeEvent *event)
{
    TitledCard::resizeEvent(event);
    fitGates();
}

} // namespace foyer::dashboard
