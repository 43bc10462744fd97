// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/salescard.h"

#include "ui/dashboard/chartlegend.h"
#include "ui/dashboard/saleschart.h"

#include <QFontMetrics>
#include <QVBoxLayout>

namespace foyer::dashboard {

namespace {

constexpr int widestName = 180;

} // namespace

SalesCard::SalesCard(QWidget *parent)
    : TitledCard(parent)
    , m_legend(new ChartLegend(this))
    , m_chart(new SalesChart(this))
{
    m_chart->setObjectName(QStringLiteral("salesChart"));
    addToHead(m_legend);
    body()->setContentsMargins(16, 12, 16, 8);
    body()->setSpacing(8);
    body()->addWidget(m_chart, 1);
}

void SalesCard::setCourse(SalesCourse course, const QString &lineName)
{
    setWords(tr("Sales"), course.unit);
    const QFontMetrics metrics(font());
    std::vector<ChartLegend::Entry> entries{
        {metrics.elidedText(lineName, Qt::ElideRight, widestName), 0, true}};
    for (const SalesCourse::Channel &channel : course.channels)
        entries.push_back({channel.name, channel.series, false});
    m_legend->setEntries(course.isEmpty() ? std::vector<ChartLegend::Entry>{} : std::move(entries));
    m_chart->setCourse(std::move(course));
}

} // namespace foyer::dashboard
