// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/holdbar.h"

#include "ui/kit/bar.h"
#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::pos {

HoldBar::HoldBar(BasketModel &basket, QAction *extend, QWidget *parent)
    : QWidget(parent)
    , m_basket(basket)
    , m_extend(extend)
    , m_icon(new kit::IconLabel(kit::Icon::Hourglass, 16, kit::Ink::Text3))
    , m_text(new kit::Label)
    , m_time(new kit::Label(QString(), kit::TextSize::Body, kit::strong))
    , m_button(new kit::Button(QString(), kit::Button::Kind::Ghost))
    , m_bar(new kit::Bar(2))
{
    setObjectName(QStringLiteral("holdBar"));
    m_time->setFigures(true);
    m_time->setObjectName(QStringLiteral("holdLeft"));
    m_button->setExtent(kit::Extent::Small);
    m_button->setAction(extend);
    m_button->setObjectName(QStringLiteral("extendHold"));
    auto *row = new QHBoxLayout;
    row->setContentsMargins(16, 6, 8, 6);
    row->setSpacing(8);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    row->addSpacing(-4);
    row->addWidget(m_time);
    row->addStretch(1);
    row->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_bar);
    setFixedHeight(42);
    connect(&m_basket, &BasketModel::changed, this, &HoldBar::refresh);
    connect(&m_basket, &BasketModel::timePassed, this, &HoldBar::refresh);
    refresh();
}

void HoldBar::refresh()
{
    const std::optional<std::chrono::seconds> left = m_basket.timeLeft();
    const bool hasLetGo = m_basket.hasLetGo();
    setVisible(hasLetGo || left);
    if (hasLetGo)
        sayLetGo();
    else if (left)
        sayLeft(*left);
}

void HoldBar::sayLetGo()
{
    m_isSoon = false;
    m_icon->setIcon(kit::Icon::TriangleAlert, kit::Ink::Amber);
    m_text->setInk(kit::Ink::Amber);
    m_text->setText(tr("The time ran out"));
    m_time->hide();
    m_extend->setText(tr("Try again"));
    m_button->setKind(kit::Button::Kind::Accent);
    m_bar->setInk(kit::Ink::Amber);
    m_bar->setShare(0);
    update();
}

void HoldBar::sayLeft(std::chrono::seconds left)
{
    m_isSoon = left < soon;
    const kit::Ink ink = m_isSoon ? kit::Ink::Amber : kit::Ink::Text3;
    m_icon->setIcon(kit::Icon::Hourglass, ink);
    m_text->setInk(m_isSoon ? kit::Ink::Amber : kit::Ink::Text);
    m_text->setText(tr("Seats held for"));
    m_time->setInk(m_isSoon ? kit::Ink::Amber : kit::Ink::Text);
    m_time->setText(kit::Format::of(this).left(left));
    m_time->show();
    m_extend->setText(tr("Extend"));
    m_button->setKind(m_isSoon ? kit::Button::Kind::Plain : kit::Button::Kind::Ghost);
    m_bar->setInk(ink);
    m_bar->setShare(m_basket.shareLeft());
    setAccessibleName(tr("Seats held for %1").arg(m_time->text()));
    update();
}

void HoldBar::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    if (!m_isSoon && !m_basket.hasLetGo())
        return;
    QPainter painter(this);
    painter.fillRect(rect(), kit::tokensOf(this).amberSoft);
}

} // namespace foyer::pos
