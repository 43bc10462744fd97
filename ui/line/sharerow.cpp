// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/sharerow.h"

#include "ui/kit/bar.h"
#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"

#include <QHBoxLayout>

namespace foyer::line {

ShareRow::ShareRow(QWidget *parent)
    : QWidget(parent)
    , m_name(new kit::Label({}, kit::TextSize::Body, kit::medium))
    , m_sold(new kit::FiguresLabel({}, kit::TextSize::Body, kit::medium))
    , m_capacity(new kit::FiguresLabel({}, kit::TextSize::Small))
    , m_bar(new kit::Bar)
{
    m_capacity->setInk(kit::Ink::Text3);
    auto *words = new QHBoxLayout;
    words->setSpacing(4);
    words->addWidget(m_name, 1);
    words->addWidget(m_sold);
    words->addWidget(m_capacity);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addLayout(words);
    column->addWidget(m_bar);
}

void ShareRow::show(const QString &name, qint64 sold, qint64 capacity, bool isOld)
{
    const kit::Format format;
    m_name->setText(name);
    m_sold->setText(format.count(sold));
    //: behind how many are sold: "243 of 12,000"
    m_capacity->setText(capacity > 0 ? tr("of %1").arg(format.count(capacity)) : QString());
    m_name->setInk(isOld ? kit::Ink::Text3 : kit::Ink::Text);
    m_sold->setInk(isOld ? kit::Ink::Text3 : kit::Ink::Text);
    m_bar->setInk(isOld ? kit::Ink::Text3 : kit::Ink::Accent);
    m_bar->setVisible(capacity > 0);
    m_bar->setShare(capacity > 0 ? double(sold) / double(capacity) : 0);
    setAccessibleName(name + QStringLiteral(", ") + format.ofTotal(sold, capacity));
}

} // namespace foyer::line
