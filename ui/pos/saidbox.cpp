// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/saidbox.h"

#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::pos {

SaidBox::SaidBox(QWidget *parent)
    : QWidget(parent)
    , m_icon(new kit::IconLabel(kit::Icon::Info))
    , m_lead(new kit::Label(QString(), kit::TextSize::Body, kit::strong))
    , m_sentence(new kit::Label)
{
    m_lead->setWordWrap(true);
    m_sentence->setWordWrap(true);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(m_lead);
    words->addWidget(m_sentence);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 9, 12, 9);
    row->setSpacing(12);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    hide();
}

void SaidBox::say(kit::Tone tone, const QString &lead, const QString &sentence)
{
    m_tone = tone;
    m_icon->setIcon(kit::iconOf(tone), kit::inkOf(tone));
    m_lead->setText(lead);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(sentence.isEmpty() ? lead : lead + QLatin1Char(' ') + sentence);
    show();
    update();
}

void SaidBox::dismiss()
{
    hide();
}

void SaidBox::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::ToneColours colours = kit::coloursOf(m_tone, kit::tokensOf(this));
    painter.setBrush(colours.soft);
    painter.setPen(colours.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace foyer::pos
