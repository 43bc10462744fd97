// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/wallhead.h"

#include "ui/dashboard/freshnesslabel.h"
#include "ui/kit/measures.h"

#include <QHBoxLayout>

namespace foyer::dashboard {

WallHead::WallHead(QWidget *parent)
    : QWidget(parent)
    , m_title(new kit::Label({}, kit::TextSize::Total, kit::strong, this))
    , m_date(new kit::Label({}, kit::TextSize::Page, kit::regular, this))
    , m_time(new kit::Label({}, kit::TextSize::Total, kit::strong, this))
    , m_freshness(new FreshnessLabel(this))
{
    m_title->setObjectName(QStringLiteral("wallTitle"));
    m_date->setInk(kit::Ink::Text2);
    m_time->setFigures(true);
    m_freshness->setObjectName(QStringLiteral("wallFreshness"));
    m_freshness->setType(kit::TextSize::Title);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(kit::padding + 8, 12, kit::padding + 8, 0);
    row->setSpacing(kit::gap);
    row->addWidget(m_title);
    row->addWidget(m_date);
    row->addStretch(1);
    row->addWidget(m_freshness);
    row->addWidget(m_time);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void WallHead::setWords(const QString &title, const QString &date)
{
    m_title->setText(title);
    m_date->setText(date);
}

void WallHead::setTime(const QString &time)
{
    m_time->setText(time);
}

} // namespace foyer::dashboard
