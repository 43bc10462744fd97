// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/toolbutton.h"

#include "ui/kit/command.h"
#include "ui/kit/focusring.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr int largeSide = 36;

} // namespace

ToolButton::ToolButton(QAction *action, int side, QWidget *parent)
    : QAbstractButton(parent)
    , m_action(action)
    , m_side(side)
{
    setObjectName(action->objectName());
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus); // a click leaves the keyboard on the canvas
    kit::wantFocusRing(this);
    connect(action, &QAction::changed, this, &ToolButton::takeOver);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    takeOver();
}

void ToolButton::takeOver()
{
    const QString keys = kit::keyText(m_action->shortcut());
    setAccessibleName(m_action->text());
    setToolTip(keys.isEmpty() ? m_action->text() : m_action->text() + QStringLiteral("  ") + keys);
    setEnabled(m_action->isEnabled());
    if (parentWidget() || !m_action->isVisible()) // alone it would be a window of its own for a moment
        setVisible(m_action->isVisible());
    setCheckable(m_action->isCheckable());
    setChecked(m_action->isChecked());
    update();
}

QSize ToolButton::sizeHint() const
{
    return {m_side, m_side};
}

/// A click on a checkable button would turn it by itself: the action decides.
bool ToolButton::event(QEvent *event)
{
    const bool handled = QAbstractButton::event(event);
    if (event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::KeyRelease)
        setChecked(m_action->isChecked());
    return handled;
}

void ToolButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked())
        kit::paintBox(painter, rect(), kit::radius, tokens.select, tokens.accentLine);
    else if (isDown() && isEnabled())
        kit::paintBox(painter, rect(), kit::radius, tokens.pressed, Qt::transparent);
    else if (underMouse() && isEnabled())
        kit::paintBox(painter, rect(), kit::radius, tokens.hover, Qt::transparent);
    const int icon = m_side >= largeSide ? 20 : 16;
    const QColor ink = !isEnabled()   ? tokens.text3
                       : isChecked()  ? tokens.accentText
                       : underMouse() ? tokens.text
                                      : tokens.text2;
    kit::paintIcon(painter, QRectF((width() - icon) / 2.0, (height() - icon) / 2.0, icon, icon),
                   kit::iconOfCommand(*m_action), ink);
}

} // namespace foyer::seatmap
