// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/titledcard.h"

#include "ui/kit/label.h"
#include "ui/kit/measures.h"

#include <QHBoxLayout>

namespace foyer::dashboard {

TitledCard::TitledCard(QWidget *parent)
    : kit::Card(parent)
    , m_name(new kit::Label({}, kit::TextSize::Title, kit::strong, this))
    , m_detail(new kit::Label({}, kit::Ink::Text3, this))
{
    body()->setContentsMargins(kit::padding, 12, kit::padding, 12);
    body()->setSpacing(12);
    head()->setSpacing(12);
    head()->addWidget(m_name);
    head()->addWidget(m_detail);
    head()->addStretch(1);
}

void TitledCard::setWords(const QString &title, const QString &detail)
{
    m_name->setText(title);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(title);
}

void TitledCard::addToHead(QWidget *widget)
{
    head()->addWidget(widget);
}

} // namespace foyer::dashboard
