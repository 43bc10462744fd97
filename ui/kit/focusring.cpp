// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/focusring.h"

#include "ui/kit/measures.h"

#include <QAbstractButton>
#include <QFocusEvent>

namespace foyer::kit {

namespace {

constexpr char ringProperty[] = "foyerFocusRing";

} // namespace

void wantFocusRing(QWidget *widget, int corner)
{
    widget->setProperty(ringProperty, corner);
}

bool wantsFocusRing(const QWidget *widget)
{
    return widget->property(ringProperty).isValid() || qobject_cast<const QAbstractButton *>(widget);
}

int focusRingRadius(const QWidget *widget)
{
    const QVariant own = widget ? widget->property(ringProperty) : QVariant();
    return own.isValid() ? own.toInt() : radius;
}

FocusRing::FocusRing(QObject *parent) : QObject(parent) {}

FocusRing::~FocusRing()
{
    delete m_frame;
}

QWidget *FocusRing::ringed() const
{
    return m_frame ? m_frame->widget() : nullptr;
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress || event->type() == QEvent::MouseButtonPress)
        m_byKeyboard = event->type() == QEvent::KeyPress;
    if (event->type() == QEvent::FocusIn && watched->isWidgetType())
        enter(static_cast<QWidget *>(watched), static_cast<QFocusEvent *>(event)->reason());
    else if (event->type() == QEvent::FocusOut && watched == ringed())
        leave();
    return QObject::eventFilter(watched, event);
}

void FocusRing::enter(QWidget *widget, Qt::FocusReason reason)
{
    const bool keys = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason
                      || reason == Qt::ShortcutFocusReason
                      || (reason != Qt::MouseFocusReason && m_byKeyboard);
    if (!keys || !wantsFocusRing(widget) || widget->isWindow()) {
        leave();
        return;
    }
    // The frame is a child of the window it stands in and dies with it.
    if (!m_frame)
        m_frame = new QFocusFrame;
    m_frame->setWidget(widget);
}

void FocusRing::leave()
{
    if (m_frame)
        m_frame->setWidget(nullptr);
}

} // namespace foyer::kit
