// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/banner.h"

#include "ui/kit/button.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

namespace foyer::kit {

Banner::Banner(Shape shape, QWidget *parent)
    : QWidget(parent)
    , m_shape(shape)
    , m_icon(new IconLabel(Icon::Info, 16, Ink::Blue, this))
    , m_lead(new Label({}, TextSize::Body, strong, this))
    , m_rest(new Label({}, TextSize::Body, regular, this))
    , m_actions(new QHBoxLayout)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 5, 6, 6);
    row->setSpacing(0);
    row->addWidget(m_icon);
    row->addSpacing(12);
    row->addWidget(m_lead);
    row->addSpacing(4);
    row->addWidget(m_rest, 1);
    row->addSpacing(12);
    row->addLayout(m_actions);
    m_actions->setSpacing(8);
    setMinimumHeight(40);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    hide();
}

void Banner::say(Tone tone, const QString &lead, const QString &rest)
{
    m_tone = tone;
    m_lead->setText(lead);
    m_rest->setText(rest);
    m_icon->setIcon(iconOf(tone), inkOf(tone));
    setAccessibleName(text());
    show();
    update();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::setIcon(Icon icon)
{
    m_icon->setIcon(icon, inkOf(m_tone));
}

Button *Banner::addAction(const QString &text)
{
    auto *button = new Button(text, Button::Kind::Plain, this);
    button->setExtent(Extent::Small);
    m_actions->addWidget(button);
    return button;
}

void Banner::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

void Banner::dismiss()
{
    clearActions();
    hide();
}

QString Banner::text() const
{
    return m_rest->text().isEmpty() ? m_lead->text() : m_lead->text() + u' ' + m_rest->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const ToneColours colours = coloursOf(m_tone, tokensOf(this));
    if (m_shape == Shape::Box) {
        paintBox(painter, rect(), 6, colours.soft, colours.line);
        return;
    }
    painter.fillRect(rect(), colours.soft);
    painter.fillRect(QRect(0, height() - 1, width(), 1), colours.line);
}

} // namespace foyer::kit
