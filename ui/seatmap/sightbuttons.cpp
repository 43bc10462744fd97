// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/sightbuttons.h"

#include "ui/kit/command.h"
#include "ui/kit/focusring.h"
#include "ui/kit/keycap.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr int side = 8;
constexpr int iconSide = 16;
constexpr int iconGap = 6;
constexpr int sightHeight = 26;

QFont sightFont(bool chosen)
{
    return kit::textFont(kit::TextSize::Body, chosen ? kit::medium : kit::regular);
}

} // namespace

SightButton::SightButton(QAction *action, QWidget *parent) : QAbstractButton(parent), m_action(action)
{
    setObjectName(action->objectName());
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    kit::wantFocusRing(this);
    connect(action, &QAction::changed, this, &SightButton::takeOver);
    connect(this, &QAbstractButton::clicked, action, [action] { action->trigger(); });
    takeOver();
}

void SightButton::takeOver()
{
    setText(m_action->text());
    setAccessibleName(m_action->text());
    setToolTip(m_action->text() + QStringLiteral("  ") + kit::keyText(m_action->shortcut()));
    setChecked(m_action->isChecked());
    updateGeometry();
    update();
}

void SightButton::nextCheckState() {}

QSize SightButton::sizeHint() const
{
    return {side + iconSide + iconGap + kit::textWidth(sightFont(true), text()) + side + 2, sightHeight};
}

void SightButton::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked() || underMouse())
        kit::paintBox(painter, rect(), kit::radius - 1, isChecked() ? tokens.select : tokens.hover,
                      Qt::transparent);
    const QColor ink = isChecked() ? tokens.accentText : tokens.text2;
    kit::paintIcon(painter, QRectF(side, (height() - iconSide) / 2.0, iconSide, iconSide),
                   kit::iconOfCommand(*m_action), ink);
    kit::paintLine(
        painter, QRectF(side + iconSide + iconGap, 0, width() - 2 * side - iconSide - iconGap + 2, height()),
        text(), sightFont(isChecked()), ink);
}

SightButtons::SightButtons(QAction *first, QAction *second, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    row->addWidget(new SightButton(first));
    row->addWidget(new SightButton(second));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SightButtons::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    kit::paintBox(painter, rect(), kit::radius, tokens.surface, tokens.lineStrong);
    painter.fillRect(layout()->itemAt(0)->geometry().right() + 1, 1, 1, height() - 2, tokens.lineStrong);
}

} // namespace foyer::seatmap
