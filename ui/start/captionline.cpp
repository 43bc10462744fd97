// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/captionline.h"

#include "ui/kit/hairline.h"
#include "ui/kit/label.h"

namespace foyer::start {

CaptionLine::CaptionLine(QWidget *parent)
    : QWidget(parent)
    , m_label(new kit::Label(QString(), kit::Ink::Text3))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(new kit::Hairline, 1);
    row->addWidget(m_label);
    row->addWidget(new kit::Hairline, 1);
}

void CaptionLine::setText(const QString &text)
{
    m_label->setText(text);
}

} // namespace foyer::start
